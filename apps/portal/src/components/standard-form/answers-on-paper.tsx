import { readFragment } from '../../graphql/generated/index.ts';
import { answerRows } from './answers-view.tsx';
import { inLocale, type SavedAnswers } from './own-answers.ts';
import { formAnswersParts } from './standard-form.graphql.ts';

const cell = 'border border-black px-2 py-1 align-top text-start font-normal';

/** What a form asked by itself, as a table of its sheet; nothing where all was left open. */
export function AnswersOnPaper({ saved }: { saved: SavedAnswers }) {
  const found = readFragment(formAnswersParts, saved);
  const rows = answerRows(saved);
  if (!found || rows.length === 0) return null;
  return (
    <section className="mt-4 break-inside-avoid">
      <h2 className="mb-1 font-bold">{inLocale(found)}</h2>
      <table className="w-full border-collapse">
        <tbody>
          {rows.map(({ term, detail }) => (
            <tr key={term}>
              <th scope="row" className={`${cell} w-40 bg-solid-gray-50 font-bold`}>
                {term}
              </th>
              <td className={`${cell} whitespace-pre-wrap`}>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
