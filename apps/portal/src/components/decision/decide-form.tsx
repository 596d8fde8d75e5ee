import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  requiredChoice,
  requiredDate,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { PlanForMeetingFragment, WaitingDecisionFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldStack } from '../../ui/index.ts';
import { GateList } from '../gate-list.tsx';
import { gateWords } from '../gate-words.ts';
import { decideSupportMutation } from '../plan/plan.graphql.ts';
import { usePlanCommand } from '../plan/use-plan-command.ts';
import { OpenClauses } from './decision-basis.tsx';
import { decisionGate, latestDetermination } from './decision-gate.ts';

const decisions = ['APPROVE', 'DECLINE'] as const;
const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  decision: requiredChoice(decisions),
  ground: requiredText(),
  decidedOn: requiredDate(),
});
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface DecideFormProps {
  waiting: WaitingDecisionFragment;
  plan: PlanForMeetingFragment;
  onDecided: (approved: boolean) => void;
}

/** 支援決定: yes or no, with its ground and day; before it, all that stands in the way of a yes. */
export function DecideForm({ waiting, plan, onDecided }: DecideFormProps) {
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: plan.version,
      decision: '' as const,
      ground: '',
      decidedOn: today(),
    },
  });
  const draft = useFormDraft(form, `decision:${plan.id}`, {
    decision: m.decision_decision(),
    ground: m.decision_ground(),
    decidedOn: m.decision_day(),
  });
  const { run } = usePlanCommand(decideSupportMutation, 'decideSupport');
  return (
    <Form
      form={form}
      label={m.decision_decide()}
      onSubmit={async ({ decision, ...values }) => {
        const approve = decision === 'APPROVE';
        const answer = await run({ ...values, planId: plan.id, approve });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        onDecided(approve);
        return undefined;
      }}
    >
      <FieldStack>
        <F.Radio
          name="decision"
          label={m.decision_decision()}
          required
          choices={[
            { value: 'APPROVE', label: m.decision_approve() },
            { value: 'DECLINE', label: m.decision_decline(), description: m.decision_decline_hint() },
          ]}
        />
        <InTheWay waiting={waiting} plan={plan} />
        <F.TextArea name="ground" label={m.decision_ground()} support={m.decision_ground_hint()} required max={2_000} />
        <F.Date name="decidedOn" label={m.decision_day()} required />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.decision_decide()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

function InTheWay({ waiting, plan }: Pick<DecideFormProps, 'waiting' | 'plan'>) {
  const { id } = useViewer();
  const [decision, decidedOn] = useWatch<Values, ['decision', 'decidedOn']>({ name: ['decision', 'decidedOn'] });
  const determination = latestDetermination(waiting);
  const gate = decisionGate(waiting, plan, { approve: decision !== 'DECLINE', decidedOn, deciderId: id });
  return (
    <GateList
      title={m.decision_in_the_way()}
      clear={decision === 'DECLINE' ? m.decision_may_decline() : m.decision_may_approve()}
      reasons={gateWords(gate)}
      detail={({ code, missing }) =>
        determination && code.startsWith('DETERMINED') ? (
          <OpenClauses determination={determination} clauses={missing} />
        ) : null
      }
    />
  );
}
