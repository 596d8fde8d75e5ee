import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  type Refused,
  requiredText,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { LeadRecordFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import {
  proposeHandoverMutation,
  returnHandoverMutation,
  takeHandoverMutation,
  withdrawHandoverMutation,
} from './handover.graphql.ts';
import { useHandoverCommand } from './use-handover-command.ts';
import { useLeadCommand } from './use-lead-command.ts';

interface WordsFormProps {
  /** A verb: the name of the form and of its button. */
  title: string;
  label: string;
  hint: string;
  draftKey: string;
  isOptional?: boolean;
  send: (commandId: string, words: string) => Promise<Refused | undefined>;
  onDone: () => void;
}

const needed = z.object({ words: requiredText(4_000) });
const free = z.object({ words: optionalText(4_000) });
const F = fieldsFor<z.input<typeof needed>>();

/** One box of words and one verb: every step of a hand-over is said in words, and nothing else. */
function WordsForm({ title, label, hint, draftKey, isOptional = false, send, onDone }: WordsFormProps) {
  const form = usePortalForm({ schema: isOptional ? free : needed, defaults: { words: '' } });
  const draft = useFormDraft(form, draftKey, { words: label });
  const command = useCommandId();
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={title}
        onSubmit={async ({ words }) => {
          const refused = await send(command.current(), words);
          if (refused) return refused;
          command.renew();
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <FieldStack>
          <F.TextArea name="words" label={label} support={hint} required={!isOptional} rows={4} max={4_000} />
        </FieldStack>
        <DoorFoot submit={title} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}

export interface ProposeHandoverFormProps {
  lead: LeadRecordFragment;
  onDone: () => void;
}

/** Asks the office that answers for the town to take the lead. */
export function ProposeHandoverForm({ lead, onDone }: ProposeHandoverFormProps) {
  const { run } = useLeadCommand(proposeHandoverMutation, 'proposeLeadHandover');
  return (
    <WordsForm
      title={m.leads_handover_propose()}
      label={m.leads_handover_reason()}
      hint={m.leads_handover_reason_hint()}
      draftKey={`lead-handover:${lead.id}`}
      send={async (commandId, reason) => {
        const answer = await run({ commandId, leadId: lead.id, version: lead.version, reason });
        return 'refused' in answer ? answer.refused : undefined;
      }}
      onDone={onDone}
    />
  );
}

export interface SettleHandoverFormProps {
  handoverId: string;
  onDone: () => void;
}

export function TakeHandoverForm({ handoverId, onDone }: SettleHandoverFormProps) {
  const run = useHandoverCommand(takeHandoverMutation, 'takeLeadHandover');
  return (
    <WordsForm
      title={m.leads_handover_take()}
      label={m.leads_handover_take_note()}
      hint={m.leads_handover_take_hint()}
      draftKey={`lead-handover-take:${handoverId}`}
      isOptional
      send={(commandId, words) => run({ commandId, handoverId, note: orNull(words) })}
      onDone={onDone}
    />
  );
}

export function ReturnHandoverForm({ handoverId, onDone }: SettleHandoverFormProps) {
  const run = useHandoverCommand(returnHandoverMutation, 'returnLeadHandover');
  return (
    <WordsForm
      title={m.leads_handover_return()}
      label={m.leads_handover_return_reason()}
      hint={m.leads_handover_return_hint()}
      draftKey={`lead-handover-return:${handoverId}`}
      send={(commandId, reason) => run({ commandId, handoverId, reason })}
      onDone={onDone}
    />
  );
}

export function WithdrawHandoverForm({ handoverId, onDone }: SettleHandoverFormProps) {
  const run = useHandoverCommand(withdrawHandoverMutation, 'withdrawLeadHandover');
  return (
    <WordsForm
      title={m.leads_handover_withdraw()}
      label={m.leads_handover_withdraw_reason()}
      hint={m.leads_handover_withdraw_hint()}
      draftKey={`lead-handover-withdraw:${handoverId}`}
      send={(commandId, reason) => run({ commandId, handoverId, reason })}
      onDone={onDone}
    />
  );
}
