import type { Counterpart, VisitBlockFacts, VisitBlockScope } from '@banso/domain/casework';
import { civilDateInJapan } from '@banso/service-kit';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface VisitBlockRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly scope: VisitBlockScope;
  readonly saidBy: Counterpart;
  readonly saidOn: string;
  readonly recontactOn: string;
  readonly wordsSealed: Uint8Array | null;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
  readonly liftReasonSealed: Uint8Array | null;
}

const COLUMNS = `v.id, v.organisation_id as "organisationId", v.case_id as "caseId", v.scope, v.said_by as "saidBy",
 v.said_on::text as "saidOn", v.recontact_on::text as "recontactOn", v.words_sealed as "wordsSealed",
 v.lifted_at as "liftedAt", v.lifted_by as "liftedBy", v.lift_reason_sealed as "liftReasonSealed"`;

/** One that a later one took the place of, which needs no reason, was not lifted: it held until that day. */
export function blockFacts({ scope, saidOn, recontactOn, liftedAt, liftReasonSealed }: VisitBlockRow): VisitBlockFacts {
  if (liftedAt === null || liftReasonSealed !== null) return { scope, saidOn, recontactOn, lifted: liftedAt !== null };
  const replacedOn = civilDateInJapan(liftedAt);
  return { scope, saidOn, recontactOn: replacedOn < recontactOn ? replacedOn : recontactOn, lifted: false };
}

/** The latest block of each case: the one not lifted where there is one. */
export function visitBlocksOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<VisitBlockRow[]> {
  return scope.read.query<VisitBlockRow>(
    'visit_blocks_of_cases',
    `select distinct on (v.case_id) ${COLUMNS} from visit_block v
     join support_case c on c.organisation_id = v.organisation_id and c.id = v.case_id
     where ${WITHIN_REACH} and v.case_id = any($5::uuid[])
     order by v.case_id, v.lifted_at is not null, v.recorded_at desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** The block that is not lifted, if any; the case is locked by the caller. */
export async function currentVisitBlock(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<VisitBlockRow | undefined> {
  const [row] = await tx.query<VisitBlockRow>(
    `select ${COLUMNS} from visit_block v
     where v.organisation_id = $1::uuid and v.case_id = $2::uuid and v.lifted_at is null`,
    supportCase.organisationId,
    supportCase.id,
  );
  return row;
}

/** Every block of the case, the latest first: an earlier one counts for a contact on one of its days. */
export function visitBlocksForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<VisitBlockRow[]> {
  return tx.query<VisitBlockRow>(
    `select ${COLUMNS} from visit_block v
     where v.organisation_id = $1::uuid and v.case_id = $2::uuid order by v.recorded_at desc, v.id desc`,
    supportCase.organisationId,
    supportCase.id,
  );
}

export async function visitBlockForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
  id: string,
): Promise<VisitBlockRow | undefined> {
  const [row] = await tx.query<VisitBlockRow>(
    `select ${COLUMNS} from visit_block v
     where v.organisation_id = $1::uuid and v.case_id = $2::uuid and v.id = $3::uuid`,
    supportCase.organisationId,
    supportCase.id,
    id,
  );
  return row;
}
