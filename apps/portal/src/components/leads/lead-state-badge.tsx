import { m } from '../../text/text.ts';
import { Badge, type Tone } from '../../ui/index.ts';

const words: Readonly<Record<string, () => string>> = {
  OPEN: m.leads_state_open,
  MERGED: m.leads_state_merged,
  BECAME_CASE: m.leads_state_became_case,
  CLOSED: m.leads_state_closed,
};
const tones: Readonly<Record<string, Tone>> = { OPEN: 'info', MERGED: 'success', BECAME_CASE: 'success' };

export const leadStates = Object.keys(words);
export const leadStateWord = (state: string): string => words[state]?.() ?? state;

export function LeadStateBadge({ state }: { state: string }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{leadStateWord(state)}</Badge>;
}
