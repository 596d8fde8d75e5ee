import { addDays, civilDate } from '@banso/domain/foundation';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { daysSinceMonday, readNearDate } from './near-date.ts';
import { QuickDays } from './quick-days.tsx';

const F = fieldsFor<Record<string, string>>();

/** Tomorrow, the end of this working week or the beginning of the next, and one and two weeks from now. */
function soon() {
  const now = civilDate(today());
  const fromMonday = daysSinceMonday(now);
  const thisWeek = fromMonday < 3;
  return [
    { label: m.outreach_due_tomorrow(), day: addDays(now, 1) },
    thisWeek
      ? { label: m.outreach_due_friday(), day: addDays(now, 4 - fromMonday) }
      : { label: m.outreach_due_monday(), day: addDays(now, 7 - fromMonday) },
    { label: m.outreach_due_week(), day: addDays(now, 7) },
    { label: m.outreach_due_two_weeks(), day: addDays(now, 14) },
  ];
}

/** When something is promised for: days near at hand are taken as they are said, and read back in full. */
export function PromiseDueField({ name, required = false }: { name: string; required?: boolean }) {
  const { setValue, formState } = useFormContext();
  const pick = (day: string) =>
    setValue(name, day, { shouldDirty: true, shouldValidate: formState.isSubmitted, shouldTouch: true });
  return (
    <div>
      <F.Date
        name={name}
        label={m.outreach_promise_due()}
        support={m.outreach_promise_due_hint()}
        required={required}
        min={today()}
        readNear={(text) => readNearDate(text, today())}
      />
      <QuickDays label={m.outreach_promise_due()} days={soon()} onPick={pick} />
    </div>
  );
}
