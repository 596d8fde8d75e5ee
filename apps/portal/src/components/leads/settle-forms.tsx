import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredId,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { LeadPageQuery, LeadRecordFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { choicesOf } from '../case/code-list.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import { closeLeadMutation, reopenLeadMutation, updateLeadMutation } from './lead-commands.graphql.ts';
import { LeadFields } from './lead-fields.tsx';
import { leadField, leadInput, leadSchema, leadValues } from './lead-values.ts';
import { useLeadCommand } from './use-lead-command.ts';

type Lists = Omit<LeadPageQuery, 'lead'>;
interface Settling {
  lead: LeadRecordFragment;
  lists: Lists;
  onDone: () => void;
}

const PASSED_ON = 'passedOn';
const closeSchema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    reason: requiredId(),
    passedOnTo: optionalText(200),
    note: optionalText(4_000),
  })
  .superRefine(({ reason, passedOnTo }, context) => {
    if (reason !== PASSED_ON || passedOnTo.trim() !== '') return;
    context.addIssue({ code: 'custom', path: ['passedOnTo'], message: m.leads_passed_on_needed() });
  });
const CloseF = fieldsFor<z.input<typeof closeSchema>>();

export interface CloseLeadFormProps extends Settling {
  /** Whoever answers for the address, where that is not this office. */
  elsewhere: string;
}

/** Ends a lead that leads to no case, with why. */
export function CloseLeadForm({ lead, lists, elsewhere, onDone }: CloseLeadFormProps) {
  const form = usePortalForm({
    schema: closeSchema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: lead.version,
      reason: elsewhere === '' ? '' : PASSED_ON,
      passedOnTo: elsewhere,
      note: '',
    },
  });
  const draft = useFormDraft(form, `lead-close:${lead.id}`, { note: m.leads_close_note() });
  const { run } = useLeadCommand(closeLeadMutation, 'closeLead');
  const isPassedOn = form.watch('reason') === PASSED_ON;
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.leads_close()}
        onSubmit={async ({ note, passedOnTo, ...values }) => {
          const body = isPassedOn ? orNull(passedOnTo) : null;
          const answer = await run({ ...values, leadId: lead.id, note: orNull(note), passedOnTo: body });
          if ('leadId' in answer) {
            await draft.discard();
            onDone();
            return undefined;
          }
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }}
      >
        <FieldStack>
          <CloseF.Radio name="reason" label={m.leads_close_reason()} required choices={choicesOf(lists.closures)} />
          {isPassedOn && <CloseF.Text name="passedOnTo" label={m.leads_passed_on_to()} required />}
          <CloseF.TextArea name="note" label={m.leads_close_note()} rows={3} max={4_000} />
        </FieldStack>
        <DoorFoot submit={m.leads_close()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}

const reopenSchema = z.object({ commandId: z.string(), version: z.number(), reason: requiredText(4_000) });
const ReopenF = fieldsFor<z.input<typeof reopenSchema>>();

/** Opens a closed lead anew, or takes one out of the case of somebody else. */
export function ReopenLeadForm({ lead, onDone }: Omit<Settling, 'lists'>) {
  const form = usePortalForm({
    schema: reopenSchema,
    defaults: { commandId: crypto.randomUUID(), version: lead.version, reason: '' },
  });
  const draft = useFormDraft(form, `lead-reopen:${lead.id}`, { reason: m.leads_reopen_reason() });
  const { run } = useLeadCommand(reopenLeadMutation, 'reopenLead');
  const title = reopenWord(lead.state);
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={title}
        onSubmit={async (values) => {
          const answer = await run({ ...values, leadId: lead.id });
          if ('leadId' in answer) {
            await draft.discard();
            onDone();
            return undefined;
          }
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }}
      >
        <FieldStack>
          <ReopenF.TextArea name="reason" label={m.leads_reopen_reason()} required rows={3} max={4_000} />
        </FieldStack>
        <DoorFoot submit={title} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}

export const reopenWord = (state: string): string => (state === 'MERGED' ? m.leads_take_back() : m.leads_reopen());

/** More became known. */
export function EditLeadForm({ lead, lists, onDone }: Settling) {
  const form = usePortalForm({ schema: leadSchema, defaults: leadValues(lead) });
  const draft = useFormDraft(form, `lead-edit:${lead.id}`, { known: m.leads_known(), displayName: m.cases_name() });
  const { run } = useLeadCommand(updateLeadMutation, 'updateLead');
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.leads_edit()}
        onSubmit={async (values) => {
          const answer = await run({ ...leadInput(values), leadId: lead.id, version: values.version });
          if ('leadId' in answer) {
            await draft.discard();
            onDone();
            return undefined;
          }
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return refusedOnForm(answer.refused, { place: leadField });
        }}
      >
        <LeadFields lists={lists} />
        <DoorFoot submit={m.cases_save()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}
