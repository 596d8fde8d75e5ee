import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { z } from 'zod';
import { fieldsFor, requiredText } from '../../forms/index.ts';
import type { AttendeeChoicesFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { Button, ComboBox, IconButton } from '../../ui/index.ts';
import { agencyName } from '../plan/item-owner.ts';
import { officesInWords, staffChoices } from '../plan/staff-choices.ts';

export const attendeeSchema = z.object({
  id: z.string(),
  name: requiredText(200),
  affiliation: requiredText(200),
  staffId: z.string().nullable(),
  agencyId: z.string().nullable(),
  attended: z.boolean(),
});

export type AttendeeValues = z.input<typeof attendeeSchema>;

interface WithAttendees {
  attendees: AttendeeValues[];
}

const F = fieldsFor<WithAttendees>();

export interface AttendeesFieldsProps {
  choices: AttendeeChoicesFragment;
  /** At the meeting itself: who was there. Before it: who is asked. */
  asksAttendance: boolean;
}

/** People at the table: staff, people of agencies, and anyone else by name. */
export function AttendeesFields({ choices, asksAttendance }: AttendeesFieldsProps) {
  const { control } = useFormContext<WithAttendees>();
  const { fields, append, remove } = useFieldArray({ control, name: 'attendees', keyName: 'key' });
  const add = (person: Partial<AttendeeValues>) =>
    append({
      id: crypto.randomUUID(),
      name: '',
      affiliation: '',
      staffId: null,
      agencyId: null,
      attended: asksAttendance,
      ...person,
    });
  return (
    <div className="space-y-4">
      {fields.length === 0 && <p className="text-muted">{m.meetings_nobody()}</p>}
      <ul className="space-y-3">
        {fields.map((attendee, index) => (
          <li key={attendee.key} className="rounded-8 border border-line px-4 pt-3">
            <div className="flex items-start gap-3">
              <div className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-2">
                <F.Text name={`attendees.${index}.name`} label={m.meetings_attendee_name()} required />
                <F.Text name={`attendees.${index}.affiliation`} label={m.meetings_attendee_affiliation()} required />
              </div>
              <IconButton
                icon="cross"
                label={m.meetings_attendee_remove({ number: index + 1 })}
                onPress={() => remove(index)}
              />
            </div>
            {asksAttendance && (
              <div className="pb-2">
                <F.Checkbox name={`attendees.${index}.attended`} label={m.meetings_attended()} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <AddAttendee choices={choices} onAdd={add} taken={fields.map(({ staffId }) => staffId)} />
    </div>
  );
}

interface AddAttendeeProps {
  choices: AttendeeChoicesFragment;
  taken: readonly (string | null)[];
  onAdd: (person: Partial<AttendeeValues>) => void;
}

function AddAttendee({ choices, taken, onAdd }: AddAttendeeProps) {
  const [staffId, setStaffId] = useState('');
  const [agencyId, setAgencyId] = useState('');
  const { officeIds } = useViewer();
  const staff = (choices.staffMembers?.nodes ?? []).filter(({ id }) => !taken.includes(id));
  const agencies = choices.agencies?.nodes ?? [];
  const addStaff = () => {
    const found = staff.find(({ id }) => id === staffId);
    if (found) onAdd({ name: found.displayName, affiliation: officesInWords(found.offices), staffId: found.id });
    setStaffId('');
  };
  const addAgency = () => {
    const found = agencies.find(({ id }) => id === agencyId);
    if (found) onAdd({ affiliation: agencyName(found), agencyId: found.id });
    setAgencyId('');
  };
  return (
    <div className="grid gap-x-6 rounded-8 bg-solid-gray-50 p-4 md:grid-cols-2">
      <div className="flex items-end gap-2">
        <ComboBox
          name="addStaff"
          label={m.meetings_add_staff()}
          value={staffId}
          onChange={setStaffId}
          width="full"
          choices={staffChoices(staff, officeIds)}
        />
        <Button variant="secondary" size="small" className="mb-8" isDisabled={staffId === ''} onPress={addStaff}>
          {m.meetings_add()}
        </Button>
      </div>
      <div className="flex items-end gap-2">
        <ComboBox
          name="addAgency"
          label={m.meetings_add_agency()}
          value={agencyId}
          onChange={setAgencyId}
          width="full"
          choices={agencies.map((agency) => ({ value: agency.id, label: agencyName(agency) }))}
        />
        <Button variant="secondary" size="small" className="mb-8" isDisabled={agencyId === ''} onPress={addAgency}>
          {m.meetings_add()}
        </Button>
      </div>
      <div>
        <Button variant="quiet" size="small" icon="plus" onPress={() => onAdd({})}>
          {m.meetings_add_other()}
        </Button>
      </div>
    </div>
  );
}
