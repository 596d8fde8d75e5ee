import { maySubmitPlan, type Stage } from '@banso/domain/casework';
import { type ReactNode, useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { DraftConflict, DraftStatus, Form, fieldsFor, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { Button, Card, FieldRow, fieldId, focusField } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { gateWords } from '../gate-words.ts';
import {
  changedAnswers,
  isHidden,
  newAnswers,
  ownDefaults,
  type StandardForm,
  sayAnswers,
} from '../standard-form/own-answers.ts';
import { OwnFields } from '../standard-form/own-fields.tsx';
import { GoalsFields } from './goals-fields.tsx';
import { ItemsFields, type OwnerChoices } from './items-fields.tsx';
import { savePlanMutation } from './plan.graphql.ts';
import { divisionInput, type PlanValues, planInput, planValues } from './plan-content.ts';
import { type PlanInput, planSchema } from './plan-schema.ts';
import { SubmitGaps } from './submit-gaps.tsx';
import { usePlanCommand } from './use-plan-command.ts';

const F = fieldsFor<PlanInput>();

export interface PlanEditorProps {
  caseId: string;
  stage: Stage;
  /** Null for a new plan. */
  plan: PlanDetailFragment | null;
  choices: OwnerChoices;
  standardForm: StandardForm;
  /** The field at which something is to be mended. */
  at?: string | undefined;
  onSaved: (planId: string) => void;
}

/** Writes a plan. Everything typed is kept as a draft; a newer version of somebody else is shown and never overwritten unseen. */
export function PlanEditor({ caseId, stage, plan, choices, standardForm, at, onSaved }: PlanEditorProps) {
  const saved = plan?.formAnswers ?? null;
  const form = usePortalForm({
    schema: planSchema,
    defaults: { ...planValues(plan), formAnswers: ownDefaults(standardForm, saved) } as PlanInput,
  });
  const draft = useFormDraft(form, plan === null ? `plan-new:${caseId}` : `plan:${plan.id}`, draftLabels());
  const [newer, setNewer] = useState<number>();
  const { run } = usePlanCommand(savePlanMutation, 'savePlan');
  useEffect(() => {
    if (at === undefined) return;
    focusField(at);
    document.activeElement?.scrollIntoView({ block: 'center' });
  }, [at]);
  return (
    <Form
      form={form}
      label={m.plan_edit_title()}
      onSubmit={async (values) => {
        const content = values as PlanValues;
        const asked = plan === null ? newAnswers : changedAnswers;
        const formAnswers = asked(standardForm, values.formAnswers, saved);
        const answer = await run({ ...planInput(caseId, plan?.id ?? null, content), formAnswers });
        if ('refused' in answer) {
          const { stale } = answer.refused;
          setNewer(stale?.currentVersion);
          if (stale === undefined) return answer.refused;
          const changes = stale.changes.map((change) => ({ ...change, field: changedField(change.field) }));
          return refusedOnForm({ ...answer.refused, stale: { ...stale, changes } }, { say: sayAnswers(standardForm) });
        }
        await draft.discard();
        onSaved(answer.planId);
        return undefined;
      }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          <Card title={m.plan_client_words()}>
            <F.TextArea
              name="clientWords"
              label={m.plan_client_words_field()}
              support={m.plan_client_words_hint()}
              max={10_000}
            />
          </Card>
          <Card title={m.plan_goals()}>
            <GoalsFields />
          </Card>
          <Card title={m.plan_items()}>
            <ItemsFields choices={choices} />
          </Card>
          <Card title={m.plan_dates()}>
            <FieldRow>
              <F.Date name="reviewOn" label={m.plan_review_on()} support={m.plan_review_hint()} />
              <F.Date name="signedOn" label={m.plan_signed_on()} support={m.plan_sign_hint()} />
            </FieldRow>
          </Card>
          {!isHidden(saved) && <OwnFields form={standardForm} />}
        </div>
        <aside className="space-y-4 lg:sticky lg:top-24">
          <Missing stage={stage} state={plan?.state ?? 'DRAFT'} />
          <div className="space-y-3 rounded-12 border border-line bg-white p-4 shadow-card">
            <Button
              type="submit"
              className="w-full"
              isPending={form.formState.isSubmitting}
              onPress={() => newer !== undefined && form.setValue('version', newer)}
            >
              {newer === undefined ? m.plan_save() : m.plan_save_over()}
            </Button>
            <DraftStatus draft={draft} />
          </div>
        </aside>
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

/** What the meeting will ask for, while one writes. */
function Missing({ stage, state }: { stage: Stage; state: PlanDetailFragment['state'] }) {
  const goals = useWatch<PlanInput, 'goals'>({ name: 'goals' });
  const items = useWatch<PlanInput, 'items'>({ name: 'items' });
  const reviewOn = useWatch<PlanInput, 'reviewOn'>({ name: 'reviewOn' });
  const facts = { state, goalCount: goals.length, items: planInputFacts(items), reviewOn: reviewOn || null };
  const reasons = gateWords(maySubmitPlan(stage, facts, today()));
  const link = (field: string, words: ReactNode) => (
    <a
      href={`#${fieldId(field)}`}
      className={linkClass}
      onClick={(event) => {
        event.preventDefault();
        focusField(field);
      }}
    >
      {words}
    </a>
  );
  return <SubmitGaps reasons={reasons} items={items} link={link} />;
}

const planInputFacts = (items: PlanInput['items']) =>
  items.map(({ id, duty, providerKind, agencyId, ownerId, ownerName, programme, parts }) => ({
    id,
    duty,
    ...divisionInput({ duty, programme: programme ?? '', parts }),
    providerKind: providerKind === '' ? ('OTHER' as const) : providerKind,
    agencyId: agencyId || null,
    ownerId: providerKind === 'OWN_OFFICE' ? ownerId || null : null,
    ownerName: providerKind === '' ? null : ownerName || null,
  }));

function draftLabels(): Record<string, string> {
  return {
    clientWords: m.plan_client_words(),
    goals: m.plan_goals(),
    items: m.plan_items(),
    reviewOn: m.plan_review_on(),
    signedOn: m.plan_signed_on(),
  };
}

/** The server names a changed goal or item by its id; a person reads its kind. */
function changedField(field: string): string {
  if (field.startsWith('formAnswers.')) return field;
  const [name = ''] = field.split('.');
  return draftLabels()[name] ?? name;
}
