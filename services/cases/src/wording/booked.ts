import { type Gate, overlaps, type Span } from '@banso/domain/casework';
import { withNames } from './gate-refusal.ts';

type Closed = Extract<Gate, { open: false }>;

interface Known extends Span {
  readonly name: string;
  /** Null where the case is beyond the caller's reach: then nothing is said but that the worker is booked. */
  readonly caseNumber: string | null;
}

/** Names those who are booked, and when; never for whom, but the number of a case that the caller may see. */
export const booked = (found: Closed, span: Span, bookings: readonly Known[]): Closed =>
  withNames(found, 'VISITOR_BOOKED', bookings.filter((other) => overlaps(span, other)).map(label));

/** `見本 花子 10:00–11:30 (R8-1-0003)` */
export function label({ name, startsAt, returnsAt, caseNumber }: Known): string {
  const when = `${clock.format(startsAt)}–${clock.format(returnsAt)}`;
  return caseNumber === null ? `${name} ${when}` : `${name} ${when} (${caseNumber})`;
}

/** 10:32, as the clocks in Japan show it. */
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Tokyo',
});
