import { evaluationConclusions, goalAppraisals } from '@banso/domain/casework';
import type { EvaluationPartsFragment, PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { PersonName } from '../case/person-name.tsx';
import { appraisalWord, conclusionWord, whoseWord } from '../closing-words.ts';
import { goalDomainWord } from '../domain-words.ts';
import { AnswersOnPaper } from '../standard-form/answers-on-paper.tsx';

export interface EvaluationSheetProps {
  plan: PlanDetailFragment;
  caseNumber: string;
  client: { displayName: string | null; kana: string | null; nameKnown: string };
  /** Left out for a blank one. */
  evaluation?: EvaluationPartsFragment | undefined;
}

interface SheetGoal {
  readonly goalId: string;
  readonly whose: string;
  readonly domain: string;
  readonly goal: string;
  readonly appraisal?: string;
  readonly words?: string | null;
}

const mark = (is: boolean): string => (is ? '■' : '□');
const cell = 'border border-black px-2 py-1 align-top text-start font-normal';

/**
 * The goals on A4: with room to write, for looking at them together at a kitchen table, or as they were written down.
 * Printed instead of the screen, after the plan's own sheet where there is one.
 */
export function EvaluationSheet({ plan, caseNumber, client, evaluation }: EvaluationSheetProps) {
  const goals: readonly SheetGoal[] =
    evaluation?.goals ?? plan.goals.map(({ id, whose, domain, words }) => ({ goalId: id, whose, domain, goal: words }));
  const said = [
    [m.closing_client_words(), evaluation?.clientWords],
    [m.closing_family_words(), evaluation?.familyWords],
    [m.closing_evaluation_note(), evaluation?.note],
  ] as const;
  return (
    <div data-print-sheet className={`hidden text-black ${evaluation ? 'break-before-page' : ''}`}>
      <h1 className="text-xl font-bold">{m.closing_sheet_title({ number: plan.number })}</h1>
      <p>
        {caseNumber}　<PersonName {...client} />
      </p>
      <p className="mt-2">
        {evaluation ? `${m.closing_evaluated_on()}　${formatDate(evaluation.evaluatedOn)}` : m.closing_sheet_date()}
      </p>
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
          {goals.map((goal) => (
            <tr key={goal.goalId}>
              <td className={`${cell} whitespace-pre-wrap`}>
                <span className="block text-sm">
                  {whoseWord(goal.whose)}　{goalDomainWord(goal.domain)}
                </span>
                {goal.goal}
              </td>
              <td className={cell}>
                {goalAppraisals.map((value) => (
                  <span key={value} className="block whitespace-nowrap">
                    {mark(value === goal.appraisal)} {appraisalWord(value)}
                  </span>
                ))}
              </td>
              <td className={`${cell} whitespace-pre-wrap`}>{goal.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {said.map(([title, words]) => (
        <section key={title} className="mt-4 break-inside-avoid">
          <h2 className="mb-1 font-bold">{title}</h2>
          <div className="min-h-20 border border-black px-2 py-1 whitespace-pre-wrap">{words}</div>
        </section>
      ))}
      <AnswersOnPaper saved={evaluation?.formAnswers ?? null} />
      <p className="mt-4 flex flex-wrap gap-x-6">
        <span className="font-bold">{m.closing_conclusion()}</span>
        {evaluationConclusions.map((value) => (
          <span key={value}>
            {mark(value === evaluation?.conclusion)} {conclusionWord(value)}
          </span>
        ))}
      </p>
    </div>
  );
}
