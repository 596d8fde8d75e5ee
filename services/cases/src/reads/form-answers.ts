import type { FieldGroup } from '@banso/domain/audit';
import { toJapanTime } from '@banso/domain/foundation';
import { codeIn } from '../code-lists/index.ts';
import { type Answer, type FormName, ownFields } from '../forms/form-edition.ts';
import { formEditionOf } from '../forms/index.ts';
import { type FormAnswersRow, formAnswersPlace, parseAnswers } from '../persistence/form-answers.ts';
import type { CasesScope } from '../scope.ts';
import { areWordsHidden, shownWords } from './shown-words.ts';

/** What a form asked by itself of a record, up to one version of it; the oldest first, and never empty. */
export interface FormAnswersView {
  readonly latest: FormAnswersRow;
  readonly rows: readonly FormAnswersRow[];
}

/** Null where the record was written without the form. */
export async function formAnswersOf(
  scope: CasesScope,
  form: FormName,
  recordId: string,
  upTo = Number.POSITIVE_INFINITY,
): Promise<FormAnswersView | null> {
  const all = await scope.loaders.formAnswersOfRecord.load(recordId);
  const rows = all.filter((row) => row.form === form && row.version <= upTo);
  const latest = rows.at(-1);
  return latest === undefined ? null : { latest, rows };
}

/** What each form says is logged as what it mostly is. */
const groupOf: Readonly<Record<FormName, FieldGroup>> = {
  reception: 'note',
  assessment: 'health',
  progressNote: 'note',
  plan: 'plan',
  evaluation: 'plan',
};

export const areAnswersHidden = (scope: CasesScope, { latest }: FormAnswersView): Promise<boolean> =>
  areWordsHidden(scope, latest, latest.answersSealed, latest.writtenBy);

/** The form's name in the edition of a row. */
export function titleOf({ form, edition }: FormAnswersRow): { readonly ja: string; readonly en: string } {
  return formEditionOf(form, edition) ?? { ja: form, en: form };
}

/** One answer in the words of the edition and of the code list with which it was written. */
export function inItsWords({ form, edition, writtenAt }: FormAnswersRow, { key, values }: Answer) {
  const found = formEditionOf(form, edition);
  const field = found && ownFields(found).find((each) => each.key === key);
  const day = toJapanTime(writtenAt.toISOString());
  const codes = field?.codes;
  const writtenOn = day.ok ? day.value.date : edition;
  return {
    key,
    // An edition that the operator took away leaves what was answered, without its label.
    ja: field?.ja ?? key,
    en: field?.en ?? key,
    kind: field?.kind ?? 'text',
    values: [...values],
    codes:
      codes === undefined ? [] : values.map((code) => codeIn(codes, code, writtenOn) ?? { code, ja: code, en: code }),
  };
}

export type AnswerInWords = ReturnType<typeof inItsWords>;

export async function answersShown(scope: CasesScope, { latest }: FormAnswersView): Promise<AnswerInWords[]> {
  return ((await shown(scope, latest)) ?? []).map((answer) => inItsWords(latest, answer));
}

export interface AnswerChange {
  readonly at: Date;
  readonly by: string;
  readonly before: AnswerInWords | null;
  readonly after: AnswerInWords | null;
}

/** Every answer that changed after the first save: who, when, before, after; the newest first. */
export async function answerChanges(scope: CasesScope, { rows }: FormAnswersView): Promise<AnswerChange[]> {
  const opened = await Promise.all(rows.map(async (row) => ({ row, answers: await shown(scope, row) })));
  const saves = opened.slice(1).map((now, index) => [opened[index], now] as const);
  return saves
    .reverse()
    .flatMap(([was, now]) =>
      was === undefined || was.answers === null || now.answers === null ? [] : between(was as Opened, now as Opened),
    );
}

interface Opened {
  readonly row: FormAnswersRow;
  readonly answers: readonly Answer[];
}

function between(was: Opened, now: Opened): AnswerChange[] {
  const keys = [...new Set([...was.answers, ...now.answers].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const before = was.answers.find((answer) => answer.key === key);
    const after = now.answers.find((answer) => answer.key === key);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [
      {
        at: now.row.writtenAt,
        by: now.row.writtenBy,
        before: before === undefined ? null : inItsWords(was.row, before),
        after: after === undefined ? null : inItsWords(now.row, after),
      },
    ];
  });
}

/** Null where there are answers that the caller does not read. */
async function shown(scope: CasesScope, row: FormAnswersRow): Promise<Answer[] | null> {
  if (row.answersSealed === null) return [];
  const words = await shownWords(
    scope,
    groupOf[row.form],
    row,
    formAnswersPlace(row),
    row.answersSealed,
    row.writtenBy,
  );
  return words === null ? null : parseAnswers(words);
}
