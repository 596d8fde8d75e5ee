import { useFormContext } from 'react-hook-form';
import { m } from '../../text/text.ts';
import { Badge } from '../../ui/index.ts';
import { outsideWord } from '../domain-words.ts';
import { calendarOf, type GivenCalendar, outsideReasons } from './office-hours.ts';

/** Says at once where the times lie outside the office's regular hours; nobody ticks it. */
export function OutsideHint({ calendar }: { calendar: GivenCalendar | null | undefined }) {
  const [day, start, end] = useFormContext().watch(['day', 'start', 'end']) as [string, string, string];
  const reasons = outsideReasons(calendarOf(calendar), { day, start, end });
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm [&:not(:empty)]:mt-1 [&:not(:empty)]:mb-3">
      {reasons && reasons.length > 0 && (
        <>
          <Badge tone="warning" icon="clock">
            {m.outreach_outside({ why: reasons.map(outsideWord).join('・') })}
          </Badge>
          <span className="text-muted">{m.outreach_outside_hint()}</span>
        </>
      )}
    </p>
  );
}
