import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { CorrectCouncilWordsInput } from '../../generated/graphql.ts';
import {
  COUNCIL_STATEMENT_COLUMNS,
  type CouncilStatementRow,
  type CouncilWordsKind,
} from '../../persistence/council-people.ts';
import { councilPlace, councilSealer } from '../../persistence/council-words.ts';
import { councilValues, withinCouncil } from '../../persistence/councils.ts';
import { type CasesScope, perform, type Tx } from '../../scope.ts';
import { councilRefusal } from '../../wording/council-refusals.ts';
import { InputCheck, PARAGRAPH, RECORD } from '../input-check.ts';
import { stale } from '../stale.ts';
import { councilPersonForChange, councilSessionForChange } from './council-for-change.ts';
import { type CouncilSavedAnswer, councilSaved } from './saved.ts';

const action = 'council:take';

/** Sealed words of a record, as they stand, and where. */
interface Words {
  readonly organisationId: string;
  readonly councilId: string;
  readonly sessionId: string;
  readonly table: 'council_person' | 'council_statement' | 'council_session';
  readonly column: 'description' | 'conclusion' | 'words' | 'minutes';
  readonly id: string;
  readonly version: number;
  readonly updatedBy: string;
  readonly updatedAt: Date;
  readonly sealed: Uint8Array | null;
}

/** Mends what was written in a council; what it replaces stays, with who replaced it and why. */
export async function correctCouncilWords(scope: CasesScope, input: CorrectCouncilWordsInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'correctCouncilWords', input: content },
    async (tx, end) => {
      const found = await wordsForChange(tx, scope, end, input.kind, input.id);
      const check = new InputCheck(scope.today);
      const words = check.required('words', input.words, RECORD);
      const reason = check.required('reason', input.reason, PARAGRAPH);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (found.sealed === null) {
        const gate = { open: false, reasons: [{ code: 'NOTHING_TO_CORRECT', missing: [] }] } as const;
        return end.refuse(action, councilRefusal(gate), [found.id]);
      }
      const { table, column, id, version } = found;
      const theirs = await scope.sealing.open(councilPlace(found, table, column, id), found.sealed);
      if (version !== input.version) return end.answer(await stale(tx, found, [['words', words, theirs]]));
      await keepOriginal(tx, scope, found, input.kind, theirs, reason);
      const sealed = await councilSealer(scope, found, table, id).required(column, words);
      // The names come from this file alone; every value is a parameter.
      await tx.execute(
        `update ${table} set ${column}_sealed = $3, version = version + 1, updated_by = $4::uuid,
           updated_at = $5::timestamptz where organisation_id = $1::uuid and id = $2::uuid`,
        found.organisationId,
        id,
        sealed,
        scope.actor.id,
        scope.now().toISOString(),
      );
      tx.audit({ kind: 'change', action: 'council:correct', entity: entityOf[table], entityId: id, fields: [column] });
      return councilSaved(found.councilId, { sessionId: found.sessionId });
    },
  );
}

const entityOf = {
  council_person: 'CouncilPerson',
  council_statement: 'CouncilStatement',
  council_session: 'CouncilSession',
} as const;

async function wordsForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  kind: CouncilWordsKind,
  id: string,
): Promise<Words> {
  if (kind === 'MINUTES') {
    const { session } = await councilSessionForChange(tx, scope, end, id);
    return {
      ...session,
      sessionId: session.id,
      table: 'council_session',
      column: 'minutes',
      sealed: session.minutesSealed,
    };
  }
  if (kind === 'STATEMENT') {
    const statement = async (lock: string) =>
      isUuid(id)
        ? (
            await tx.query<CouncilStatementRow>(
              `select ${COUNCIL_STATEMENT_COLUMNS} from council_statement t
               where ${withinCouncil('t')} and t.id = $4::uuid ${lock}`,
              ...councilValues(scope),
              id,
            )
          )[0]
        : undefined;
    const found = await statement('');
    if (found === undefined) return end.deny(action, absent, [id]);
    const { session } = await councilPersonForChange(tx, scope, end, found.personId);
    const row = (await statement('for update of t')) as CouncilStatementRow;
    return { ...row, sessionId: session.id, table: 'council_statement', column: 'words', sealed: row.wordsSealed };
  }
  const { person, session } = await councilPersonForChange(tx, scope, end, id);
  const of = { ...person, sessionId: session.id, table: 'council_person' } as const;
  return kind === 'DESCRIPTION'
    ? { ...of, column: 'description', sealed: person.descriptionSealed }
    : { ...of, column: 'conclusion', sealed: person.conclusionSealed };
}

/** Sealed values are bound to their row, so old words are sealed anew for the place where they are kept. */
async function keepOriginal(
  tx: Tx,
  scope: CasesScope,
  found: Words,
  kind: CouncilWordsKind,
  theirs: string,
  reason: string,
): Promise<void> {
  const { organisationId, councilId, id: targetId, version } = found;
  const sealed = councilSealer(scope, found, 'council_original', `${targetId}:${kind}:${version}`);
  await tx.db.councilOriginal.create({
    data: {
      organisationId,
      councilId,
      kind,
      targetId,
      version,
      wordsSealed: await sealed.required('words', theirs),
      reasonSealed: await sealed.required('reason', reason),
      replacedBy: scope.actor.id,
      replacedAt: scope.now(),
    },
  });
}
