import { toDateColumn } from '@banso/service-kit';
import type { Answer, FormName } from '../forms/form-edition.ts';
import { formOn } from '../forms/index.ts';
import type { FormAnswersInput } from '../generated/graphql.ts';
import {
  type FormAnswersRow,
  formAnswersForChange,
  formAnswersPlace,
  parseAnswers,
} from '../persistence/form-answers.ts';
import { openText, placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { checkAnswers } from './check-answers.ts';
import type { InputCheck } from './input-check.ts';
import type { Compared } from './stale.ts';

/** Answers that passed, with the edition that they are answers to. */
export interface CheckedAnswers {
  readonly form: FormName;
  readonly edition: string;
  readonly answers: readonly Answer[];
}

/** What a form asks by itself, held to the edition of today. Null where nothing is said: what stands then stays. */
export function checkFormAnswers(
  check: InputCheck,
  scope: CasesScope,
  form: FormName,
  given: FormAnswersInput | null | undefined,
): CheckedAnswers | null {
  if (!given) return null;
  const edition = editionToday(scope, form);
  if (given.edition !== edition.edition) {
    check.add('formAnswers', 'otherEdition');
    return null;
  }
  return { form, edition: edition.edition, answers: checkAnswers(check, edition, given.answers) };
}

/** A record that begins is written with the form of today, also where nothing was filled in. */
export function checkNewFormAnswers(
  check: InputCheck,
  scope: CasesScope,
  form: FormName,
  given: FormAnswersInput | null | undefined,
): CheckedAnswers | null {
  const nothing = { edition: editionToday(scope, form).edition, answers: [] };
  return checkFormAnswers(check, scope, form, given ?? nothing);
}

function editionToday(scope: CasesScope, form: FormName) {
  const edition = formOn(form, scope.today);
  if (edition === undefined) throw new Error(`the form ${form} has no edition`);
  return edition;
}

interface AnsweredRecord {
  readonly organisationId: string;
  readonly caseId: string;
  readonly recordId: string;
  /** The version that the record has after this save. */
  readonly version: number;
}

/** Adds what was answered, where it differs from what stands. */
export async function storeFormAnswers(
  tx: Tx,
  scope: CasesScope,
  record: AnsweredRecord,
  checked: CheckedAnswers | null,
): Promise<void> {
  if (checked === null) return;
  const { form, edition, answers } = checked;
  const current = await formAnswersForChange(tx, record.organisationId, form, record.recordId);
  if (current !== undefined && current.edition === edition && same(await opened(scope, current), answers)) return;
  const { table, column, rowId } = formAnswersPlace({ ...record, form });
  await tx.db.formAnswers.create({
    data: {
      ...record,
      form,
      edition: toDateColumn(edition),
      answersSealed:
        answers.length === 0
          ? null
          : await sealText(
              scope.sealing,
              placeOf(record.organisationId, table, column, rowId),
              JSON.stringify(answers),
            ),
      writtenBy: scope.actor.id,
      writtenAt: scope.now(),
    },
  });
}

/** For a stale save: the two sides answer by answer. */
export async function comparedAnswers(
  tx: Tx,
  scope: CasesScope,
  organisationId: string,
  recordId: string,
  yours: CheckedAnswers | null,
): Promise<Compared> {
  if (yours === null) return [];
  const current = await formAnswersForChange(tx, organisationId, yours.form, recordId);
  const theirs = current === undefined ? [] : await opened(scope, current);
  const keys = [...new Set([...yours.answers, ...theirs].map(({ key }) => key))];
  const valuesOf = (answers: readonly Answer[], key: string) => answers.find((each) => each.key === key)?.values;
  return keys.map((key) => [`formAnswers.${key}`, valuesOf(yours.answers, key), valuesOf(theirs, key)] as const);
}

/** Would storing them change what stands? */
export async function changesAnswers(
  tx: Tx,
  scope: CasesScope,
  organisationId: string,
  recordId: string,
  checked: CheckedAnswers | null,
): Promise<boolean> {
  if (checked === null) return false;
  const current = await formAnswersForChange(tx, organisationId, checked.form, recordId);
  return !same(current === undefined ? [] : await opened(scope, current), checked.answers);
}

async function opened(scope: CasesScope, row: FormAnswersRow): Promise<Answer[]> {
  const { table, column, rowId } = formAnswersPlace(row);
  return parseAnswers(
    await openText(scope.sealing, placeOf(row.organisationId, table, column, rowId), row.answersSealed),
  );
}

const same = (some: readonly Answer[], others: readonly Answer[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);
