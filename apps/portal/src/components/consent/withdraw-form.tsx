import { useMutation } from 'urql';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  readAnswer,
  requiredDate,
  requiredText,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { withdrawConsentMutation } from './consent.graphql.ts';

const schema = z.object({ withdrawnOn: requiredDate(), reason: requiredText(2_000) });
const F = fieldsFor<z.input<typeof schema>>();

export interface WithdrawFormProps {
  caseId: string;
  applicationId: string;
  onDone: (words: string) => void;
}

/** The person takes the consent back; nothing more goes out under it. */
export function WithdrawForm({ caseId, applicationId, onDone }: WithdrawFormProps) {
  const form = usePortalForm({ schema, defaults: { withdrawnOn: today(), reason: '' } });
  const draft = useFormDraft(form, `withdraw:${applicationId}`, {
    withdrawnOn: m.consent_withdrawn_on(),
    reason: m.consent_withdraw_reason(),
  });
  const command = useCommandId();
  const [, send] = useMutation(withdrawConsentMutation);
  return (
    <Form
      form={form}
      label={m.consent_withdraw()}
      onSubmit={async (values) => {
        const result = await send({ input: { commandId: command.current(), caseId, applicationId, ...values } });
        const answer = readAnswer(result, result.data?.withdrawConsent, 'CaseSaved');
        if ('refused' in answer) return answer.refused;
        command.renew();
        await draft.discard();
        onDone(m.consent_withdrawn_done());
        return undefined;
      }}
    >
      <p>{m.consent_withdraw_lead()}</p>
      <FieldStack>
        <F.Date name="withdrawnOn" label={m.consent_withdrawn_on()} required />
        <F.TextArea
          name="reason"
          label={m.consent_withdraw_reason()}
          support={m.consent_withdraw_reason_support()}
          required
          max={2_000}
          rows={3}
        />
      </FieldStack>
      <FormFoot submit={m.consent_withdraw()} draft={draft} isDanger />
    </Form>
  );
}
