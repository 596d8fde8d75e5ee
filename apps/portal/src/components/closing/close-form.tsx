import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { DraftConflict, DraftStatus, Form, fieldsFor, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseHeaderFragment, CloseCaseFormQuery, ClosingListsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Card, TextLink } from '../../ui/index.ts';
import { closeCaseMutation } from '../case/case-answer.graphql.ts';
import { casePath } from '../case/case-path.ts';
import { choicesOf } from '../case/code-list.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { GateList } from '../gate-list.tsx';
import { gateWords } from '../gate-words.ts';
import { type CloseInput, closeGate, closeInput, closeSchema, emptyClosure, SUSPENSION } from './close-schema.ts';
import { type FollowUpChoices, FollowUpFields } from './follow-up-fields.tsx';
import { OutcomeFields } from './outcome-fields.tsx';

const F = fieldsFor<CloseInput>();
type Ending = NonNullable<CloseCaseFormQuery['case']>;

export interface CloseFormProps {
  header: CaseHeaderFragment;
  supportCase: Ending;
  lists: ClosingListsFragment;
  staff: FollowUpChoices;
}

/** 終結 or 中断: how it ended and what became of it, in lists in which work is one ending and one change of many. */
export function CloseForm({ header, supportCase, lists, staff }: CloseFormProps) {
  const navigate = useNavigate();
  const form = usePortalForm({ schema: closeSchema, defaults: emptyClosure(header.version) });
  const draft = useFormDraft(form, `close:${header.id}`, {
    reason: m.cases_close_reason(),
    note: m.cases_close_note(),
    outcomes: m.closing_outcomes(),
    followUps: m.closing_follow_ups(),
  });
  const { run } = useCaseCommand(closeCaseMutation, 'closeCase');
  const suspends = form.watch('reason') === SUSPENSION;
  return (
    <Form
      form={form}
      label={m.cases_close()}
      onSubmit={async (values) => {
        const refused = await run(closeInput(header.id, values));
        if (refused?.stale) form.setValue('version', refused.stale.currentVersion);
        if (refused) return refused;
        await draft.discard();
        await navigate({ to: casePath(header.id) });
        return undefined;
      }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          <Card title={m.closing_reason()}>
            <F.Radio name="reason" label={m.cases_close_reason()} required choices={choicesOf(lists.closureReasons)} />
            <F.TextArea name="note" label={m.cases_close_note()} rows={4} max={4_000} />
          </Card>
          {!suspends && <OutcomeFields lists={lists} />}
          <FollowUpFields suspends={suspends} staff={staff} />
        </div>
        <aside className="space-y-4 lg:sticky lg:top-24">
          <InTheWay header={header} supportCase={supportCase} />
          <div className="space-y-3 rounded-12 border border-line bg-white p-4 shadow-card">
            <Button type="submit" className="w-full" isPending={form.formState.isSubmitting}>
              {suspends ? m.cases_suspend_save() : m.cases_close_save()}
            </Button>
            <Button variant="secondary" className="w-full" onPress={() => void navigate({ to: casePath(header.id) })}>
              {m.outreach_later()}
            </Button>
            <DraftStatus draft={draft} />
          </div>
        </aside>
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

/** The step that is missing for the reason chosen, and the way to it. */
function InTheWay({ header, supportCase }: Pick<CloseFormProps, 'header' | 'supportCase'>) {
  const [reason, followUps, wishedNone] = useWatch<CloseInput, ['reason', 'followUps', 'wishedNone']>({
    name: ['reason', 'followUps', 'wishedNone'],
  });
  if (reason === '') return null;
  const reasons = gateWords(closeGate(supportCase, header.stage, { reason, followUps, wishedNone }));
  return (
    <GateList
      title={m.closing_in_the_way()}
      clear={m.closing_may_close()}
      reasons={reasons}
      detail={({ code, missing }) =>
        (code === 'PLAN_NOT_EVALUATED' || code === 'EVALUATION_SAYS_OTHERWISE') && (
          <ul>
            {supportCase.plans
              .filter(({ id }) => missing.includes(id))
              .map(({ id, number }) => (
                <li key={id}>
                  <TextLink to="/cases/$caseId/plan/$planId/evaluate" params={{ caseId: header.id, planId: id }}>
                    {m.closing_evaluate_title()}（{m.plan_numbered({ number })}）
                  </TextLink>
                </li>
              ))}
          </ul>
        )
      }
    />
  );
}
