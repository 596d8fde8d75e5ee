import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { DraftConflict, DraftStatus, Form, fieldsFor, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { conclusionWord } from '../closing-words.ts';
import { QuickDays } from '../contacts/quick-days.tsx';
import { counterpartCodes, counterpartWord } from '../domain-words.ts';
import { GateList } from '../gate-list.tsx';
import { gateWords } from '../gate-words.ts';
import { evaluatePlanMutation, evaluationParts } from '../plan/plan.graphql.ts';
import { usePlanCommand } from '../plan/use-plan-command.ts';
import { newAnswers, ownDefaults, type StandardForm } from '../standard-form/own-answers.ts';
import { OwnFields } from '../standard-form/own-fields.tsx';
import {
  appraisalName,
  type EvaluationInput,
  emptyEvaluation,
  evaluationGate,
  evaluationInput,
  evaluationSchema,
  wordsName,
} from './evaluation-schema.ts';
import { GoalEvaluationFields } from './goal-evaluation-fields.tsx';
import { monthsAhead } from './months-ahead.ts';

const F = fieldsFor<EvaluationInput>();

export interface EvaluationFormProps {
  plan: PlanDetailFragment;
  stage: string;
  /** The records of the items of a goal; of those without one where none is named. */
  record: (goalId: string | null, evaluatedBeforeOn: string | null) => ReactNode;
  standardForm: StandardForm;
  onSaved: () => void;
}

/** A plan looked at goal by goal. What was said before stands beside each; what is typed is kept as a draft. */
export function EvaluationForm({ plan, stage, record, standardForm, onSaved }: EvaluationFormProps) {
  const form = usePortalForm({
    schema: evaluationSchema(plan.goals),
    defaults: { ...emptyEvaluation(plan), formAnswers: ownDefaults(standardForm) },
  });
  const draft = useFormDraft(form, `evaluation:${plan.id}`, draftLabels(plan.goals));
  const { run } = usePlanCommand(evaluatePlanMutation, 'evaluatePlan');
  const [before] = plan.evaluations.map((each) => readFragment(evaluationParts, each));
  return (
    <Form
      form={form}
      label={m.closing_evaluate_title()}
      onSubmit={async (values) => {
        const answer = await run({
          ...evaluationInput(plan, values),
          formAnswers: newAnswers(standardForm, values.formAnswers),
        });
        if ('refused' in answer) {
          const { stale } = answer.refused;
          if (stale) form.setValue('version', stale.currentVersion);
          return answer.refused;
        }
        await draft.discard();
        onSaved();
        return undefined;
      }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          {plan.goals.map((goal, index) => (
            <GoalEvaluationFields
              key={goal.id}
              goal={goal}
              index={index}
              before={before}
              record={record(goal.id, before?.evaluatedOn ?? null)}
            />
          ))}
          {record(null, before?.evaluatedOn ?? null)}
          <Card title={m.closing_whole()}>
            <F.Date name="evaluatedOn" label={m.closing_evaluated_on()} required max={today()} />
            <F.Checkboxes
              name="present"
              label={m.closing_present()}
              inline
              choices={counterpartCodes.map((code) => ({ value: code, label: counterpartWord(code) }))}
            />
            <F.TextArea name="clientWords" label={m.closing_client_words()} rows={2} max={4_000} />
            <F.TextArea name="familyWords" label={m.closing_family_words()} rows={2} max={4_000} />
            <F.TextArea name="note" label={m.closing_evaluation_note()} rows={3} max={20_000} />
          </Card>
          <OwnFields form={standardForm} />
          <Card title={m.closing_next()}>
            <Conclusion />
          </Card>
        </div>
        <aside className="space-y-4 lg:sticky lg:top-24">
          <Missing plan={plan} stage={stage} />
          <div className="space-y-3 rounded-12 border border-line bg-white p-4 shadow-card">
            <Button type="submit" className="w-full" isPending={form.formState.isSubmitting}>
              {m.closing_evaluate_save()}
            </Button>
            <DraftStatus draft={draft} />
          </div>
        </aside>
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

function Conclusion() {
  const { setValue } = useFormContext<EvaluationInput>();
  const conclusion = useWatch<EvaluationInput, 'conclusion'>({ name: 'conclusion' });
  const hints = {
    CONTINUE: m.closing_conclusion_continue_hint(),
    NEW_PLAN: m.closing_conclusion_new_plan_hint(),
    CLOSE: m.closing_conclusion_close_hint(),
    SUSPEND: m.closing_conclusion_suspend_hint(),
  };
  return (
    <>
      <F.Radio
        name="conclusion"
        label={m.closing_conclusion()}
        required
        choices={Object.entries(hints).map(([value, description]) => ({
          value,
          label: conclusionWord(value),
          description,
        }))}
      />
      {conclusion === 'CONTINUE' && (
        <div>
          <F.Date name="reviewOn" label={m.closing_review_on()} required min={today()} />
          <QuickDays
            label={m.closing_months_label()}
            days={monthsAhead()}
            onPick={(day) => setValue('reviewOn', day, { shouldDirty: true, shouldTouch: true })}
          />
        </div>
      )}
    </>
  );
}

function Missing({ plan, stage }: Pick<EvaluationFormProps, 'plan' | 'stage'>) {
  const values = useWatch() as EvaluationInput;
  const reasons = gateWords(evaluationGate(plan, stage, values));
  const numberOf = (id: string) => plan.goals.findIndex((goal) => goal.id === id) + 1;
  return (
    <GateList
      title={m.closing_evaluate_missing()}
      clear={m.closing_evaluate_clear()}
      reasons={reasons}
      detail={({ code, missing }) =>
        code === 'GOAL_NOT_APPRAISED' && (
          <span className="block text-sm">
            {missing.map((id) => m.closing_goal_number({ number: numberOf(id) })).join(m.cases_comma())}
          </span>
        )
      }
    />
  );
}

function draftLabels(goals: PlanDetailFragment['goals']): Record<string, string> {
  const ofGoals = goals.flatMap(({ id }, index) => {
    const label = m.closing_goal_number({ number: index + 1 });
    return [
      [appraisalName(id), label],
      [wordsName(id), label],
    ];
  });
  return {
    ...Object.fromEntries(ofGoals),
    clientWords: m.closing_client_words(),
    familyWords: m.closing_family_words(),
    note: m.closing_evaluation_note(),
    conclusion: m.closing_conclusion(),
    reviewOn: m.closing_review_on(),
    evaluatedOn: m.closing_evaluated_on(),
  };
}
