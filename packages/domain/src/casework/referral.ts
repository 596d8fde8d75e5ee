import type { ClauseId } from '../guideline/index.ts';
import {
  type AgencyKind,
  agencyKindEntries,
  consentsNaming,
  type DisclosableField,
  type DisclosureConsent,
  fieldsWithoutConsent,
  isOpenReferral,
  type ReferralState,
} from '../partners/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { PlanState } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';

export interface ReferralFacts {
  readonly stage: Stage;
  /** The plan item for which help is asked; null where the case has no such item. */
  readonly item: { readonly planState: PlanState; readonly agencyId: string | null } | null;
  readonly agency: { readonly id: string; readonly kind: AgencyKind; readonly takesReferrals: boolean } | null;
  readonly fields: readonly DisclosableField[];
  readonly consents: readonly DisclosureConsent[];
  /** States of the referrals already sent for the same item to the same agency. */
  readonly earlier: readonly ReferralState[];
}

/**
 * A referral discloses what the person agreed to by name: this agency, these fields, not withdrawn; and it asks for
 * help with one item of the plan. Eligibility plays no part.
 */
export function maySendReferral(facts: ReferralFacts): Gate {
  const { item, agency } = facts;
  const clause: ClauseId = agency === null ? '3(4)ク' : agencyKindEntries[agency.kind].duty;
  const over = item !== null && (item.planState === 'DECLINED' || item.planState === 'ENDED');
  const elsewhere = item !== null && agency !== null && item.agencyId !== null && item.agencyId !== agency.id;
  return gate(
    !isActiveStage(facts.stage) && reason('CASE_SET_ASIDE', clause, [facts.stage]),
    item === null && reason('PLAN_ITEM_NOT_IN_CASE', clause, ['planItemId']),
    over && reason('PLAN_OVER', clause, [item.planState]),
    elsewhere && reason('PLAN_ITEM_FOR_ANOTHER_AGENCY', clause, ['agencyId']),
    agency === null && reason('AGENCY_UNKNOWN', clause, ['agencyId']),
    agency !== null && !agency.takesReferrals && reason('AGENCY_TAKES_NO_REFERRALS', clause, ['agencyId']),
    facts.fields.length === 0 && reason('NO_FIELD_CHOSEN', clause, ['fields']),
    agency !== null && consentReason(facts, agency.id, clause),
    facts.earlier.some(isOpenReferral) && reason('REFERRAL_ALREADY_OPEN', clause),
  );
}

function consentReason(facts: ReferralFacts, agencyId: string, clause: ClauseId) {
  const consents = consentsNaming(facts.consents, agencyId);
  if (consents.length === 0) {
    const withdrawn = facts.consents.some((consent) => consent.agencyIds.includes(agencyId));
    return reason(withdrawn ? 'CONSENT_WITHDRAWN' : 'NO_CONSENT_FOR_AGENCY', clause, ['consent']);
  }
  const uncovered = fieldsWithoutConsent(facts.fields, consents);
  return uncovered.length > 0 && reason('FIELDS_NOT_CONSENTED', clause, uncovered);
}

/** Which consent lets each chosen field go: the latest that covers it. Call only where {@link maySendReferral} is open. */
export function grantsFor(
  fields: readonly DisclosableField[],
  consents: readonly DisclosureConsent[],
  agencyId: string,
): readonly { readonly consentId: string; readonly fields: readonly DisclosableField[] }[] {
  const latestFirst = [...consentsNaming(consents, agencyId)].sort((a, b) => (a.signedOn < b.signedOn ? 1 : -1));
  const left = new Set(fields);
  const grants: { consentId: string; fields: DisclosableField[] }[] = [];
  for (const consent of latestFirst) {
    const covered = fields.filter((field) => left.has(field) && consent.fields.includes(field));
    if (covered.length === 0) continue;
    for (const field of covered) left.delete(field);
    grants.push({ consentId: consent.id, fields: covered });
  }
  return grants;
}

export function mayWithdrawReferral(state: ReferralState): Gate {
  return gate(!isOpenReferral(state) && reason('REFERRAL_OVER', '3(4)ク', [state]));
}

/** A consent is withdrawn once, and not before it was given. Disclosures under it end from then on. */
export function mayWithdrawConsent(consent: Pick<DisclosureConsent, 'signedOn' | 'withdrawnOn'>, on: string): Gate {
  return gate(
    consent.withdrawnOn !== null && reason('CONSENT_ALREADY_WITHDRAWN', '3(4)ク'),
    on < consent.signedOn && reason('WITHDRAWN_BEFORE_SIGNED', '3(4)ク', ['withdrawnOn']),
  );
}
