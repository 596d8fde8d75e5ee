import type {
  CouncilNoteResolvers,
  CouncilOriginalResolvers,
  CouncilPersonResolvers,
  CouncilStatementResolvers,
  CouncilTransferResolvers,
} from '../generated/graphql.ts';
import type { CouncilWordsKind } from '../persistence/council-people.ts';
import { councilWords, optionalCouncilWords } from '../reads/council.ts';
import { noteOfCase } from '../reads/note-text.ts';
import type { CasesScope } from '../scope.ts';

const ofPerson = (column: string, rowId: string) => ({ table: 'council_person', column, rowId });
const originals = async (scope: CasesScope, id: string, kind: CouncilWordsKind) =>
  (await scope.loaders.councilOriginals.load(id)).filter((original) => original.kind === kind);

export const CouncilPerson: CouncilPersonResolvers = {
  session: async ({ sessionId }, _, scope) => {
    const session = await scope.loaders.councilSessionById.load(sessionId);
    if (session === null) throw new Error('a person is seen without the session');
    return session;
  },
  name: (row, _, scope) => optionalCouncilWords(scope, row, ofPerson('name', row.id), row.nameSealed),
  description: (row, _, scope) => councilWords(scope, row, ofPerson('description', row.id), row.descriptionSealed),
  why: (row, _, scope) => councilWords(scope, row, ofPerson('why', row.id), row.whySealed),
  conclusion: (row, _, scope) => optionalCouncilWords(scope, row, ofPerson('conclusion', row.id), row.conclusionSealed),
  addedBy: ({ addedBy }) => ({ id: addedBy }),
  concludedBy: ({ concludedBy }) => (concludedBy === null ? null : { id: concludedBy }),
  statements: ({ id }, _, scope) => scope.loaders.statementsOfCouncilPerson.load(id),
  descriptionOriginals: ({ id }, _, scope) => originals(scope, id, 'DESCRIPTION'),
  conclusionOriginals: ({ id }, _, scope) => originals(scope, id, 'CONCLUSION'),
  transfers: ({ id }, _, scope) => scope.loaders.transfersOfCouncilPerson.load(id),
};

const ofStatement = (column: string, rowId: string) => ({ table: 'council_statement', column, rowId });

export const CouncilStatement: CouncilStatementResolvers = {
  giver: async ({ giverId }, _, scope) => {
    const giver = await scope.loaders.councilMemberById.load(giverId);
    if (giver === null) throw new Error('a statement is seen without its giver');
    return giver;
  },
  source: (row, _, scope) => councilWords(scope, row, ofStatement('source', row.id), row.sourceSealed),
  words: (row, _, scope) => councilWords(scope, row, ofStatement('words', row.id), row.wordsSealed),
  recordedBy: ({ recordedBy }) => ({ id: recordedBy }),
  originals: ({ id }, _, scope) => originals(scope, id, 'STATEMENT'),
};

export const CouncilOriginal: CouncilOriginalResolvers = {
  words: (row, _, scope) => {
    const rowId = `${row.targetId}:${row.kind}:${row.version}`;
    const place = { table: 'council_original', column: 'words', rowId, shownAs: row.targetId };
    return councilWords(scope, row, place, row.wordsSealed);
  },
  reason: (row, _, scope) => {
    const rowId = `${row.targetId}:${row.kind}:${row.version}`;
    const place = { table: 'council_original', column: 'reason', rowId, shownAs: row.targetId };
    return councilWords(scope, row, place, row.reasonSealed);
  },
  replacedBy: ({ replacedBy }) => ({ id: replacedBy }),
};

const ofTransfer = (column: string, rowId: string) => ({ table: 'council_transfer', column, rowId });

export const CouncilTransfer: CouncilTransferResolvers = {
  case: ({ caseId }, _, scope) => scope.loaders.caseInSight.load(caseId),
  words: (row, _, scope) => councilWords(scope, row, ofTransfer('words', row.id), row.wordsSealed),
  reason: (row, _, scope) => councilWords(scope, row, ofTransfer('reason', row.id), row.reasonSealed),
  provision: (row, _, scope) => optionalCouncilWords(scope, row, ofTransfer('provision', row.id), row.provisionSealed),
  movedBy: ({ movedBy }) => ({ id: movedBy }),
};

/** In a case: for everyone who reads its notes; where it came from, for the council's members alone. */
export const CouncilNote: CouncilNoteResolvers = {
  words: (row, _, scope) => noteOfCase(scope, row.caseId, 'council_note', 'words', row.id, row.wordsSealed),
  provision: (row, _, scope) => noteOfCase(scope, row.caseId, 'council_note', 'provision', row.id, row.provisionSealed),
  movedBy: ({ movedBy }) => ({ id: movedBy }),
  session: async ({ id }, _, scope) => {
    if ((await scope.loaders.openCouncils.load('own')).length === 0) return null;
    const transfer = await scope.loaders.transferOfNote.load(id);
    return transfer === null ? null : scope.loaders.councilSessionById.load(transfer.sessionId);
  },
};
