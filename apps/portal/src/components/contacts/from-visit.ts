import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatTime } from '../../text/dates.ts';
import { NONE } from './contact-form-schema.ts';

/** What a visit that ended already says of its contact; the worker looks it over and adds how it went. */
export function fromVisit(visit: VisitPartsFragment, viewerId: string) {
  const start = visit.leftAt ?? visit.startsAt;
  const end = visit.backAt !== null && dayOf(visit.backAt) === dayOf(start) ? formatTime(visit.backAt) : '';
  return {
    kind: visit.kind,
    result: nobodyMet(visit.result),
    day: dayOf(start),
    start: formatTime(start),
    end,
    purpose: visit.purpose ?? '',
    place: visit.place ?? '',
    counterparts: [...visit.counterparts],
    duties: [...visit.duties],
    companions: visit.visitors.flatMap((each) => (each && each.id !== viewerId ? [each.id] : [])),
    referral: visit.referral?.id ?? NONE,
  };
}

const nobodyMet = (result: VisitPartsFragment['result']) =>
  result === 'NO_ANSWER' || result === 'LETTER_LEFT' ? result : ('' as const);
