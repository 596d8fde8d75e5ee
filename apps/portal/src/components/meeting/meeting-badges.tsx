import { Badge } from '../../ui/index.ts';
import { meetingOutcomeWord, meetingStateWord } from '../domain-words.ts';

export function MeetingStateBadge({ state }: { state: string }) {
  if (state === 'HELD') {
    return (
      <Badge tone="success" icon="check">
        {meetingStateWord(state)}
      </Badge>
    );
  }
  return <Badge tone={state === 'CALLED' ? 'info' : 'neutral'}>{meetingStateWord(state)}</Badge>;
}

export function MeetingOutcomeBadge({ outcome }: { outcome: string }) {
  return outcome === 'APPROVED' ? (
    <Badge tone="success" icon="check">
      {meetingOutcomeWord(outcome)}
    </Badge>
  ) : (
    <Badge tone="warning">{meetingOutcomeWord(outcome)}</Badge>
  );
}
