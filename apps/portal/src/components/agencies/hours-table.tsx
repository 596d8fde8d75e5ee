import { formatHours } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { weekdayCodes, weekdayWord } from '../domain-words.ts';

interface Hours {
  readonly day: string;
  readonly opens: string;
  readonly closes: string;
}

/** A week's hours, Monday first; a day may have several stretches. */
export function HoursTable({ weekly }: { weekly: readonly Hours[] }) {
  if (weekly.length === 0) return <p className="text-muted">{m.agencies_hours_none()}</p>;
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-1">
      {weekdayCodes.map((day) => {
        const stretches = weekly.filter((each) => each.day === day);
        return (
          <div key={day} className="contents">
            <dt className="text-muted">{weekdayWord(day)}</dt>
            <dd className="tabular-nums">
              {stretches.length === 0
                ? '—'
                : stretches.map(({ opens, closes }) => formatHours(opens, closes)).join('、')}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
