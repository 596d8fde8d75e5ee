import { type ReferralHistory, type ReferralState, referralStateOf } from '@banso/domain/partners';
import { toDateColumn } from '@banso/service-kit';
import type { NetworkLoaderScope, Tx } from '../scope.ts';
import { ownAgency } from './reach.ts';

/** One row of incoming_referral as the service uses it. */
export interface ReferralRow {
  readonly organisationId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
  readonly fromOfficeName: string;
  readonly fromOfficePhone: string | null;
  readonly purposeSealed: Uint8Array | null;
  readonly state: ReferralState;
  readonly sentAt: Date;
  readonly answerDueOn: string;
  readonly receivedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly declineReason: ReferralHistory['declineReason'];
  readonly declineNoteSealed: Uint8Array | null;
  readonly appointmentAt: Date | null;
  readonly firstAppointmentKeptAt: Date | null;
  readonly outcome: ReferralHistory['outcome'];
  readonly outcomeNoteSealed: Uint8Array | null;
  readonly outcomeAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly grantEndedAt: Date | null;
}

const COLUMNS = `r.organisation_id as "organisationId", r.id, r.agency_id as "agencyId", r.version,
 r.updated_by as "updatedBy", r.updated_at as "updatedAt", r.from_office_name as "fromOfficeName",
 (select o.phone from office o where o.organisation_id = r.organisation_id and o.id = r.from_office_id) as "fromOfficePhone",
 r.purpose_sealed as "purposeSealed", r.state, r.sent_at as "sentAt", r.answer_due_on::text as "answerDueOn",
 r.received_at as "receivedAt", r.accepted_at as "acceptedAt", r.declined_at as "declinedAt",
 r.decline_reason as "declineReason", r.decline_note_sealed as "declineNoteSealed",
 r.appointment_at as "appointmentAt", r.first_appointment_kept_at as "firstAppointmentKeptAt", r.outcome,
 r.outcome_note_sealed as "outcomeNoteSealed", r.outcome_at as "outcomeAt", r.withdrawn_at as "withdrawnAt",
 r.grant_ended_at as "grantEndedAt"`;

/** The referrals among `ids` that were sent to the caller's agency. */
export function referralsByIds(scope: NetworkLoaderScope, ids: readonly string[]): Promise<ReferralRow[]> {
  return scope.read.query<ReferralRow>(
    'referrals_by_ids',
    `select ${COLUMNS} from incoming_referral r where r.agency_id = $1::uuid and r.id = any($2::uuid[])`,
    [ownAgency(scope.actor), ids],
  );
}

export interface ReferralCursor {
  readonly sentAt: string;
  readonly id: string;
}

const MATCHING = 'r.agency_id = $1::uuid and ($2::text[] is null or r.state = any($2::text[]))';

/** The agency's referrals in these states, the latest first. */
export function findReferrals(
  scope: NetworkLoaderScope,
  states: readonly ReferralState[] | null,
  page: { readonly after: ReferralCursor | null; readonly limit: number },
): Promise<ReferralRow[]> {
  return scope.read.query<ReferralRow>(
    'referrals_page',
    `select ${COLUMNS} from incoming_referral r where ${MATCHING}
     and ($3::timestamptz is null or (r.sent_at, r.id) < ($3::timestamptz, $4::uuid))
     order by r.sent_at desc, r.id desc limit $5`,
    [ownAgency(scope.actor), states, page.after?.sentAt ?? null, page.after?.id ?? null, page.limit],
  );
}

export async function countReferrals(
  scope: NetworkLoaderScope,
  states: readonly ReferralState[] | null,
): Promise<number> {
  const [row] = await scope.read.query<{ count: number }>(
    'referrals_count',
    `select count(*)::int as count from incoming_referral r where ${MATCHING}`,
    [ownAgency(scope.actor), states],
  );
  return row?.count ?? 0;
}

