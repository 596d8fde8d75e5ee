import { RETENTION_RULES, type Retention, retentionOf } from '@banso/domain/casework';
import { addDays, civilDate } from '@banso/domain/foundation';
import { type CaseDeletionRow, deletionsWithinReach } from '../persistence/case-deletions.ts';
import { CASE_COLUMNS, type CaseRow, WITHIN_REACH } from '../persistence/cases.ts';
import { holdFacts } from '../persistence/legal-holds.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';

/** As the rule of the house finds it. */
export type RetentionOfCase = Retention;

/** Each list is read only where it is asked for. */
export type RetentionView = Record<string, never>;

const MOST_ROWS = 200;
const SHORTEST_YEARS = Math.min(...RETENTION_RULES.map(({ years }) => years));

/** For those who may delete; a refusal is recorded. */
export async function retentionLists(scope: CasesScope): Promise<RetentionView | null> {
  const permitted = scope.permit('case:delete', { organisationId: scope.actor.organisationId });
  if (permitted.allowed) return {};
  scope.refuse('case:delete', permitted, []);
  return null;
}

export async function retentionOfCase(scope: CasesScope, { id, stage, closedOn }: CaseRow): Promise<Retention> {
  if (closedOn === null) return retentionOf({ stage, closedOn: null }, [], scope.today);
  const holds = (await scope.loaders.holdsOfCase.load(id)).map(holdFacts);
  return retentionOf({ stage, closedOn: civilDate(closedOn) }, holds, scope.today);
}

/** Closed so long ago that it may be over; the rule itself says whether it is. The longest ago first. */
export async function casesDue(scope: CasesScope): Promise<CaseRow[]> {
  const candidates = await scope.read.query<CaseRow>(
    'retention_candidates',
    `select ${CASE_COLUMNS} from support_case c where ${WITHIN_REACH} and c.stage = 'CLOSED' and c.closed_on < $5::date
     order by c.closed_on, c.id limit ${MOST_ROWS}`,
    [...reachValues(scope.actor), addDays(scope.today, -365 * SHORTEST_YEARS)],
  );
  const states = await Promise.all(candidates.map((row) => retentionOfCase(scope, row)));
  return candidates.filter((_, index) => states[index]?.state === 'DUE');
}

/** The review day that comes first is first. */
export function casesOnHold(scope: CasesScope): Promise<CaseRow[]> {
  return scope.read.query<CaseRow>(
    'cases_on_hold',
    `select ${CASE_COLUMNS} from support_case c
     join legal_hold h on h.organisation_id = c.organisation_id and h.case_id = c.id and h.lifted_at is null
     where ${WITHIN_REACH} order by h.review_on, c.id limit ${MOST_ROWS}`,
    reachValues(scope.actor),
  );
}

export function mayDoWithDeletion(scope: CasesScope, deletion: CaseDeletionRow): string[] {
  const { state, organisationId, officeId, proposedBy } = deletion;
  if (state !== 'PROPOSED' || !scope.permit('case:delete', { organisationId, officeId }).allowed) return [];
  return proposedBy === scope.actor.id ? ['cancel'] : ['confirm', 'cancel'];
}

export const deletionList = (scope: CasesScope): Promise<CaseDeletionRow[]> => deletionsWithinReach(scope);
