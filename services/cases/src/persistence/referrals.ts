import type {
  DeclineReason,
  DisclosableField,
  ReferralHistory,
  ReferralOutcome,
  ReferralState,
} from '@banso/domain/partners';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface ReferralRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly planItemId: string;
  readonly agencyId: string;
  readonly purposeSealed: Uint8Array;
  readonly fields: DisclosableField[];
  readonly state: ReferralState;
  readonly sentAt: Date;
  readonly sentBy: string;
  readonly answerDueOn: string;
  readonly receivedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly declineReason: DeclineReason | null;
  readonly declineNoteSealed: Uint8Array | null;
  readonly appointmentAt: Date | null;
  readonly firstAppointmentKeptAt: Date | null;
  readonly outcome: ReferralOutcome | null;
  readonly outcomeNoteSealed: Uint8Array | null;
  readonly outcomeAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** With the names of its agency, for those who look at it. */
export interface ReferralSeen extends ReferralRow {
  readonly agencyName: string | null;
  readonly agencyNameEn: string | null;
}

const REFERRAL_COLUMNS = `r.id, r.organisation_id as "organisationId", r.case_id as "caseId",
 r.plan_item_id as "planItemId", r.agency_id as "agencyId", r.purpose_sealed as "purposeSealed", r.fields, r.state,
 r.sent_at as "sentAt", r.sent_by as "sentBy", r.answer_due_on::text as "answerDueOn", r.received_at as "receivedAt",
 r.answered_at as "answeredAt", r.decline_reason as "declineReason", r.decline_note_sealed as "declineNoteSealed",
 r.appointment_at as "appointmentAt", r.first_appointment_kept_at as "firstAppointmentKeptAt", r.outcome,
 r.outcome_note_sealed as "outcomeNoteSealed", r.outcome_at as "outcomeAt", r.withdrawn_at as "withdrawnAt"`;

export const REFERRALS_WITHIN_REACH = `select ${REFERRAL_COLUMNS}, a.name_ja as "agencyName", a.name_en as "agencyNameEn"
 from referral r join support_case c on c.organisation_id = r.organisation_id and c.id = r.case_id
 left join agency a on a.organisation_id = r.organisation_id and a.id = r.agency_id where ${WITHIN_REACH}`;

export function referralsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<ReferralSeen[]> {
  return scope.read.query<ReferralSeen>('referrals_by_ids', `${REFERRALS_WITHIN_REACH} and r.id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    ids,
  ]);
}

export function referralsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<ReferralSeen[]> {
  return scope.read.query<ReferralSeen>(
    'referrals_of_cases',
    `${REFERRALS_WITHIN_REACH} and r.case_id = any($5::uuid[]) order by r.sent_at desc, r.id desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function referralsOfItems(scope: CasesLoaderScope, itemIds: readonly string[]): Promise<ReferralSeen[]> {
  return scope.read.query<ReferralSeen>(
    'referrals_of_items',
    `${REFERRALS_WITHIN_REACH} and r.plan_item_id = any($5::uuid[]) order by r.sent_at desc, r.id desc`,
    [...reachValues(scope.actor), itemIds],
  );
}

/** The referral for a change, locked by itself: news of an agency comes while nobody holds the case. */
export async function lockReferral(tx: Tx, organisationId: string, id: string): Promise<ReferralRow | undefined> {
  const [row] = await tx.query<ReferralRow>(
    `select ${REFERRAL_COLUMNS} from referral r where r.organisation_id = $1::uuid and r.id = $2::uuid for update`,
    organisationId,
    id,
  );
  return row;
}

/** The row as the domain reads it; one column holds the moment of the answer, whichever it was. */
export function historyOf(row: ReferralRow): ReferralHistory {
  const declined = row.declineReason !== null;
  const text = (moment: Date | null) => moment?.toISOString() ?? null;
  return {
    sentAt: row.sentAt.toISOString(),
    answerDueOn: row.answerDueOn,
    receivedAt: text(row.receivedAt),
    acceptedAt: declined ? null : text(row.answeredAt),
    declinedAt: declined ? text(row.answeredAt) : null,
    declineReason: row.declineReason,
    appointmentAt: text(row.appointmentAt),
    firstAppointmentKeptAt: text(row.firstAppointmentKeptAt),
    outcome: row.outcome,
    outcomeAt: text(row.outcomeAt),
    withdrawnAt: text(row.withdrawnAt),
  };
}
