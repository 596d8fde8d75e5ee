import { useState } from 'react';
import { type Refused, RefusedNotice } from '../../forms/index.ts';
import type { CouncilMemberRowFragment, CouncilSessionDetailFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { dayOf, formatDateShort, formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Banner, Button, Card, ConfirmDialog } from '../../ui/index.ts';
import { CorrectForm } from './correct-form.tsx';
import { councilOriginal } from './council.graphql.ts';
import { confirmCouncilMinutesMutation } from './council-commands.graphql.ts';
import { Originals, Words } from './council-parts.tsx';
import { RecordSessionForm } from './record-session-form.tsx';
import type { SessionPeopleProps } from './session-people.tsx';
import { useCouncilCommand } from './use-council-command.ts';

export interface SessionMinutesProps extends Pick<SessionPeopleProps, 'opening' | 'onOpen' | 'onClose'> {
  session: CouncilSessionDetailFragment;
  councilId: string;
  members: readonly CouncilMemberRowFragment[];
}

/** Who was there and the minutes: recorded once, confirmed by another, corrected with the original kept. */
export function SessionMinutes({ session, councilId, members, opening, onOpen, onClose }: SessionMinutesProps) {
  const { id, state, version, minutes, attendance } = session;
  if (state === 'CALLED') {
    if (new Date(session.at) > new Date()) return <Banner tone="info" title={m.council_not_begun()} />;
    return (
      <Card title={m.council_attendance()}>
        {opening.form === 'record' ? (
          <RecordSessionForm
            councilId={councilId}
            sessionId={id}
            day={dayOf(session.at)}
            version={version}
            members={members.filter(({ endedAt }) => endedAt === null)}
            onDone={onClose}
          />
        ) : (
          <>
            <p className="mb-3 text-muted">{m.council_attendance_none()}</p>
            <Button onPress={() => onOpen({ form: 'record' })}>{m.council_record()}</Button>
          </>
        )}
      </Card>
    );
  }
  const correcting = opening.form === 'correct' && opening.kind === 'MINUTES';
  return (
    <>
      <Card title={m.council_attendance()}>
        <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {attendance.map(({ id: each, name, body, member, pledgedOn }) => (
            <li key={each} className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-1">
              <span>
                {name} <span className="text-sm text-muted">{body}</span>
              </span>
              <span className="text-sm text-muted">
                {member === null && <Badge>{m.council_guest()}</Badge>}{' '}
                {pledgedOn && m.council_guest_pledged({ on: formatDateShort(pledgedOn) })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={m.council_minutes()}
        actions={
          !correcting && (
            <Button
              variant="quiet"
              size="small"
              aria-label={m.council_correct_what({ what: m.council_minutes() })}
              onPress={() => onOpen({ form: 'correct', kind: 'MINUTES', on: id })}
            >
              {m.council_correct()}
            </Button>
          )
        }
      >
        {correcting ? (
          <CorrectForm
            councilId={councilId}
            kind="MINUTES"
            id={id}
            version={version}
            words={minutes ?? ''}
            what={m.council_minutes()}
            onDone={onClose}
          />
        ) : (
          <Words>{minutes}</Words>
        )}
        <p className="mt-2 text-sm text-muted">
          {session.recordedBy &&
            session.recordedAt &&
            m.council_minutes_by({ name: session.recordedBy.displayName, at: formatDateTime(session.recordedAt) })}
        </p>
        <Originals originals={session.minutesOriginals.map((each) => readFragment(councilOriginal, each))} />
        <Confirmation session={session} />
      </Card>
    </>
  );
}

function Confirmation({ session }: { session: CouncilSessionDetailFragment }) {
  const { id, version, state, recordedBy, confirmedBy, confirmedAt } = session;
  const viewer = useViewer();
  const [asks, setAsks] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const run = useCouncilCommand(confirmCouncilMinutesMutation, 'confirmCouncilMinutes');
  if (state === 'CONFIRMED')
    return (
      <p className="mt-2 font-bold">
        {confirmedBy &&
          confirmedAt &&
          m.council_confirmed_by({ name: confirmedBy.displayName, at: formatDateTime(confirmedAt) })}
      </p>
    );
  if (recordedBy?.id === viewer.id) return <p className="mt-3 text-muted">{m.council_confirm_own()}</p>;
  const confirm = async () => {
    setPending(true);
    const answer = await run({ commandId: crypto.randomUUID(), sessionId: id, version });
    setPending(false);
    setAsks(false);
    setRefused('refused' in answer ? answer.refused : undefined);
  };
  return (
    <div data-screen-only className="mt-4 space-y-3">
      {refused && <RefusedNotice refused={refused} labels={new Map()} attempt={1} />}
      <Button onPress={() => setAsks(true)}>{m.council_confirm()}</Button>
      <ConfirmDialog
        isOpen={asks}
        title={m.council_confirm()}
        confirmLabel={m.council_confirm()}
        isPending={isPending}
        onConfirm={() => void confirm()}
        onCancel={() => setAsks(false)}
      >
        {m.council_confirm_text()}
      </ConfirmDialog>
    </div>
  );
}
