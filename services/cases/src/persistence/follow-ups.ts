import type { ContactKind, Counterpart, FollowUpState, Whose } from '@banso/domain/casework';
import { toDateColumn } from '@banso/service-kit';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface FollowUpRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly closureId: string;
  readonly dueOn: string;
  readonly whose: Whose;
  readonly byId: string | null;
  readonly state: FollowUpState;
  readonly kind: ContactKind | null;
  readonly counterparts: readonly Counterpart[];
  readonly settledOn: string | null;
  readonly settledBy: string | null;
  readonly wordsSealed: Uint8Array | null;
}

const COLUMNS = `f.id, f.organisation_id as "organisationId", f.case_id as "caseId", f.closure_id as "closureId",
 f.due_on::text as "dueOn", f.whose, f.by_id as "byId", f.state, f.kind, f.counterparts,
 f.settled_on::text as "settledOn", f.settled_by as "settledBy", f.words_sealed as "wordsSealed"`;

export const FOLLOW_UPS_WITHIN_REACH = `select ${COLUMNS} from follow_up f
 join support_case c on c.organisation_id = f.organisation_id and c.id = f.case_id where ${WITHIN_REACH}`;

export function followUpsOfClosures(scope: CasesLoaderScope, closureIds: readonly string[]): Promise<FollowUpRow[]> {
  return scope.read.query<FollowUpRow>(
    'follow_ups_of_closures',
    `${FOLLOW_UPS_WITHIN_REACH} and f.closure_id = any($5::uuid[]) order by f.due_on, f.id`,
    [...reachValues(scope.actor), closureIds],
  );
}

type OfCase = { readonly organisationId: string; readonly id: string };

/** All of the case, for a change; the case is locked by the caller. */
export function followUpsForChange(tx: Tx, { organisationId, id }: OfCase): Promise<FollowUpRow[]> {
  return tx.query<FollowUpRow>(
    `select ${COLUMNS} from follow_up f where f.organisation_id = $1::uuid and f.case_id = $2::uuid
     order by f.due_on, f.id`,
    organisationId,
    id,
  );
}

/** Ends what is still due, where the case is taken up again or closed anew; no words. */
export async function callOffFollowUps(tx: Tx, scope: CasesScope, { organisationId, id }: OfCase): Promise<void> {
  await tx.db.followUp.updateMany({
    where: { organisationId, caseId: id, state: 'DUE' },
    data: { state: 'CALLED_OFF', settledOn: toDateColumn(scope.today), settledBy: scope.actor.id },
  });
}
