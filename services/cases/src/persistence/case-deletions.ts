import type { DeletionState } from '@banso/domain/casework';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { reachValues } from './reach.ts';
import { markedPlace, waitingFirst } from './waiting-first.ts';

export interface CaseDeletionRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly state: DeletionState;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly dueOn: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly settledByName: string | null;
  readonly settledAt: Date | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly digest: string | null;
}

const COLUMNS = `d.id, d.organisation_id as "organisationId", d.case_id as "caseId", d.case_number as "caseNumber",
 d.office_id as "officeId", d.office_name as "officeName", d.state, d.opened_on::text as "openedOn",
 d.closed_on::text as "closedOn", d.due_on::text as "dueOn", d.proposed_by as "proposedBy",
 d.proposed_by_name as "proposedByName", d.proposed_at as "proposedAt", d.settled_by_name as "settledByName",
 d.settled_at as "settledAt", d.counts, d.digest`;

/** The second wall: a proof belongs to the office that had the case. `$1` to `$4` are `reachValues`. */
const FROM = `select ${COLUMNS} from case_deletion d where d.organisation_id = $1::uuid and $4::text[] is not null
 and ($2 = 'organisation' or ($2 = 'offices' and d.office_id = any($3::uuid[])))`;

export interface DeletionsAsked {
  readonly officeId: string | null;
  readonly states: readonly string[] | null;
  readonly first: number;
  readonly after: readonly unknown[] | null;
}

const PLACE = waitingFirst('d.state', 'coalesce(d.settled_at, d.proposed_at)', 'd.id');

export function deletionsWithinReach(scope: CasesScope, asked: DeletionsAsked): Promise<CaseDeletionRow[]> {
  return scope.read.query<CaseDeletionRow>(
    'deletions_within_reach',
    `${FROM} and d.state <> 'CANCELLED' and ($5::uuid is null or d.office_id = $5::uuid)
       and ($6::text[] is null or d.state = any($6::text[]))
       and ($7::jsonb is null or (${PLACE}) > (${markedPlace('$7')})) order by ${PLACE} limit $8::int`,
    [
      ...reachValues(scope.actor),
      asked.officeId,
      asked.states,
      asked.after && JSON.stringify(asked.after),
      asked.first,
    ],
  );
}

export function deletionsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<CaseDeletionRow[]> {
  return scope.read.query<CaseDeletionRow>('deletions_by_ids', `${FROM} and d.id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    ids,
  ]);
}

/** The one that waits for its second person. */
export function deletionsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<CaseDeletionRow[]> {
  return scope.read.query<CaseDeletionRow>(
    'deletions_of_cases',
    `${FROM} and d.state = 'PROPOSED' and d.case_id = any($5::uuid[])`,
    [...reachValues(scope.actor), caseIds],
  );
}

export async function deletionForChange(
  tx: Tx,
  scope: Pick<CasesScope, 'actor'>,
  id: string,
): Promise<CaseDeletionRow | undefined> {
  const [row] = await tx.query<CaseDeletionRow>(`${FROM} and d.id = $5::uuid`, ...reachValues(scope.actor), id);
  return row;
}

export async function isDeletionProposed(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from case_deletion where organisation_id = $1::uuid and case_id = $2::uuid and state = 'PROPOSED'`,
    organisationId,
    id,
  );
  return rows.length > 0;
}
