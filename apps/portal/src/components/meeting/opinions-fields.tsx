import { useController, useWatch } from 'react-hook-form';
import { useFieldLabel } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { TextArea } from '../../ui/index.ts';
import type { AttendeeValues } from './attendees-fields.tsx';

interface WithOpinions {
  attendees: AttendeeValues[];
  outcomes: { opinions: Record<string, string> }[];
}

/** What each of the table said of one plan; one who stayed away may have sent it in writing. */
export function OpinionsFields({ index }: { index: number }) {
  const attendees = useWatch<WithOpinions, 'attendees'>({ name: 'attendees' });
  const named = attendees.filter(({ name }) => name.trim() !== '');
  if (named.length === 0) return null;
  return (
    <details className="rounded-8 border border-line px-4 py-2">
      <summary className="cursor-pointer font-bold">{m.approval_opinions_open()}</summary>
      <p className="mt-1 mb-2 text-sm text-muted">{m.approval_opinions_hint()}</p>
      {named.map(({ id, name, affiliation, agencyId, attended }) => {
        // Several agencies may be asked without anybody's name.
        const who = { name: agencyId === null ? name : m.approval_attendee_of_agency({ name, affiliation }) };
        return (
          <OpinionField
            key={id}
            name={`outcomes.${index}.opinions.${id}`}
            label={attended ? m.approval_opinion_of(who) : m.approval_opinion_written(who)}
          />
        );
      })}
    </details>
  );
}

/** People come and go on the list while it is written: a field of someone new begins empty. */
function OpinionField({ name, label }: { name: string; label: string }) {
  const { field, fieldState } = useController({ name, defaultValue: '' });
  useFieldLabel(name, label);
  const { value, onChange, onBlur } = field;
  const error = fieldState.error?.message;
  return (
    <TextArea
      name={name}
      label={label}
      value={value ?? ''}
      onChange={onChange}
      onBlur={onBlur}
      rows={2}
      max={1_000}
      {...(error !== undefined && { error })}
    />
  );
}

/** Those that say something, of people who are still on the list. */
export const opinionsGiven = (opinions: Readonly<Record<string, string>>, attendeeIds: readonly string[]) =>
  attendeeIds
    .map((attendeeId) => ({ attendeeId, words: opinions[attendeeId]?.trim() ?? '' }))
    .filter(({ words }) => words !== '');
