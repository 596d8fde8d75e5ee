import { useMutation } from 'urql';
import { z } from 'zod';
import { Form, fieldsFor, optionalTime, readAnswer, useCommandId, usePortalForm } from '../../forms/index.ts';
import type { OwnAgencyFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { weekdayWord } from '../domain-words.ts';
import { agencyAnswer, hoursMutation } from './own-agency.graphql.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const hours = z
  .object({ opens: optionalTime(), closes: optionalTime() })
  .refine(({ opens, closes }) => (opens === '' && closes === '') || (opens !== '' && closes !== '' && opens < closes), {
    error: () => m.partner_not_hours(),
    path: ['closes'],
  });
const schema = z.object(
  Object.fromEntries(days.map((day) => [day, hours])) as Record<(typeof days)[number], typeof hours>,
);
const F = fieldsFor<z.input<typeof schema>>();

export function HoursForm({ agency }: { agency: OwnAgencyFragment }) {
  const of = (day: string) => {
    const found = agency.weekly.find((each) => each.day === day);
    return { opens: found?.opens ?? '', closes: found?.closes ?? '' };
  };
  const form = usePortalForm({
    schema,
    defaults: Object.fromEntries(days.map((day) => [day, of(day)])) as z.input<typeof schema>,
  });
  const command = useCommandId();
  const [, send] = useMutation(hoursMutation);
  return (
    <Form
      form={form}
      label={m.partner_agency_hours()}
      onSubmit={async (values) => {
        const weekly = days.map((day) => ({ day, ...values[day] })).filter(({ opens }) => opens !== '');
        const result = await send({ input: { commandId: command.current(), version: agency.version, weekly } });
        const payload = result.data ? readFragment(agencyAnswer, result.data.updateHours) : null;
        const answer = readAnswer(result, payload, 'AgencySaved');
        if ('refused' in answer) return answer.refused;
        command.renew();
        return undefined;
      }}
    >
      <p className="text-sm text-muted">{m.partner_agency_closed_hint()}</p>
      {days.map((day) => (
        <fieldset key={day} className="grid max-w-md grid-cols-2 gap-x-4 border-t border-line pt-2">
          <legend className="float-start col-span-2 font-bold">{weekdayWord(day)}</legend>
          <F.Time name={`${day}.opens`} label={m.partner_agency_opens()} support={null} />
          <F.Time name={`${day}.closes`} label={m.partner_agency_closes()} support={null} />
        </fieldset>
      ))}
      <div>
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.partner_agency_save()}
        </Button>
      </div>
    </Form>
  );
}
