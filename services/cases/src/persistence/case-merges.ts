import type { MergeField, MergeSide, PersonRecord } from '@banso/domain/casework';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface CaseMergeRow {
  readonly id: string;
  readonly organisationId: string;
  readonly survivorId: string;
  readonly sourceId: string;
  readonly reasonSealed: Uint8Array;
  readonly takenSealed: Uint8Array;
  readonly mergedBy: string;
  readonly mergedAt: Date;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
  readonly undoReasonSealed: Uint8Array | null;
}

/** What a merge wrote into the survivor's own records; sealed as one, for it says what was known before. */
export interface Taken {
  readonly fields: readonly {
    readonly partyId: string;
    readonly field: MergeField;
    readonly before: Partial<PersonRecord>;
    readonly after: Partial<PersonRecord>;
  }[];
  /** People added, each with the source's own record. */
  readonly people: readonly { readonly partyId: string; readonly fromId: string }[];
  readonly promises: readonly { readonly promiseId: string; readonly fromId: string }[];
  readonly block: { readonly blockId: string; readonly replacedId: string | null } | null;
  /** Who became the survivor's consulter, where it had none. */
  readonly consulterId: string | null;
}

const COLUMNS = `g.id, g.organisation_id as "organisationId", g.survivor_id as "survivorId", g.source_id as "sourceId",
 g.reason_sealed as "reasonSealed", g.taken_sealed as "takenSealed", g.merged_by as "mergedBy",
 g.merged_at as "mergedAt", g.undone_by as "undoneBy", g.undone_at as "undoneAt",
 g.undo_reason_sealed as "undoReasonSealed"`;

/** Merges of each case, on whichever side it stands, the newest first. */
export function mergesOfCases(
  scope: CasesLoaderScope,
  caseIds: readonly string[],
): Promise<(CaseMergeRow & { readonly ofCase: string })[]> {
  return scope.read.query(
    'merges_of_cases',
    `select ${COLUMNS}, c.id as "ofCase" from support_case c
     join case_merge g on g.organisation_id = c.organisation_id and (g.survivor_id = c.id or g.source_id = c.id)
     where ${WITHIN_REACH} and c.id = any($5::uuid[]) order by g.merged_at desc, g.id desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** For its undoing; once its two cases are locked, it stands still. */
export async function mergeForChange(tx: Tx, organisationId: string, id: string): Promise<CaseMergeRow | undefined> {
  const [row] = await tx.query<CaseMergeRow>(
    `select ${COLUMNS} from case_merge g where g.organisation_id = $1::uuid and g.id = $2::uuid`,
    organisationId,
    id,
  );
  return row;
}

const SIDES = `select c.id as "caseId", c.stage, c.merged_into_id is not null as "isMerged",
   exists (select 1 from support_case s where s.organisation_id = c.organisation_id and s.merged_into_id = c.id) as "tookIn",
   array(select p.state from plan p where p.organisation_id = c.organisation_id and p.case_id = c.id) as plans,
   exists (select 1 from referral r where r.organisation_id = c.organisation_id and r.case_id = c.id
     and r.state in ('SENT', 'RECEIVED', 'ACCEPTED', 'APPOINTMENT_SET')) as "referralUnderWay"
 from support_case c where ${WITHIN_REACH} and c.id = any($5::uuid[])`;

/** Two cases as the rules of merging ask for them. */
export const mergeSides = (scope: CasesLoaderScope, ids: readonly string[]): Promise<MergeSide[]> =>
  scope.read.query<MergeSide>('merge_sides', SIDES, [...reachValues(scope.actor), ids]);

export const mergeSidesForChange = (
  tx: Tx,
  scope: Pick<CasesLoaderScope, 'actor'>,
  ids: readonly string[],
): Promise<MergeSide[]> => tx.query<MergeSide>(SIDES, ...reachValues(scope.actor), ids);
