import type { FormAnswerPartsFragment, FormAnswersPartsFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { SummaryList } from '../../ui/index.ts';
import { inLocale, type SavedAnswers } from './own-answers.ts';
import { formAnswerParts, formAnswersParts } from './standard-form.graphql.ts';

/** One answer in the words with which it was written. */
function answerWords({ kind, values, codes }: FormAnswerPartsFragment): string {
  if (codes.length > 0) return codes.map(inLocale).join(m.cases_comma());
  const [value = ''] = values;
  if (kind === 'YES_NO') return value === 'yes' ? m.standard_yes() : m.standard_no();
  return kind === 'DATE' ? formatDate(value) : value;
}

const readAnswer = (answer: FragmentType<typeof formAnswerParts>) => readFragment(formAnswerParts, answer);

/** What was answered, as pairs of label and words, for a page or a sheet of paper. */
export function answerRows(saved: SavedAnswers): { readonly term: string; readonly detail: string }[] {
  const answers = readFragment(formAnswersParts, saved)?.answers.map(readAnswer) ?? [];
  return answers.map((answer) => ({ term: inLocale(answer), detail: answerWords(answer) }));
}

/** Is there anything to show? */
export function hasAnswers(saved: SavedAnswers): boolean {
  const found = readFragment(formAnswersParts, saved);
  return found !== null && (found.hidden || found.answers.length + found.changes.length > 0);
}

/** What a form asked by itself, and every answer that changed; nothing where all was left open. */
export function AnswersView({ saved, heading = 'h3' }: { saved: SavedAnswers; heading?: 'h3' | 'h4' }) {
  const found = readFragment(formAnswersParts, saved);
  const Heading = heading;
  if (!found || !hasAnswers(saved)) return null;
  return (
    <section className="mt-4 first:mt-0">
      <Heading className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="font-bold">{inLocale(found)}</span>
        <span className="text-muted">{m.standard_edition({ day: formatDate(found.edition) })}</span>
      </Heading>
      {found.hidden ? (
        <p className="text-muted">{m.cases_words_hidden()}</p>
      ) : (
        <SummaryList
          items={answerRows(saved).map(({ term, detail }) => ({
            term,
            detail: <span className="whitespace-pre-wrap">{detail}</span>,
          }))}
        />
      )}
      {found.changes.length > 0 && <Changes changes={found.changes} />}
    </section>
  );
}

function Changes({ changes }: Pick<FormAnswersPartsFragment, 'changes'>) {
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer py-1 text-muted">{m.standard_changes({ count: changes.length })}</summary>
      <ol className="mt-1 space-y-2 border-s-2 border-line ps-3">
        {changes.map((change) => {
          const before = change.before && readAnswer(change.before);
          const after = change.after && readAnswer(change.after);
          const label = after ?? before;
          if (!label) return null;
          return (
            <li key={`${change.at}-${label.key}`}>
              <p className="text-muted">
                {m.standard_change({ when: formatDateTime(change.at), who: change.by?.displayName ?? '—' })}
              </p>
              <p>
                <span className="me-2 font-bold">{inLocale(label)}</span>
                {before ? answerWords(before) : m.standard_open()} → {after ? answerWords(after) : m.standard_open()}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
