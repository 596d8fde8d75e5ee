import { useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { FieldsOf, fieldsFor, requiredText, useFieldLabel } from '../../forms/index.ts';
import type { AttendeeChoicesFragment, PlanForMeetingFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { Button, ComboBox, fieldId, Icon, IconButton } from '../../ui/index.ts';
import { teamRoleWord } from '../domain-words.ts';
import { agencyName } from '../plan/item-owner.ts';
import { matchesColleague, officesInWords, staffChoices } from '../plan/staff-choices.ts';
import { type TeamMember, teamAtTable } from './team-at-table.ts';

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
  /** The plans on the table: whoever works on their cases is offered first. */
  plans: readonly PlanForMeetingFragment[];
  /** At the meeting itself: who was there. Before it: who is asked. */
  asksAttendance: boolean;
}

/** People at the table: staff, people of agencies, and anyone else by name. */
export function AttendeesFields({ choices, plans, asksAttendance }: AttendeesFieldsProps) {
  const { control, formState } = useFormContext<WithAttendees>();
  const nobody = formState.errors.attendees?.message;
  useFieldLabel('attendees', m.meetings_attendees());
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
  const people = useWatch<WithAttendees, 'attendees'>({ name: 'attendees' });
  const taken = fields.map(({ staffId }) => staffId);
  return (
    <div className="space-y-4">
      {fields.length === 0 && <p className="text-muted">{m.meetings_nobody()}</p>}
      {nobody && (
        <p className="flex items-center gap-1 font-bold text-red-900">
          <Icon name="error" size={18} />
          {nobody}
        </p>
      )}
      <ul className="space-y-3">
        {fields.map((attendee, index) => (
          <li key={attendee.key} className="rounded-8 border border-line px-4 pt-3">
            <FieldsOf whose={whose(people[index], index + 1)}>
              <div className="flex items-start gap-3">
                <div className="grid min-w-0 flex-1 items-end gap-x-4 sm:grid-cols-2">
                  <F.Text
                    name={`attendees.${index}.name`}
                    label={m.meetings_attendee_name()}
                    support={!asksAttendance && attendee.agencyId !== null && m.meetings_attendee_contact_hint()}
                    required
                  />
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
            </FieldsOf>
          </li>
        ))}
      </ul>
      <div id={fieldId('attendees')} className="space-y-4">
        <TeamFirst team={teamAtTable(plans, choices, taken)} onAdd={add} />
        <AddAttendee choices={choices} onAdd={add} taken={taken} />
      </div>
    </div>
  );
}

/** Whose row it is: by name, and before one is written by its place and where the person is from. */
function whose(person: AttendeeValues | undefined, number: number): string {
  const [name, affiliation] = [person?.name.trim(), person?.affiliation.trim()];
  if (name && name !== m.meetings_attendee_contact()) return name;
  return affiliation
    ? m.meetings_attendee_numbered_of({ number, affiliation })
    : m.meetings_attendee_numbered({ number });
}

/** Those who know the person best, each with one press, or all of them. */
function TeamFirst({ team, onAdd }: { team: readonly TeamMember[]; onAdd: (person: Partial<AttendeeValues>) => void }) {
  if (team.length === 0) return null;
  const add = ({ name, affiliation, staffId }: TeamMember) => onAdd({ name, affiliation, staffId });
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-bold">{m.meetings_team()}</legend>
      <div className="flex flex-wrap gap-2">
        {team.length > 1 && (
          <Button size="small" variant="secondary" onPress={() => team.forEach(add)}>
            {m.meetings_team_all({ count: team.length })}
          </Button>
        )}
        {team.map((member) => (
          <Button key={member.staffId} size="small" variant="secondary" icon="plus" onPress={() => add(member)}>
            {m.meetings_team_one({ name: member.name, role: teamRoleWord(member.role) })}
          </Button>
        ))}
      </div>
    </fieldset>
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
    // The agency chooses who comes: nobody need be known by name to be asked.
    if (found) onAdd({ name: m.meetings_attendee_contact(), affiliation: agencyName(found), agencyId: found.id });
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
          matches={matchesColleague(staff)}
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
