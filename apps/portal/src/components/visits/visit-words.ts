import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatTime } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';

const states: Readonly<Record<string, () => string>> = {
  PLANNED: m.visits_state_planned,
  OUT: m.visits_state_out,
  BACK: m.visits_state_back,
  CANCELLED: m.visits_state_cancelled,
};
export const visitStateWord = (state: string): string => states[state]?.() ?? state;

const kinds: Readonly<Record<string, () => string>> = {
  VISIT: m.visits_kind_visit,
  ACCOMPANIMENT: m.visits_kind_accompaniment,
};
export const visitKindWord = (kind: string): string => kinds[kind]?.() ?? kind;

export const visitHours = ({ startsAt, returnsAt }: Pick<VisitPartsFragment, 'startsAt' | 'returnsAt'>): string =>
  m.visits_when({ from: formatTime(startsAt), until: formatTime(returnsAt) });

export const visitorNames = ({ visitors }: Pick<VisitPartsFragment, 'visitors'>): string =>
  listWords(visitors.flatMap((each) => (each?.displayName ? [each.displayName] : [])));

/** What a supervisor says on the phone: who, where to, since when, and when they were to be back. */
export function callText(visit: VisitPartsFragment, late: number): string {
  return m.visits_call_text({
    who: visitorNames(visit),
    place: visit.place ?? m.visits_call_place_unknown(),
    left: visit.leftAt ? formatTime(visit.leftAt) : '',
    due: formatTime(visit.returnsAt),
    late,
  });
}
