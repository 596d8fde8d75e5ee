import { useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { MeetingDetailFragment, PlanForMeetingFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';
import { takeOffAgendaMutation } from './meeting.graphql.ts';
import { useMeetingCommand } from './use-meeting-command.ts';

export interface TakeOffAgendaProps {
  meeting: MeetingDetailFragment;
  plans: readonly PlanForMeetingFragment[];
}

/** Lets one plan wait for another meeting. */
export function TakeOffAgenda({ meeting, plans }: TakeOffAgendaProps) {
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState<string>();
  const [refused, setRefused] = useState<Refused>();
  const command = useCommandId();
  const run = useMeetingCommand(takeOffAgendaMutation, 'takeOffAgenda');
  const takeOff = async (planId: string) => {
    setPending(planId);
    const { id: meetingId, version } = meeting;
    const answer = await run({ commandId: command.current(), meetingId, version, planId });
    command.renew();
    setPending(undefined);
    setRefused('refused' in answer ? answer.refused : undefined);
    if (!('refused' in answer)) setAsking(false);
  };
  return (
    <>
      <Button variant="secondary" onPress={() => setAsking(true)}>
        {m.meetings_off_agenda()}
      </Button>
      <Dialog isOpen={asking} onClose={() => setAsking(false)} title={m.meetings_off_agenda()}>
        <p>{m.meetings_off_agenda_text()}</p>
        {refused && <RefusedNotice refused={refused} attempt={1} />}
        <ul className="mt-3 divide-y divide-line">
          {plans.map(({ id, case: { client, number } }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                {nameInWords(client)} <span className="font-mono text-sm text-muted">{number}</span>
              </span>
              <Button
                size="small"
                variant="secondary"
                isPending={pending === id}
                aria-label={m.meetings_off_agenda_one({ name: nameInWords(client) })}
                onPress={() => void takeOff(id)}
              >
                {m.meetings_off_agenda_short()}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
