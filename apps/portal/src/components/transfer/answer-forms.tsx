import { z } from 'zod';
import {
  Form,
  fieldsFor,
  requiredId,
  requiredText,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { TeamRole } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Banner, type Choice, FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { acceptTransferMutation, declineTransferMutation, withdrawTransferMutation } from './transfer.graphql.ts';
import { useTransferCommand } from './use-transfer-command.ts';

export interface AnswerFormProps {
  transferId: string;
  onDone: (words: string) => void;
}

const acceptSchema = z.object({ workerId: requiredId() });
const AcceptF = fieldsFor<z.input<typeof acceptSchema>>();

export interface AcceptFormProps extends AnswerFormProps {
  role: TeamRole;
  candidates: readonly Choice[];
}

/** Takes the case over, with somebody who looks after the person from now on. */
export function AcceptForm({ transferId, role, candidates, onDone }: AcceptFormProps) {
  const form = usePortalForm({ schema: acceptSchema, defaults: { workerId: '' } });
  const draft = useFormDraft(form, `transfer-accept:${transferId}`, { workerId: m.transfer_accept_worker() });
  const command = useCommandId();
  const run = useTransferCommand(acceptTransferMutation, 'acceptTransfer');
  return (
    <Form
      form={form}
      label={m.transfer_accept()}
      onSubmit={async ({ workerId }) => {
        const refused = await run({ commandId: command.current(), transferId, workerId, role });
        if (refused) return refused;
        command.renew();
        await draft.discard();
        onDone(m.transfer_accepted());
        return undefined;
      }}
    >
      <p>{m.transfer_accept_text()}</p>
      <FieldStack>
        {candidates.length === 0 ? (
          <Banner tone="warning" title={m.transfer_accept_nobody()} />
        ) : (
          <AcceptF.Radio name="workerId" label={m.transfer_accept_worker()} required choices={candidates} />
        )}
      </FieldStack>
      <FormFoot submit={m.transfer_accept()} draft={draft} />
    </Form>
  );
}

const reasonSchema = z.object({ reason: requiredText(4_000) });
const ReasonF = fieldsFor<z.input<typeof reasonSchema>>();

export function DeclineForm({ transferId, onDone }: AnswerFormProps) {
  const run = useTransferCommand(declineTransferMutation, 'declineTransfer');
  return (
    <ReasonForm
      draftKey={`transfer-decline:${transferId}`}
      submit={m.transfer_decline()}
      label={m.transfer_decline_reason()}
      hint={m.transfer_decline_hint()}
      run={(commandId, reason) => run({ commandId, transferId, reason })}
      onDone={() => onDone(m.transfer_declined())}
    />
  );
}

export function WithdrawForm({ transferId, onDone }: AnswerFormProps) {
  const run = useTransferCommand(withdrawTransferMutation, 'withdrawTransfer');
  return (
    <ReasonForm
      draftKey={`transfer-withdraw:${transferId}`}
      submit={m.transfer_withdraw()}
      label={m.transfer_withdraw_reason()}
      hint={m.transfer_withdraw_hint()}
      run={(commandId, reason) => run({ commandId, transferId, reason })}
      onDone={() => onDone(m.transfer_withdrawn())}
    />
  );
}

interface ReasonFormProps {
  draftKey: string;
  submit: string;
  label: string;
  hint: string;
  run: (commandId: string, reason: string) => ReturnType<ReturnType<typeof useTransferCommand>>;
  onDone: () => void;
}

function ReasonForm({ draftKey, submit, label, hint, run, onDone }: ReasonFormProps) {
  const form = usePortalForm({ schema: reasonSchema, defaults: { reason: '' } });
  const draft = useFormDraft(form, draftKey, { reason: label });
  const command = useCommandId();
  return (
    <Form
      form={form}
      label={submit}
      onSubmit={async ({ reason }) => {
        const refused = await run(command.current(), reason);
        if (refused) return refused;
        command.renew();
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <ReasonF.TextArea name="reason" label={label} support={hint} required rows={3} max={4_000} />
      </FieldStack>
      <FormFoot submit={submit} draft={draft} />
    </Form>
  );
}
