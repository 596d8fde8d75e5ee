import type { HandoverRowFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import type { Tone } from '../../ui/index.ts';
import { daysFrom } from '../case/days.ts';

type State = HandoverRowFragment['state'];

const words: Readonly<Record<State, () => string>> = {
  PROPOSED: m.leads_handover_proposed,
  TAKEN: m.leads_handover_taken,
  RETURNED: m.leads_handover_returned,
  WITHDRAWN: m.leads_handover_withdrawn,
};
const tones: Readonly<Record<State, Tone>> = {
  PROPOSED: 'warning',
  TAKEN: 'success',
  RETURNED: 'neutral',
  WITHDRAWN: 'neutral',
};
export const handoverStateWord = (state: State): string => words[state]();
export const handoverTone = (state: State): Tone => tones[state];

/** Since when it waits, or who settled it on which day. */
export function handoverWhen({ state, given, settled }: HandoverRowFragment): string {
  if (state !== 'PROPOSED' && settled) return `${formatDate(dayOf(settled.at))} ${settled.name}`;
  const days = daysFrom(dayOf(given.at), today());
  return `${days > 0 ? m.transfer_days_waiting({ days }) : m.transfer_today()} ${given.name}`;
}
