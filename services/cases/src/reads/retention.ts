import { RETENTION_RULES, type Retention, retentionOf } from '@banso/domain/casework';
import { addDays, civilDate, isUuid } from '@banso/domain/foundation';
import { type CaseDeletionRow, type DeletionsAsked, deletionsWithinReach } from '../persistence/case-deletions.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { closedBefore, heldOn, type KeptAsked, type KeptRow } from '../persistence/kept-cases.ts';
import { holdFacts } from '../persistence/legal-holds.ts';
import { waitingPlace } from '../persistence/waiting-first.ts';
import type { CasesScope } from '../scope.ts';
import { type Marked, placeAfter, sealMark } from './page-mark.ts';

/** As the rule of the house finds it. */
export type RetentionOfCase = Retention;

/** Each list is read only where it is asked for. */
export type RetentionView = Record<string, never>;

export interface KeptListPage {
  readonly nodes: CaseRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MOST_ROWS = 200;
const DELETIONS = 'case-deletions';
const EMPTY: KeptListPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
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
const isOffice = (id: string | null): boolean => id === null || isUuid(id);

/** Closed so long ago that it may be over; the rule itself says whether it is. As many looks as fill the page. */
export async function casesDue(scope: CasesScope, asked: Marked<KeptAsked>): Promise<KeptListPage> {
  if (!isOffice(asked.officeId)) return EMPTY;
  const list = `retention-due|${asked.sort}`;
  const first = bounded(asked.first);
  const day = addDays(scope.today, -365 * SHORTEST_YEARS);
  const due: KeptRow[] = [];
  for (let after: KeptAsked['after'] = await placeAfter(scope, list, asked.after); due.length <= first; ) {
    const candidates = await closedBefore(scope, day, { ...asked, first: first + 1, after });
    const states = await Promise.all(candidates.map((row) => retentionOfCase(scope, row)));
    due.push(...candidates.filter((_, index) => states[index]?.state === 'DUE'));
    if (candidates.length <= first) break;
    after = candidates.at(-1)?.mark ?? null;
  }
  return pageOf(scope, list, due, first);
}

export async function casesOnHold(scope: CasesScope, asked: Marked<KeptAsked>): Promise<KeptListPage> {
  if (!isOffice(asked.officeId)) return EMPTY;
  const list = `retention-on-hold|${asked.sort}`;
  const first = bounded(asked.first);
  const after = await placeAfter(scope, list, asked.after);
  return pageOf(scope, list, await heldOn(scope, scope.today, { ...asked, first: first + 1, after }), first);
}

async function pageOf(scope: CasesScope, list: string, rows: readonly KeptRow[], first: number): Promise<KeptListPage> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const endCursor = last === undefined ? null : await sealMark(scope, list, last.mark);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
}

export function mayDoWithDeletion(scope: CasesScope, deletion: CaseDeletionRow): string[] {
  const { state, organisationId, officeId, proposedBy } = deletion;
  if (state !== 'PROPOSED' || !scope.permit('case:delete', { organisationId, officeId }).allowed) return [];
  return proposedBy === scope.actor.id ? ['cancel'] : ['confirm', 'cancel'];
}

export async function deletionList(scope: CasesScope, asked: Marked<DeletionsAsked>): Promise<CaseDeletionRow[]> {
  if (!isOffice(asked.officeId)) return [];
  const after = await placeAfter(scope, DELETIONS, asked.after);
  return deletionsWithinReach(scope, { ...asked, after, first: bounded(asked.first) });
}

export const deletionCursor = (scope: CasesScope, deletion: CaseDeletionRow): Promise<string> =>
  sealMark(scope, DELETIONS, waitingPlace(deletion, deletion.proposedAt));
