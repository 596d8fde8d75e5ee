import { mayReadHandedLead, maySettleLeadHandover, mayTakeLead } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import {
  type HandoversAsked,
  type LeadHandoverRow,
  leadHandoversAsked,
  leadHandoversWithinReach,
} from '../persistence/lead-handovers.ts';
import type { LeadRow } from '../persistence/leads.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import { waitingPlace } from '../persistence/waiting-first.ts';
import type { CasesScope } from '../scope.ts';
import { type Marked, placeAfter, sealMark } from './page-mark.ts';
import type { Counted, TodayPage } from './today-view.ts';

const MOST_ROWS = 200;
const LIST = 'lead-handovers';

const mayReadLeads = (scope: CasesScope): boolean =>
  scope.permit('lead:read', { organisationId: scope.actor.organisationId }).allowed;

/** Hand-overs from and to the caller's offices, or of one lead, with their stamps. */
export async function leadHandoverList(scope: CasesScope, asked: Marked<HandoversAsked>): Promise<LeadHandoverRow[]> {
  const areIds = [asked.leadId, asked.officeId].every((id) => id === null || isUuid(id));
  if (!areIds || !mayReadLeads(scope)) return [];
  const after = await placeAfter(scope, LIST, asked.after);
  return leadHandoversWithinReach(scope, { ...asked, after, first: Math.min(Math.max(asked.first, 1), MOST_ROWS) });
}

export const handoverCursor = (scope: CasesScope, handover: LeadHandoverRow): Promise<string> =>
  sealMark(scope, LIST, waitingPlace(handover, handover.givenAt));

export async function leadHandoverFor(scope: CasesScope, id: string): Promise<LeadHandoverRow | null> {
  return isUuid(id) && mayReadLeads(scope) ? scope.loaders.leadHandoverById.load(id) : null;
}

/** For those who settle leads at the office that is asked. */
export async function leadHandoversToAnswer(scope: CasesScope, page: TodayPage): Promise<Counted<LeadHandoverRow>[]> {
  const settles = scope.permit('lead:settle', { organisationId: scope.actor.organisationId }).allowed;
  return settles ? leadHandoversAsked(scope, page) : [];
}

const mayAnswer = (scope: CasesScope, { organisationId, toOfficeId, state }: LeadHandoverRow): boolean =>
  state === 'PROPOSED' && scope.permit('lead:settle', { organisationId, officeId: toOfficeId }).allowed;

export function mayDoWithHandover(scope: CasesScope, handover: LeadHandoverRow): string[] {
  const { state, givenBy: proposedBy, organisationId, fromOfficeId: officeId, leadSeen } = handover;
  if (!maySettleLeadHandover(state).open) return [];
  const takes = mayTakeLead({ state, proposedBy, answeredBy: scope.actor.id }).open;
  return [
    ...(mayAnswer(scope, handover) ? [...(takes ? ['take'] : []), 'return'] : []),
    ...(leadSeen && scope.permit('lead:settle', { organisationId, officeId }).allowed ? ['withdraw'] : []),
  ];
}

/** What was told of the lead: to the office that told it and whoever sees the lead, and to the one asked as the rule says. */
export function toldOf<Column extends 'townCode' | 'source' | 'detectedOn' | 'isUrgent'>(column: Column) {
  return (row: LeadHandoverRow, _: unknown, scope: CasesScope): LeadHandoverRow[Column] | null => {
    const { organisationId, fromOfficeId: officeId, leadSeen, state } = row;
    const isFirst = leadSeen || scope.permit('lead:read', { organisationId, officeId }).allowed;
    return isFirst || mayReadHandedLead(state).open ? row[column] : null;
  };
}

/** Why it is handed over: to whoever reads the words of the lead, and to those who are asked, while they are. */
export async function handoverReason(scope: CasesScope, handover: LeadHandoverRow): Promise<string | null> {
  const { organisationId, id, leadId, leadSeen, givenBy: writtenBy, reasonSealed: sealed } = handover;
  if (leadId === null || sealed === null) return null;
  const lead = leadSeen ? await scope.loaders.leadById.load(leadId) : null;
  const reads = lead !== null && scope.permit('note:read', { ...lead, writtenBy }).allowed;
  if (!reads && !mayAnswer(scope, handover)) return null;
  scope.audit.shown('note', [leadId]);
  return scope.loaders.opened.load({ place: placeOf(organisationId, 'lead_handover', 'reason', id), sealed });
}

/** What was said when it was settled: for both offices; why it was withdrawn concerns the first alone. */
export async function handoverSettleReason(scope: CasesScope, handover: LeadHandoverRow): Promise<string | null> {
  const { organisationId, id, leadId, state, fromOfficeId, toOfficeId, settleReasonSealed: sealed } = handover;
  const offices = state === 'WITHDRAWN' ? [fromOfficeId] : [fromOfficeId, toOfficeId];
  const reads = offices.some((officeId) => scope.permit('note:read', { organisationId, officeId }).allowed);
  if (leadId === null || sealed === null || !reads) return null;
  scope.audit.shown('note', [leadId]);
  return scope.loaders.opened.load({ place: placeOf(organisationId, 'lead_handover', 'settle_reason', id), sealed });
}

/** The other office of the house that answers for the town of an open lead. */
export async function handOverTo(scope: CasesScope, { state, townCode, officeId }: LeadRow): Promise<string | null> {
  if (state !== 'OPEN' || townCode === null) return null;
  const answers = await scope.loaders.officeAnswering.load(townCode);
  return answers === officeId ? null : answers;
}
