import { z } from 'zod';
import { Form, fieldsFor, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { liftVisitBlockMutation } from '../case/case-answer.graphql.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { DoorFoot } from './door-foot.tsx';
import { FormDoor } from './form-door.tsx';

const schema = z.object({ commandId: z.string(), reason: requiredText(4_000) });
const F = fieldsFor<z.input<typeof schema>>();

export interface LiftBlockFormProps {
  caseId: string;
  blockId: string;
  onDone: () => void;
}

/** Before its day a block is lifted by a supervisor alone, with a reason. */
export function LiftBlockForm({ caseId, blockId, onDone }: LiftBlockFormProps) {
  const form = usePortalForm({ schema, defaults: { commandId: crypto.randomUUID(), reason: '' } });
  const draft = useFormDraft(form, `lift-block:${blockId}`, { reason: m.outreach_reason() });
  const { run } = useCaseCommand(liftVisitBlockMutation, 'liftVisitBlock');
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.outreach_block_lift()}
        onSubmit={async ({ commandId, reason }) => {
          const refused = await run({ commandId, caseId, blockId, reason });
          if (refused) return refused;
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <FieldStack>
          <F.TextArea
            name="reason"
            label={m.outreach_block_lift_reason()}
            support={m.outreach_block_lift_hint()}
            required
            rows={3}
            max={4_000}
          />
        </FieldStack>
        <DoorFoot submit={m.outreach_block_lift()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}
