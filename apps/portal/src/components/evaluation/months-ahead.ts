import { addDays, civilDate } from '@banso/domain/foundation';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';

/** About one, three and six months from now, in whole weeks: on the day of the week that is today. */
export function monthsAhead() {
  const now = civilDate(today());
  return [
    { label: m.closing_months_one(), day: addDays(now, 28) },
    { label: m.closing_months_three(), day: addDays(now, 91) },
    { label: m.closing_months_six(), day: addDays(now, 182) },
  ];
}
