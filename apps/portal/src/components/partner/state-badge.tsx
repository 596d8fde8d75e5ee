import { Badge, type Tone } from '../../ui/index.ts';
import { referralStateWord } from '../domain-words.ts';

const tones: Readonly<Record<string, Tone>> = {
  SENT: 'warning',
  RECEIVED: 'info',
  ACCEPTED: 'info',
  APPOINTMENT_SET: 'info',
  CONNECTED: 'success',
  DONE: 'success',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** Sent is not connected: the words say which of the four clocks has struck. */
export function ReferralStateBadge({ state }: { state: string }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{referralStateWord(state)}</Badge>;
}
