import type { CouncilGround, CouncilOutcome } from '@banso/domain/council';
import type { CasesLoaderScope } from '../scope.ts';
import { councilValues, withinCouncil } from './councils.ts';

export interface CouncilPersonRow {
  readonly id: string;
  readonly organisationId: string;
  readonly councilId: string;
  readonly sessionId: string;
  readonly version: number;
  readonly nameSealed: Uint8Array | null;
  readonly descriptionSealed: Uint8Array;
  readonly whySealed: Uint8Array;
  readonly outcome: CouncilOutcome | null;
  readonly conclusionSealed: Uint8Array | null;
  readonly concludedBy: string | null;
  readonly concludedAt: Date | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface CouncilStatementRow {
  readonly id: string;
  readonly organisationId: string;
  readonly councilId: string;
  readonly personId: string;
  readonly version: number;
  readonly giverId: string;
  readonly sourceSealed: Uint8Array;
  readonly wordsSealed: Uint8Array;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface CouncilOriginalRow {
  readonly organisationId: string;
  readonly councilId: string;
  readonly kind: CouncilWordsKind;
  readonly targetId: string;
  readonly version: number;
  readonly wordsSealed: Uint8Array;
  readonly reasonSealed: Uint8Array;
  readonly replacedBy: string;
  readonly replacedAt: Date;
}

export type CouncilWordsKind = 'DESCRIPTION' | 'CONCLUSION' | 'STATEMENT' | 'MINUTES';

export interface CouncilTransferRow {
  readonly id: string;
  readonly organisationId: string;
  readonly councilId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly caseId: string;
  readonly noteId: string;
  readonly ground: CouncilGround;
  readonly consentedOn: string | null;
  readonly provisionSealed: Uint8Array | null;
  readonly reasonSealed: Uint8Array;
  readonly wordsSealed: Uint8Array;
  readonly movedBy: string;
  readonly movedAt: Date;
}

const OF_COUNCIL = (row: string) => `${row}.organisation_id as "organisationId", ${row}.council_id as "councilId"`;

export const COUNCIL_PERSON_COLUMNS = `p.id, ${OF_COUNCIL('p')}, p.session_id as "sessionId", p.version,
 p.name_sealed as "nameSealed", p.description_sealed as "descriptionSealed", p.why_sealed as "whySealed", p.outcome,
 p.conclusion_sealed as "conclusionSealed", p.concluded_by as "concludedBy", p.concluded_at as "concludedAt",
 p.added_by as "addedBy", p.added_at as "addedAt", p.updated_by as "updatedBy", p.updated_at as "updatedAt"`;

export const COUNCIL_STATEMENT_COLUMNS = `t.id, ${OF_COUNCIL('t')}, t.person_id as "personId", t.version,
 t.giver_id as "giverId", t.source_sealed as "sourceSealed", t.words_sealed as "wordsSealed",
 t.recorded_by as "recordedBy", t.recorded_at as "recordedAt", t.updated_by as "updatedBy", t.updated_at as "updatedAt"`;

const TRANSFER_COLUMNS = `x.id, ${OF_COUNCIL('x')}, x.person_id as "personId", p.session_id as "sessionId",
 x.case_id as "caseId", x.note_id as "noteId", x.ground, x.consented_on::text as "consentedOn",
 x.provision_sealed as "provisionSealed", x.reason_sealed as "reasonSealed", x.words_sealed as "wordsSealed",
 x.moved_by as "movedBy", x.moved_at as "movedAt"`;
const TRANSFERS = `council_transfer x join council_person p on p.organisation_id = x.organisation_id and p.id = x.person_id`;

export function peopleOfCouncilSessions(
  scope: CasesLoaderScope,
  sessionIds: readonly string[],
): Promise<CouncilPersonRow[]> {
  return scope.read.query<CouncilPersonRow>(
    'people_of_council_sessions',
    `select ${COUNCIL_PERSON_COLUMNS} from council_person p
     where ${withinCouncil('p')} and p.session_id = any($4::uuid[]) order by p.position, p.id`,
    [...councilValues(scope), sessionIds],
  );
}

export function statementsOfCouncilPeople(
  scope: CasesLoaderScope,
  personIds: readonly string[],
): Promise<CouncilStatementRow[]> {
  return scope.read.query<CouncilStatementRow>(
    'statements_of_council_people',
    `select ${COUNCIL_STATEMENT_COLUMNS} from council_statement t
     where ${withinCouncil('t')} and t.person_id = any($4::uuid[]) order by t.recorded_at, t.id`,
    [...councilValues(scope), personIds],
  );
}

/** Of people, statements and sessions together, the latest correction first. */
export function councilOriginalsOf(
  scope: CasesLoaderScope,
  targetIds: readonly string[],
): Promise<CouncilOriginalRow[]> {
  return scope.read.query<CouncilOriginalRow>(
    'council_originals',
    `select ${OF_COUNCIL('o')}, o.kind, o.target_id as "targetId", o.version, o.words_sealed as "wordsSealed",
       o.reason_sealed as "reasonSealed", o.replaced_by as "replacedBy", o.replaced_at as "replacedAt"
     from council_original o where ${withinCouncil('o')} and o.target_id = any($4::uuid[]) order by o.version desc`,
    [...councilValues(scope), targetIds],
  );
}

export function transfersOfCouncilPeople(
  scope: CasesLoaderScope,
  personIds: readonly string[],
): Promise<CouncilTransferRow[]> {
  return scope.read.query<CouncilTransferRow>(
    'transfers_of_council_people',
    `select ${TRANSFER_COLUMNS} from ${TRANSFERS}
     where ${withinCouncil('x')} and x.person_id = any($4::uuid[]) order by x.moved_at, x.id`,
    [...councilValues(scope), personIds],
  );
}

/** Which session a note in a case came from, as far as the caller is a member. */
export function transfersOfNotes(scope: CasesLoaderScope, noteIds: readonly string[]): Promise<CouncilTransferRow[]> {
  return scope.read.query<CouncilTransferRow>(
    'council_transfers_of_notes',
    `select ${TRANSFER_COLUMNS} from ${TRANSFERS} where ${withinCouncil('x')} and x.note_id = any($4::uuid[])`,
    [...councilValues(scope), noteIds],
  );
}
