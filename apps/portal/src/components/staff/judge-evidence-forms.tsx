import { z } from 'zod';
import { Form, fieldsFor, requiredDate, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import type { StaffFormProps } from './evidence-forms.tsx';
import {
  confirmEvidenceMutation,
  endLicenceMutation,
  endPlacementMutation,
  withdrawEvidenceMutation,
} from './staff.graphql.ts';
import { useStaffCommand } from './use-staff-command.ts';

interface AboutEvidence extends StaffFormProps {
  /** Id of the piece of evidence, licence or placement. */
  about: string;
  /** The piece in words. */
  words: string;
}

const seenSchema = z.object({ seenOn: requiredDate() });
const SeenF = fieldsFor<z.input<typeof seenSchema>>();

/** Someone other than the person has seen the original. */
export function ConfirmForm({ person, about, words, onDone }: AboutEvidence) {
  const form = usePortalForm({ schema: seenSchema, defaults: { seenOn: today() } });
  const draft = useFormDraft(form, `seen:${about}`, { seenOn: m.staff_seen_on() });
  const send = useStaffCommand(confirmEvidenceMutation, 'confirmEvidence', person.id);
  return (
    <Form
      form={form}
      label={m.staff_confirm()}
      onSubmit={async ({ seenOn }) => {
        const refused = await send({ evidenceId: about, seenOn });
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <p className="font-bold">{words}</p>
      <FieldStack>
        <SeenF.Date name="seenOn" label={m.staff_seen_on()} required />
      </FieldStack>
      <FormFoot submit={m.staff_confirm()} draft={draft} />
    </Form>
  );
}

const withdrawSchema = z.object({ reason: requiredText(2_000) });
const WithdrawF = fieldsFor<z.input<typeof withdrawSchema>>();

/** Evidence that does not hold is withdrawn, never deleted; what relied on it lapses. */
export function WithdrawEvidenceForm({ person, about, words, onDone }: AboutEvidence) {
  const form = usePortalForm({ schema: withdrawSchema, defaults: { reason: '' } });
  const draft = useFormDraft(form, `withdraw-evidence:${about}`, { reason: m.staff_reason() });
  const send = useStaffCommand(withdrawEvidenceMutation, 'withdrawEvidence', person.id);
  return (
    <Form
      form={form}
      label={m.staff_withdraw()}
      onSubmit={async ({ reason }) => {
        const refused = await send({ evidenceId: about, reason });
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <p className="font-bold">{words}</p>
      <p>{m.staff_withdraw_lead()}</p>
      <FieldStack>
        <WithdrawF.TextArea name="reason" label={m.staff_reason()} required max={2_000} rows={3} />
      </FieldStack>
      <FormFoot submit={m.staff_withdraw()} draft={draft} isDanger />
    </Form>
  );
}

const endSchema = z.object({ day: requiredDate(), reason: requiredText(2_000) });
const EndF = fieldsFor<z.input<typeof endSchema>>();

export function EndLicenceForm({ person, about, words, onDone }: AboutEvidence) {
  const send = useStaffCommand(endLicenceMutation, 'endLicence', person.id);
  return (
    <EndSomething
      draftKey={`licence-end:${about}`}
      words={words}
      submit={m.staff_end_licence()}
      dayLabel={m.staff_licence_ended_on()}
      send={({ day, reason }) => send({ licenceId: about, endedOn: day, reason })}
      onDone={onDone}
    />
  );
}

export function EndPlacementForm({ person, about, words, onDone }: AboutEvidence) {
  const send = useStaffCommand(endPlacementMutation, 'endPlacement', person.id);
  return (
    <EndSomething
      draftKey={`placement-end:${about}`}
      words={words}
      submit={m.staff_end_placement()}
      dayLabel={m.staff_last_day()}
      send={({ day, reason }) => send({ placementId: about, until: day, reason })}
      onDone={onDone}
    />
  );
}

interface EndProps {
  draftKey: string;
  words: string;
  submit: string;
  dayLabel: string;
  send: (values: { day: string; reason: string }) => ReturnType<ReturnType<typeof useStaffCommand>>;
  onDone: (words: string) => void;
}

function EndSomething({ draftKey, words, submit, dayLabel, send, onDone }: EndProps) {
  const form = usePortalForm({ schema: endSchema, defaults: { day: today(), reason: '' } });
  const draft = useFormDraft(form, draftKey, { day: dayLabel, reason: m.staff_reason() });
  return (
    <Form
      form={form}
      label={submit}
      onSubmit={async (values) => {
        const refused = await send(values);
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <p className="font-bold">{words}</p>
      <FieldStack>
        <EndF.Date name="day" label={dayLabel} required />
        <EndF.TextArea name="reason" label={m.staff_reason()} required max={2_000} rows={3} />
      </FieldStack>
      <FormFoot submit={submit} draft={draft} />
    </Form>
  );
}