/** The referral for a step of the agency's, locked until the transaction ends; undefined where absent or another's. */
export async function lockReferral(tx: Tx, scope: NetworkLoaderScope, id: string): Promise<ReferralRow | undefined> {
  const [row] = await tx.query<ReferralRow>(
    `select ${COLUMNS} from incoming_referral r where r.agency_id = $1::uuid and r.id = $2::uuid for update`,
    ownAgency(scope.actor),
    id,
  );
  return row;
}

/** For the service itself, inside the sender's organisation. */
export async function lockReferralOf(tx: Tx, organisationId: string, id: string): Promise<ReferralRow | undefined> {
  const [row] = await tx.query<ReferralRow>(
    `select ${COLUMNS} from incoming_referral r where r.organisation_id = $1::uuid and r.id = $2::uuid for update`,
    organisationId,
    id,
  );
  return row;
}

/** News of one referral are taken in one after the other, also where the referral itself is not there yet. */
export async function oneAtATime(tx: Tx, referralId: string): Promise<void> {
  await tx.query('select 1 as locked from (select pg_advisory_xact_lock(hashtextextended($1, 0))) as l', referralId);
}

const text = (moment: Date | null): string | null => moment?.toISOString() ?? null;
const moment = (at: string | null): Date | null => (at === null ? null : new Date(at));

export function historyOf(row: ReferralRow): ReferralHistory {
  return {
    sentAt: row.sentAt.toISOString(),
    answerDueOn: row.answerDueOn,
    receivedAt: text(row.receivedAt),
    acceptedAt: text(row.acceptedAt),
    declinedAt: text(row.declinedAt),
    declineReason: row.declineReason,
    appointmentAt: text(row.appointmentAt),
    firstAppointmentKeptAt: text(row.firstAppointmentKeptAt),
    outcome: row.outcome,
    outcomeAt: text(row.outcomeAt),
    withdrawnAt: text(row.withdrawnAt),
  };
}

/** The columns that a history fills, with the state that follows from it. */
export function historyColumns(history: ReferralHistory) {
  return {
    state: referralStateOf(history),
    sentAt: new Date(history.sentAt),
    answerDueOn: toDateColumn(history.answerDueOn),
    receivedAt: moment(history.receivedAt),
    acceptedAt: moment(history.acceptedAt),
    declinedAt: moment(history.declinedAt),
    declineReason: history.declineReason,
    appointmentAt: moment(history.appointmentAt),
    firstAppointmentKeptAt: moment(history.firstAppointmentKeptAt),
    outcome: history.outcome,
    outcomeAt: moment(history.outcomeAt),
    withdrawnAt: moment(history.withdrawnAt),
  };
}

export interface ReferralChange {
  readonly history: ReferralHistory;
  readonly by: string | null;
  readonly at: Date;
  readonly declineNoteSealed?: Uint8Array<ArrayBuffer>;
  readonly outcomeNoteSealed?: Uint8Array<ArrayBuffer>;
}

export async function saveReferral(tx: Tx, row: ReferralRow, change: ReferralChange): Promise<void> {
  const { history, by, at, ...sealed } = change;
  const { sentAt: _sentAt, ...columns } = historyColumns(history);
  await tx.db.incomingReferral.update({
    where: { organisationId_id: { organisationId: row.organisationId, id: row.id } },
    data: { ...columns, ...sealed, version: { increment: 1 }, updatedBy: by, updatedAt: at },
  });
}

/** For the service itself, once the grant has ended: the database lets nothing else be deleted. */
export async function eraseReferral(tx: Tx, organisationId: string, id: string): Promise<void> {
  for (const [table, column] of [
    ['progress_entry', 'referral_id'],
    ['disclosed_field', 'referral_id'],
    ['incoming_referral', 'id'],
  ] as const) {
    await tx.execute(
      `delete from ${table} where organisation_id = $1::uuid and ${column} = $2::uuid`,
      organisationId,
      id,
    );
  }
}
