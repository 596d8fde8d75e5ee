import { z } from 'zod';
import { DraftStatus, Form, fieldsFor, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { withdrawReferralMutation } from './referral.graphql.ts';
import { useReferralCommand } from './use-referral-command.ts';

const schema = z.object({ commandId: z.string(), reason: requiredText() });
const F = fieldsFor<z.input<typeof schema>>();

export interface WithdrawReferralProps {
  caseId: string;
  referralId: string;
  isOpen: boolean;
  onClose: () => void;
}

export function WithdrawReferral({ isOpen, onClose, ...rest }: WithdrawReferralProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.referral_withdraw_title()}>
      <p className="mb-4">{m.referral_withdraw_text()}</p>
      <WithdrawForm {...rest} onDone={onClose} />
    </Dialog>
  );
}

interface WithdrawFormProps {
  caseId: string;
  referralId: string;
  onDone: () => void;
}

function WithdrawForm({ caseId, referralId, onDone }: WithdrawFormProps) {
  const form = usePortalForm({ schema, defaults: { commandId: crypto.randomUUID(), reason: '' } });
  const draft = useFormDraft(form, `referral-withdraw:${referralId}`, { reason: m.referral_withdraw_reason() });
  const run = useReferralCommand(withdrawReferralMutation, 'withdrawReferral');
  return (
    <Form
      form={form}
      label={m.referral_withdraw_title()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, caseId, referralId });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <F.TextArea name="reason" label={m.referral_withdraw_reason()} rows={3} required />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="danger" isPending={form.formState.isSubmitting}>
          {m.referral_withdraw()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}
