import type { EvaluationPartsFragment, PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDate } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Badge, Card } from '../../ui/index.ts';
import { appraisalWord, conclusionWord, whoseWord } from '../closing-words.ts';
import { counterpartWord, goalDomainWord } from '../domain-words.ts';
import { evaluationParts } from '../plan/plan.graphql.ts';
import { AnswersView } from '../standard-form/answers-view.tsx';

/** The evaluations of a plan: the latest open, those before it folded. */
export function Evaluations({ evaluations }: { evaluations: PlanDetailFragment['evaluations'] }) {
  const [latest, ...earlier] = evaluations.map((each) => readFragment(evaluationParts, each));
  if (latest === undefined) return null;
  return (
    <Card title={m.closing_evaluations()}>
      <EvaluationView evaluation={latest} />
      {earlier.map((evaluation) => (
        <details key={evaluation.id} className="mt-4 border-t border-line pt-3">
          <summary className="cursor-pointer font-bold">
            {m.closing_evaluation_numbered({ number: evaluation.number })}
            <span className="ms-3 font-normal">{formatDate(evaluation.evaluatedOn)}</span>
            <span className="ms-3 font-normal">{conclusionWord(evaluation.conclusion)}</span>
          </summary>
          <div className="mt-3">
            <EvaluationView evaluation={evaluation} />
          </div>
        </details>
      ))}
    </Card>
  );
}

export function EvaluationView({ evaluation }: { evaluation: EvaluationPartsFragment }) {
  const { number, evaluatedOn, present, goals, clientWords, familyWords, note, recordedBy } = evaluation;
  return (
    <div className="space-y-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{m.closing_evaluation_numbered({ number })}</strong>
        <span>{formatDate(evaluatedOn)}</span>
        <Badge tone="info">{conclusionWord(evaluation.conclusion)}</Badge>
        {evaluation.reviewOn && (
          <span>
            {m.closing_review_on()} {formatDate(evaluation.reviewOn)}
          </span>
        )}
      </p>
      <p className="text-sm text-muted">
        <span className="me-3">{m.closing_present()}</span>
        {present.length === 0 ? m.closing_present_none() : listWords(present.map(counterpartWord))}
        {recordedBy && <span className="ms-3">{m.closing_evaluation_by({ name: recordedBy.displayName })}</span>}
      </p>
      {evaluation.wordsHidden && <p className="text-muted">{m.closing_words_hidden()}</p>}
      <ul className="divide-y divide-line border-y border-line">
        {goals.map((goal) => (
          <li key={goal.goalId} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
            <div>
              <p className="text-sm text-muted">
                {whoseWord(goal.whose)}　{goalDomainWord(goal.domain)}
              </p>
              <p className="whitespace-pre-wrap">{goal.goal}</p>
            </div>
            <div>
              <Badge>{appraisalWord(goal.appraisal)}</Badge>
              {goal.words && <p className="mt-1 whitespace-pre-wrap">{goal.words}</p>}
            </div>
          </li>
        ))}
      </ul>
      <Said term={m.closing_client_words()} words={clientWords} />
      <Said term={m.closing_family_words()} words={familyWords} />
      <Said term={m.closing_evaluation_note()} words={note} />
      <AnswersView saved={evaluation.formAnswers} />
    </div>
  );
}

function Said({ term, words }: { term: string; words: string | null }) {
  if (!words) return null;
  return (
    <div>
      <p className="text-sm text-muted">{term}</p>
      <p className="whitespace-pre-wrap">{words}</p>
    </div>
  );
}
