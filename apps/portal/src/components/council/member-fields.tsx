import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { fieldsFor, optionalDate, optionalText, orNull, requiredChoice, requiredDate } from '../../forms/index.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack } from '../../ui/index.ts';
import { type Colleague, matchesColleague, staffChoices } from '../plan/staff-choices.ts';

const kinds = ['STAFF', 'BODY'] as const;

export const memberSchema = z
  .object({
    kind: requiredChoice(kinds),
    staffId: z.string(),
    name: optionalText(200),
    body: optionalText(200),
    secretariat: z.boolean(),
    from: requiredDate(),
    until: optionalDate(),
    pledgedOn: optionalDate(),
  })
  .superRefine(({ kind, staffId, name, body, from, until }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'STAFF' && staffId === '') missing('staffId', m.forms_choose());
    if (kind === 'BODY' && name.trim() === '') missing('name', m.forms_required());
    if (kind === 'BODY' && body.trim() === '') missing('body', m.forms_required());
    if (until !== '' && until < from) missing('until', m.council_member_until_hint());
  });
export type MemberValues = z.input<typeof memberSchema>;

export const emptyMember = (): MemberValues => ({
  kind: 'STAFF',
  staffId: '',
  name: '',
  body: '',
  secretariat: false,
  from: today(),
  until: '',
  pledgedOn: '',
});

export function memberInput({
  kind,
  staffId,
  name,
  body,
  secretariat,
  from,
  until,
  pledgedOn,
}: z.output<typeof memberSchema>) {
  const isStaff = kind === 'STAFF';
  return {
    staffId: isStaff ? staffId : null,
    name: isStaff ? null : name,
    body: orNull(body),
    secretariat: isStaff && secretariat,
    from,
    until: orNull(until),
    pledgedOn: orNull(pledgedOn),
  };
}

export type { Colleague };

/** A form holds one member or a list of them. */
type At = `member.${keyof MemberValues}` | `members.${number}.${keyof MemberValues}`;
const F = fieldsFor<{ member: MemberValues; members: MemberValues[] }>();

/** One place in the list: one of the staff, or a person of another body by name. */
export function MemberFields({
  prefix,
  staff,
}: {
  prefix: 'member' | `members.${number}`;
  staff: readonly Colleague[];
}) {
  const { control } = useFormContext();
  const { officeIds } = useViewer();
  const kind = useWatch({ control, name: `${prefix}.kind` });
  const at = (field: keyof MemberValues) => `${prefix}.${field}` as At;
  return (
    <FieldStack>
      <F.Radio
        name={at('kind')}
        label={m.council_member_kind()}
        required
        choices={[
          { value: 'STAFF', label: m.council_member_kind_staff() },
          { value: 'BODY', label: m.council_member_kind_body(), description: m.council_member_kind_body_hint() },
        ]}
      />
      {kind === 'STAFF' ? (
        <F.ComboBox
          name={at('staffId')}
          label={m.council_member_staff()}
          required
          width="medium"
          choices={staffChoices(staff, officeIds)}
          matches={matchesColleague(staff)}
        />
      ) : (
        <F.Text name={at('name')} label={m.council_member_name()} required width="medium" />
      )}
      <F.Text name={at('body')} label={m.council_member_body()} required={kind !== 'STAFF'} width="medium" />
      <FieldRow>
        <F.Date name={at('from')} label={m.council_member_from()} required />
        <F.Date name={at('until')} label={m.council_member_until()} support={m.council_member_until_hint()} />
      </FieldRow>
      <F.Date
        name={at('pledgedOn')}
        label={m.council_member_pledged()}
        support={m.council_member_pledged_hint()}
        max={today()}
      />
      {kind === 'STAFF' && (
        <F.Checkbox
          name={at('secretariat')}
          label={`${m.council_member_secretariat()}：${m.council_member_secretariat_hint()}`}
        />
      )}
    </FieldStack>
  );
}
