import type { HandoverRowFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate, today } from '../../text/dates.ts';
import { type Locale, m } from '../../text/text.ts';
import { municipalityName, type Tone } from '../../ui/index.ts';
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
/** Which lead, nobody named; of one that was withdrawn the office that had been asked is told no more than that. */
export function handoverTitle({ townCode, detectedOn }: HandoverRowFragment, locale: Locale): string {
  if (townCode === null || detectedOn === null) return m.leads_handover_untold();
  return m.leads_handover_one({ town: municipalityName(townCode, locale), day: formatDate(detectedOn) });
}

export const handoverStates = Object.keys(words) as State[];
export const handoverStateWord = (state: State): string => words[state]();
export const handoverTone = (state: State): Tone => tones[state];

/** Since when it waits, or who settled it on which day. */
export function handoverWhen({ state, given, settled }: HandoverRowFragment): string {
  if (state !== 'PROPOSED' && settled) return `${formatDate(dayOf(settled.at))} ${settled.name}`;
  const days = daysFrom(dayOf(given.at), today());
  return `${days > 0 ? m.transfer_days_waiting({ days }) : m.transfer_today()} ${given.name}`;
}
