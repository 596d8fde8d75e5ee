import { goalAppraisals } from '@banso/domain/casework';
import type { ReactNode } from 'react';
import { fieldsFor } from '../../forms/index.ts';
import type { EvaluationPartsFragment, PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Card } from '../../ui/index.ts';
import { appraisalWord, whoseWord } from '../closing-words.ts';
import { goalDomainWord } from '../domain-words.ts';
import { appraisalName, type EvaluationInput, wordsName } from './evaluation-schema.ts';

const F = fieldsFor<EvaluationInput>();

export interface GoalEvaluationFieldsProps {
  goal: PlanDetailFragment['goals'][number];
  index: number;
  /** The evaluation before this one, if any. */
  before: EvaluationPartsFragment | undefined;
  /** What the records of its items say. */
  record?: ReactNode;
}

/** One goal in the words that it was given, how it stands now, and what is said to it by those whose goal it is. */
export function GoalEvaluationFields({ goal, index, before, record }: GoalEvaluationFieldsProps) {
  const number = index + 1;
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {m.closing_goal_number({ number })}
          <Badge>{whoseWord(goal.whose)}</Badge>
          <span className="text-sm font-normal text-muted">{goalDomainWord(goal.domain)}</span>
        </span>
      }
    >
      <div className="grid items-start gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_16rem]">
        <blockquote className="border-s-4 border-key-300 ps-4 text-lg whitespace-pre-wrap">{goal.words}</blockquote>
        <Before goalId={goal.id} before={before} />
      </div>
      {record}
      <div className="mt-3">
        <F.Radio
          name={appraisalName(goal.id)}
          label={m.closing_goal_state()}
          required
          inline
          choices={goalAppraisals.map((value) => ({ value, label: appraisalWord(value) }))}
        />
        <F.TextArea
          name={wordsName(goal.id)}
          label={goal.whose === 'FAMILY' ? m.closing_goal_words_family() : m.closing_goal_words_client()}
          rows={2}
          max={4_000}
        />
      </div>
    </Card>
  );
}

function Before({ goalId, before }: { goalId: string; before: EvaluationPartsFragment | undefined }) {
  const said = before?.goals.find((each) => each.goalId === goalId);
  if (before === undefined || said === undefined) {
    return <p className="text-sm text-muted">{m.closing_before_none()}</p>;
  }
  return (
    <div className="rounded-8 bg-solid-gray-50 px-4 py-3 text-sm">
      <p className="text-muted">{m.closing_before({ day: formatDate(before.evaluatedOn) })}</p>
      <p className="font-bold">{appraisalWord(said.appraisal)}</p>
      {said.words && <p className="whitespace-pre-wrap">{said.words}</p>}
    </div>
  );
}
