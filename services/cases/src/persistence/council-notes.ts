import type { CouncilGround } from '@banso/domain/council';
import type { CasesLoaderScope } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

/** What was moved from a council into a case: the case's own record, within its reach. */
export interface CouncilNoteRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly ground: CouncilGround;
  readonly consentedOn: string | null;
  readonly provisionSealed: Uint8Array | null;
  readonly wordsSealed: Uint8Array;
  readonly movedBy: string;
  readonly movedAt: Date;
}

export function councilNotesOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<CouncilNoteRow[]> {
  return scope.read.query<CouncilNoteRow>(
    'council_notes_of_cases',
    `select n.id, n.organisation_id as "organisationId", n.case_id as "caseId", n.ground,
       n.consented_on::text as "consentedOn", n.provision_sealed as "provisionSealed", n.words_sealed as "wordsSealed",
       n.moved_by as "movedBy", n.moved_at as "movedAt"
     from council_note n join support_case c on c.organisation_id = n.organisation_id and c.id = n.case_id
     where ${WITHIN_REACH} and n.case_id = any($5::uuid[]) order by n.moved_at desc, n.id desc`,
    [...reachValues(scope.actor), caseIds],
  );
}
