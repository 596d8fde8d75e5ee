import { useState } from 'react';
import { useMutation } from 'urql';
import { type Refused, RefusedNotice, readAnswer, useCommandId } from '../../forms/index.ts';
import type { InvitationRowFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, Card } from '../../ui/index.ts';
import { answerInvitationMutation, invitationAnswer, invitationRow } from './invitation.graphql.ts';

const words: Readonly<Record<InvitationRowFragment['state'], () => string>> = {
  ASKED: m.meetings_invitation_state_asked,
  ACCEPTED: m.meetings_invitation_state_accepted,
  DECLINED: m.meetings_invitation_state_declined,
  CALLED_OFF: m.meetings_invitation_state_called_off,
};

/** Meetings to which the agency is asked, each with its answer; nothing is said of whose plan it is about. */
export function Invitations({ invitations }: { invitations: readonly FragmentType<typeof invitationRow>[] }) {
  if (invitations.length === 0) return null;
  return (
    <Card title={m.meetings_invitations()}>
      <p className="-mt-2 mb-3 text-sm text-muted">{m.meetings_invitations_lead()}</p>
      <ul className="divide-y divide-line">
        {invitations.map((each) => {
          const invitation = readFragment(invitationRow, each);
          return <Invitation key={invitation.id} invitation={invitation} />;
        })}
      </ul>
    </Card>
  );
}

function Invitation({ invitation }: { invitation: InvitationRowFragment }) {
  const { id, version, fromOffice, at, place, state, mayAnswer } = invitation;
  const [refused, setRefused] = useState<Refused>();
  const command = useCommandId();
  const [{ fetching }, send] = useMutation(answerInvitationMutation);
  const answer = async (accept: boolean) => {
    const result = await send({ input: { commandId: command.current(), invitationId: id, version, accept } });
    command.renew();
    const payload = result.data ? readFragment(invitationAnswer, result.data.answerInvitation) : null;
    const read = readAnswer(result, payload, 'MeetingInvitationSaved');
    setRefused('refused' in read ? read.refused : undefined);
  };
  const when = formatDateTime(at);
  return (
    <li className="space-y-2 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="font-bold">{when}</span>
        <span>{[fromOffice, place].filter(Boolean).join('　')}</span>
        <Badge tone={state === 'ACCEPTED' ? 'success' : state === 'ASKED' ? 'info' : 'neutral'}>{words[state]()}</Badge>
        {mayAnswer && (
          <span className="ms-auto flex flex-wrap gap-2">
            {state !== 'ACCEPTED' && (
              <Button
                size="small"
                isPending={fetching}
                aria-label={m.meetings_invitation_accept_of({ when })}
                onPress={() => void answer(true)}
              >
                {m.meetings_invitation_accept()}
              </Button>
            )}
            {state !== 'DECLINED' && (
              <Button
                size="small"
                variant="secondary"
                isPending={fetching}
                aria-label={m.meetings_invitation_decline_of({ when })}
                onPress={() => void answer(false)}
              >
                {m.meetings_invitation_decline()}
              </Button>
            )}
          </span>
        )}
      </div>
      {refused && <RefusedNotice refused={refused} attempt={1} />}
    </li>
  );
}
