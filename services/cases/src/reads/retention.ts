import { RETENTION_RULES, type Retention, retentionOf } from '@banso/domain/casework';
import { addDays, civilDate, isUuid } from '@banso/domain/foundation';
import { type CaseDeletionRow, type DeletionsAsked, deletionsWithinReach } from '../persistence/case-deletions.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { closedBefore, heldOn, type KeptAsked } from '../persistence/kept-cases.ts';
import { holdFacts } from '../persistence/legal-holds.ts';
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

const bounded = (first: number): number => Math.min(Math.max(first, 1), MOST_ROWS);
const areIds = (...ids: (string | null)[]): boolean => ids.every((id) => id === null || isUuid(id));

/** Closed so long ago that it may be over; the rule itself says whether it is. As many looks as fill the page. */
export async function casesDue(scope: CasesScope, asked: KeptAsked): Promise<CaseRow[]> {
  if (!areIds(asked.officeId, asked.after)) return [];
  const first = bounded(asked.first);
  const day = addDays(scope.today, -365 * SHORTEST_YEARS);
  const due: CaseRow[] = [];
  for (let { after } = asked; due.length < first; ) {
    const candidates = await closedBefore(scope, day, { ...asked, first, after });
    const states = await Promise.all(candidates.map((row) => retentionOfCase(scope, row)));
    due.push(...candidates.filter((_, index) => states[index]?.state === 'DUE'));
    if (candidates.length < first) break;
    after = candidates.at(-1)?.id ?? null;
  }
  return due.slice(0, first);
}

export async function casesOnHold(scope: CasesScope, asked: KeptAsked): Promise<CaseRow[]> {
  return areIds(asked.officeId, asked.after)
    ? heldOn(scope, scope.today, { ...asked, first: bounded(asked.first) })
    : [];
}

export function mayDoWithDeletion(scope: CasesScope, deletion: CaseDeletionRow): string[] {
  const { state, organisationId, officeId, proposedBy } = deletion;
  if (state !== 'PROPOSED' || !scope.permit('case:delete', { organisationId, officeId }).allowed) return [];
  return proposedBy === scope.actor.id ? ['cancel'] : ['confirm', 'cancel'];
}

export async function deletionList(scope: CasesScope, asked: DeletionsAsked): Promise<CaseDeletionRow[]> {
  if (!areIds(asked.officeId, asked.after)) return [];
  return deletionsWithinReach(scope, { ...asked, first: bounded(asked.first) });
}
