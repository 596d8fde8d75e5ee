import { Badge, type Tone } from '../../ui/index.ts';
import { planStateWord } from '../domain-words.ts';

const tones: Readonly<Record<string, Tone>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  APPROVED: 'info',
  DECIDED: 'success',
  DECLINED: 'neutral',
  ENDED: 'neutral',
};

export function PlanStateBadge({ state }: { state: string }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{planStateWord(state)}</Badge>;
}
