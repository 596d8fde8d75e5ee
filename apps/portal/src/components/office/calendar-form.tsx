import { useMutation } from 'urql';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalTime,
  readAnswer,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { OfficePartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { weekdayWord } from '../domain-words.ts';
import { FormFoot } from '../form-foot.tsx';
import { DaysField } from './days-field.tsx';
import { setOfficeCalendarMutation } from './office.graphql.ts';
import { weekdays } from './weekdays.ts';

type Weekday = (typeof weekdays)[number];

const hours = z
  .object({ opens: optionalTime(), closes: optionalTime() })
  .refine(({ opens, closes }) => (opens === '') === (closes === '') && (opens === '' || opens < closes), {
    error: () => m.staff_office_not_hours(),
    path: ['closes'],
  });
const schema = z.object({
  version: z.number(),
  weekly: z.object(Object.fromEntries(weekdays.map((day) => [day, hours])) as Record<Weekday, typeof hours>),
  closed: z.array(z.string()),
  open: z.array(z.string()),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface CalendarFormProps {
  office: OfficePartsFragment;
  onDone: (words: string) => void;
}

/** 3(1)イ: an office's own regular hours, by which contacts are measured from then on. */
export function CalendarForm({ office, onDone }: CalendarFormProps) {
  const { calendar } = office;
  const of = (day: string) => {
    const found = calendar.weekly.find((each) => each.day === day);
    return { opens: found?.opens ?? '', closes: found?.closes ?? '' };
  };
  const form = usePortalForm({
    schema,
    defaults: {
      version: calendar.version,
      weekly: Object.fromEntries(weekdays.map((day) => [day, of(day)])) as z.input<typeof schema>['weekly'],
      closed: [...calendar.closed],
      open: [...calendar.open],
    },
  });
  const draft = useFormDraft(form, `office-hours:${office.id}`, {
    weekly: m.staff_office_hours(),
    closed: m.staff_office_special_closed(),
    open: m.staff_office_special_open(),
  });
  const command = useCommandId();
  const [, send] = useMutation(setOfficeCalendarMutation);
  return (
    <Form
      form={form}
      label={m.staff_office_edit()}
      onSubmit={async ({ version, weekly, closed, open }) => {
        const input = {
          commandId: command.current(),
          officeId: office.id,
          version,
          weekly: weekdays.map((day) => ({ day, ...weekly[day] })).filter(({ opens }) => opens !== ''),
          closed,
          open,
        };
        const result = await send({ input });
        const answer = readAnswer(result, result.data?.setOfficeCalendar, 'OfficeSaved');
        if ('refused' in answer) {
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }
        command.renew();
        await draft.discard();
        onDone(m.staff_office_saved());
        return undefined;
      }}
    >
      <p className="text-sm text-muted">{m.staff_office_hours_hint()}</p>
      <div className="grid gap-x-8 gap-y-1 lg:grid-cols-2">
        {weekdays.map((day) => (
          <fieldset key={day} className="grid min-w-0 grid-cols-2 gap-x-4">
            <legend className="font-bold">{weekdayWord(day)}</legend>
            <F.Time name={`weekly.${day}.opens`} label={m.staff_office_opens()} />
            <F.Time name={`weekly.${day}.closes`} label={m.staff_office_closes()} />
          </fieldset>
        ))}
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <DaysField name="closed" label={m.staff_office_special_closed()} />
        <DaysField name="open" label={m.staff_office_special_open()} support={m.staff_office_special_hint()} />
      </div>
      <FormFoot submit={m.staff_office_save()} draft={draft} />
    </Form>
  );
}
