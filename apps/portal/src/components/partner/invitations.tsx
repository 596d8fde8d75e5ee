import { useState } from 'react';
import { useMutation } from 'urql';
import { type Refused, RefusedNotice, readAnswer, useCommandId } from '../../forms/index.ts';
import type { InvitationRowFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDateTime, formatDay, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, Card, SummaryList } from '../../ui/index.ts';
import { answerInvitationMutation, invitationAnswer, invitationRow } from './invitation.graphql.ts';
import { OfficePhone } from './office-phone.tsx';

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

/** What is asked of the agency now: what to press, or that nothing is left to do. */
function toDo({ state, mayAnswer }: Pick<InvitationRowFragment, 'state' | 'mayAnswer'>): string {
  if (state === 'CALLED_OFF') return m.meetings_invitation_todo_called_off();
  if (!mayAnswer) return m.meetings_invitation_todo_begun();
  if (state === 'ASKED') return m.meetings_invitation_todo_asked();
  return state === 'ACCEPTED' ? m.meetings_invitation_todo_accepted() : m.meetings_invitation_todo_declined();
}

function Invitation({ invitation }: { invitation: InvitationRowFragment }) {
  const { id, version, fromOffice, fromOfficePhone, at, place, state, mayAnswer } = invitation;
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
    <li className="space-y-3 py-4 first:pt-0 last:pb-0">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-bold">
        {m.meetings_invitation_from({ office: fromOffice })}
        <Badge tone={state === 'ACCEPTED' ? 'success' : state === 'ASKED' ? 'info' : 'neutral'}>{words[state]()}</Badge>
      </h3>
      <SummaryList
        items={[
          {
            term: m.meetings_invitation_when(),
            detail: (
              <span className="font-bold">
                {formatDay(dayOf(at))} {formatTime(at)}
              </span>
            ),
          },
          { term: m.meetings_invitation_place(), detail: place || m.meetings_invitation_place_unknown() },
          ...(fromOfficePhone === null
            ? []
            : [{ term: m.meetings_invitation_phone(), detail: <OfficePhone phone={fromOfficePhone} /> }]),
        ]}
      />
      <p>{toDo(invitation)}</p>
      {mayAnswer && (
        <p className="flex flex-wrap gap-2">
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
        </p>
      )}
      {refused && <RefusedNotice refused={refused} attempt={1} />}
    </li>
  );
}
