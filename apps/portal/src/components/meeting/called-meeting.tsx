import { useState } from 'react';
import type {
  AttendeeChoicesFragment,
  MeetingDetailFragment,
  PlanForMeetingFragment,
} from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { ReasonForm } from '../visits/reason-form.tsx';
import { ChangeMeetingForm } from './change-meeting-form.tsx';
import { cancelMeetingMutation } from './meeting.graphql.ts';
import { TakeOffAgenda } from './take-off-agenda.tsx';
import { useMeetingCommand } from './use-meeting-command.ts';

export interface CalledMeetingProps {
  meeting: MeetingDetailFragment;
  plans: readonly PlanForMeetingFragment[];
  choices: AttendeeChoicesFragment;
}

/** What can still become of a meeting that was called: changed, cancelled, or without one of its plans. */
export function CalledMeeting({ meeting, plans, choices }: CalledMeetingProps) {
  const [open, setOpen] = useState<'change' | 'cancel'>();
  const done = () => setOpen(undefined);
  if (open === 'change') return <ChangeMeetingForm meeting={meeting} plans={plans} choices={choices} onDone={done} />;
  if (open === 'cancel') return <CancelForm meeting={meeting} onDone={done} />;
  return (
    <div className="flex flex-wrap gap-3" data-screen-only>
      <Button variant="secondary" onPress={() => setOpen('change')}>
        {m.meetings_change()}
      </Button>
      <Button variant="secondary" onPress={() => setOpen('cancel')}>
        {m.meetings_cancel()}
      </Button>
      {plans.length > 1 && <TakeOffAgenda meeting={meeting} plans={plans} />}
    </div>
  );
}

function CancelForm({ meeting, onDone }: { meeting: MeetingDetailFragment; onDone: () => void }) {
  const run = useMeetingCommand(cancelMeetingMutation, 'cancelMeeting');
  return (
    <Card title={m.meetings_cancel()}>
      <ReasonForm
        title={m.meetings_cancel()}
        label={m.meetings_cancel_reason()}
        support={m.meetings_cancel_hint()}
        draftKey={`meeting-cancel:${meeting.id}`}
        onSend={async (given) => {
          const answer = await run({ ...given, meetingId: meeting.id, version: meeting.version });
          return 'refused' in answer ? answer.refused : undefined;
        }}
        onDone={onDone}
      />
    </Card>
  );
}
