import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { formatDay, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { readDateValue } from '../../ui/era-date-text.ts';
import { FieldRow } from '../../ui/index.ts';
import { Fold } from './fold.tsx';
import type { GivenCalendar } from './office-hours.ts';
import { OutsideHint } from './outside-hint.tsx';

const F = fieldsFor<{ day: string; start: string; end: string }>();

/** When it was: now, unless it is written down later. Whether that lies outside hours is said beside it. */
export function WhenFold({ calendar }: { calendar: GivenCalendar | null | undefined }) {
  const [day, start, end] = useFormContext().watch(['day', 'start', 'end']) as [string, string, string];
  const read = readDateValue(day);
  const inWords = day === today() ? m.outreach_when_today() : 'date' in read ? formatDay(read.date) : day;
  return (
    <div>
      <Fold
        title={m.outreach_when()}
        names={['day', 'start', 'end']}
        summary={
          end ? m.outreach_when_until({ day: inWords, start, end }) : m.outreach_when_from({ day: inWords, start })
        }
      >
        <F.Date name="day" label={m.outreach_day()} required max={today()} />
        <FieldRow>
          <F.Time name="start" label={m.outreach_start()} required />
          <F.Time name="end" label={m.outreach_end()} />
        </FieldRow>
      </Fold>
      <OutsideHint calendar={calendar} />
    </div>
  );
}
