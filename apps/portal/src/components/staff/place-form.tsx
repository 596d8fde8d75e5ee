import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalDate,
  orNull,
  requiredChoice,
  requiredDate,
  requiredId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { currentLocale, m } from '../../text/text.ts';
import { FieldRow, FieldStack } from '../../ui/index.ts';
import { teamRoleWord } from '../domain-words.ts';
import { FormFoot } from '../form-foot.tsx';
import type { StaffFormProps } from './evidence-forms.tsx';
import { placeWorkerMutation } from './staff.graphql.ts';
import { useStaffCommand } from './use-staff-command.ts';

const roles = [
  'OUTREACH_WORKER',
  'CHIEF_CONSULTATION_WORKER',
  'CONSULTATION_WORKER',
  'EMPLOYMENT_WORKER',
  'SUPERVISOR',
] as const;

const schema = z.object({
  officeId: requiredId(),
  role: requiredChoice(roles),
  from: requiredDate(),
  until: optionalDate(),
  fullTimePercent: z.string().regex(/^[1-9]\d?$|^100$/, { error: () => m.staff_percent_wrong() }),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface PlaceFormProps extends StaffFormProps {
  offices: readonly { id: string; name: string; nameEn: string }[];
}

/** 3(1)ア(ｱ): placed at an office; as outreach worker only who meets 3(3) on the first day. */
export function PlaceForm({ person, offices, onDone }: PlaceFormProps) {
  const form = usePortalForm({
    schema,
    defaults: { officeId: person.offices[0]?.id ?? '', role: '', from: today(), until: '', fullTimePercent: '100' },
  });
  const draft = useFormDraft(form, `place:${person.id}`, { from: m.staff_from(), until: m.staff_until() });
  const send = useStaffCommand(placeWorkerMutation, 'placeWorker', person.id);
  return (
    <Form
      form={form}
      label={m.staff_place()}
      onSubmit={async ({ until, fullTimePercent, ...values }) => {
        const refused = await send({ ...values, until: orNull(until), fullTimePercent: Number(fullTimePercent) });
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <FieldStack>
        <F.Select
          name="officeId"
          label={m.staff_office()}
          required
          width="full"
          choices={offices.map(({ id, name, nameEn }) => ({
            value: id,
            label: currentLocale() === 'ja' ? name : nameEn,
          }))}
        />
        <F.Select
          name="role"
          label={m.staff_role()}
          required
          choices={roles.map((value) => ({ value, label: teamRoleWord(value) }))}
        />
        <FieldRow>
          <F.Date name="from" label={m.staff_from()} required />
          <F.Date name="until" label={m.staff_until()} support={m.staff_until_open()} />
        </FieldRow>
        <F.Text name="fullTimePercent" label={m.staff_percent()} required width="short" inputMode="numeric" />
      </FieldStack>
      {form.watch('role') === 'OUTREACH_WORKER' && <p className="text-sm text-muted">{m.staff_place_outreach()}</p>}
      <FormFoot submit={m.staff_place()} draft={draft} />
    </Form>
  );
}
