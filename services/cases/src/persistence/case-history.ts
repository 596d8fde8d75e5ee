import type { CaseEventType } from '@banso/domain/casework';
import type { CasesLoaderScope } from '../scope.ts';
import type { EventData } from './case-events.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface CaseEventRow {
  readonly id: string;
  readonly caseId: string;
  readonly type: CaseEventType;
  readonly at: Date;
  readonly by: string | null;
  readonly data: EventData;
}

/** What happened to each case, the latest first. */
export function eventsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<CaseEventRow[]> {
  return scope.read.query<CaseEventRow>(
    'events_of_cases',
    `select e.id, e.case_id as "caseId", e.type, e.at, e.by, e.data from case_event e
     join support_case c on c.organisation_id = e.organisation_id and c.id = e.case_id
     where ${WITHIN_REACH} and e.case_id = any($5::uuid[]) order by e.sequence desc`,
    [...reachValues(scope.actor), caseIds],
  );
}
