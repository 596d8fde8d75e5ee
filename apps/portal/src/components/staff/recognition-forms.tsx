import { z } from 'zod';
import { Form, fieldsFor, requiredChoice, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import type { StaffFormProps } from './evidence-forms.tsx';
import { applyForRecognitionMutation, decideRecognitionMutation } from './staff.graphql.ts';
import { useStaffCommand } from './use-staff-command.ts';

const applySchema = z.object({ reason: requiredText(2_000), evidence: requiredText(2_000) });
const ApplyF = fieldsFor<z.input<typeof applySchema>>();

/** 3(3)カ: that the ability is at least equal to ア to オ is asked for with reasons. */
export function ApplyForm({ person, onDone }: StaffFormProps) {
  const form = usePortalForm({ schema: applySchema, defaults: { reason: '', evidence: '' } });
  const draft = useFormDraft(form, `recognition:${person.id}`, {
    reason: m.staff_recognition_reason(),
    evidence: m.staff_recognition_evidence(),
  });
  const send = useStaffCommand(applyForRecognitionMutation, 'applyForRecognition', person.id);
  return (
    <Form
      form={form}
      label={m.staff_apply()}
      onSubmit={async (values) => {
        const refused = await send(values);
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_applied());
        return undefined;
      }}
    >
      <FieldStack>
        <ApplyF.TextArea
          name="reason"
          label={m.staff_recognition_reason()}
          support={m.staff_recognition_reason_support()}
          required
          max={2_000}
        />
        <ApplyF.TextArea name="evidence" label={m.staff_recognition_evidence()} required max={2_000} rows={3} />
      </FieldStack>
      <FormFoot submit={m.staff_apply()} draft={draft} />
    </Form>
  );
}

const decideSchema = z.object({ outcome: requiredChoice(['MET', 'NOT_MET']), reason: requiredText(2_000) });
const DecideF = fieldsFor<z.input<typeof decideSchema>>();

/** Decided by someone other than the applicant and the person recognised. */
export function DecideForm({ person, about, onDone }: StaffFormProps & { about: string }) {
  const asked = person.recognitions.find(({ id }) => id === about);
  const form = usePortalForm({ schema: decideSchema, defaults: { outcome: '', reason: '' } });
  const draft = useFormDraft(form, `recognition-decide:${about}`, { reason: m.staff_decision_reason() });
  const send = useStaffCommand(decideRecognitionMutation, 'decideRecognition', person.id);
  return (
    <Form
      form={form}
      label={m.staff_decide()}
      onSubmit={async (values) => {
        const refused = await send({ recognitionId: about, ...values });
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_decided());
        return undefined;
      }}
    >
      {asked && (
        <div className="border-s-4 border-line ps-3">
          <p className="whitespace-pre-wrap">{asked.reason}</p>
          <p className="text-sm whitespace-pre-wrap text-muted">{asked.evidence}</p>
        </div>
      )}
      <FieldStack>
        <DecideF.Radio
          name="outcome"
          label={m.staff_decision()}
          required
          choices={[
            { value: 'MET', label: m.staff_recognise() },
            { value: 'NOT_MET', label: m.staff_recognise_not() },
          ]}
        />
        <DecideF.TextArea name="reason" label={m.staff_decision_reason()} required max={2_000} rows={3} />
      </FieldStack>
      <FormFoot submit={m.staff_decide()} draft={draft} />
    </Form>
  );
}
