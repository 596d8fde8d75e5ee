import type { PromiseState } from '@banso/domain/casework';
import type { CasesLoaderScope } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface PromiseRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly contactId: string | null;
  readonly whatSealed: Uint8Array;
  readonly dueOn: string;
  readonly state: PromiseState;
  readonly settledOn: string | null;
  readonly madeBy: string;
  readonly visitBlockId: string | null;
}

export const PROMISE_COLUMNS = `p.id, p.organisation_id as "organisationId", p.case_id as "caseId",
 p.contact_id as "contactId", p.what_sealed as "whatSealed", p.due_on::text as "dueOn", p.state,
 p.settled_on::text as "settledOn", p.made_by as "madeBy", p.visit_block_id as "visitBlockId"`;

const FROM = `select ${PROMISE_COLUMNS} from promise_made p
 join support_case c on c.organisation_id = p.organisation_id and c.id = p.case_id where ${WITHIN_REACH}`;

/** Open ones first, the nearest day first; then the settled, the latest first. */
export function promisesOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<PromiseRow[]> {
  return scope.read.query<PromiseRow>(
    'promises_of_cases',
    `${FROM} and p.case_id = any($5::uuid[])
     order by p.state <> 'OPEN', case when p.state = 'OPEN' then p.due_on end, p.due_on desc, p.id`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function promisesOfContacts(scope: CasesLoaderScope, contactIds: readonly string[]): Promise<PromiseRow[]> {
  return scope.read.query<PromiseRow>('promises_of_contacts', `${FROM} and p.contact_id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    contactIds,
  ]);
}
