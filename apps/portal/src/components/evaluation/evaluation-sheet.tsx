import { evaluationConclusions, goalAppraisals } from '@banso/domain/casework';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { PersonName } from '../case/person-name.tsx';
import { appraisalWord, conclusionWord, whoseWord } from '../closing-words.ts';
import { goalDomainWord } from '../domain-words.ts';

export interface EvaluationSheetProps {
  plan: PlanDetailFragment;
  caseNumber: string;
  client: { displayName: string | null; kana: string | null; nameKnown: string };
}

const cell = 'border border-black px-2 py-1 align-top text-start font-normal';

/** The goals on A4 with room to write, for looking at them together at a kitchen table; printed instead of the screen. */
export function EvaluationSheet({ plan, caseNumber, client }: EvaluationSheetProps) {
  return (
    <div data-print-sheet className="hidden text-black">
      <h1 className="text-xl font-bold">{m.closing_sheet_title({ number: plan.number })}</h1>
      <p>
        {caseNumber}　<PersonName {...client} />
      </p>
      <p className="mt-2">{m.closing_sheet_date()}</p>
      <table className="mt-3 w-full border-collapse">
        <thead>
          <tr>
            <th className={`${cell} w-2/5 bg-solid-gray-50 font-bold`}>{m.closing_sheet_goal()}</th>
            <th className={`${cell} w-40 bg-solid-gray-50 font-bold`}>{m.closing_goal_state()}</th>
            <th className={`${cell} bg-solid-gray-50 font-bold`}>
              {m.closing_goal_words_client()}・{m.closing_goal_words_family()}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.goals.map((goal) => (
            <tr key={goal.id}>
              <td className={`${cell} whitespace-pre-wrap`}>
                <span className="block text-sm">
                  {whoseWord(goal.whose)}　{goalDomainWord(goal.domain)}
                </span>
                {goal.words}
              </td>
              <td className={cell}>
                {goalAppraisals.map((value) => (
                  <span key={value} className="block whitespace-nowrap">
                    □ {appraisalWord(value)}
                  </span>
                ))}
              </td>
              <td className={cell} />
            </tr>
          ))}
        </tbody>
      </table>
      {[m.closing_client_words(), m.closing_family_words(), m.closing_evaluation_note()].map((title) => (
        <section key={title} className="mt-4">
          <h2 className="mb-1 font-bold">{title}</h2>
          <div className="h-20 border border-black" />
        </section>
      ))}
      <p className="mt-4 flex flex-wrap gap-x-6">
        <span className="font-bold">{m.closing_conclusion()}</span>
        {evaluationConclusions.map((value) => (
          <span key={value}>□ {conclusionWord(value)}</span>
        ))}
      </p>
    </div>
  );
}
