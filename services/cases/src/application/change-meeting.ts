import { mayChangeMeeting } from '@banso/domain/casework';
import { toJapanTime } from '@banso/domain/foundation';
import type { ChangeMeetingInput } from '../generated/graphql.ts';
import { agendaForChange } from '../persistence/agenda-for-change.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { MeetingRow } from '../persistence/meetings.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Attendee, checkAttendeeIds, checkAttendees, storeAttendees } from './attendees.ts';
import type { MeetingSavedAnswer } from './call-meeting.ts';
import { InputCheck, LINE } from './input-check.ts';
import { inviteAgencies } from './invite-agencies.ts';
import { type MeetingNotSaved, meetingForChange, updateMeeting } from './meeting-for-change.ts';
import { type Compared, stale } from './stale.ts';

/** Another day, another place, other people asked; the agenda stays. */
export async function changeMeeting(scope: CasesScope, input: ChangeMeetingInput) {
  const { commandId, ...content } = input;
  const action = 'meeting:manage';
  return perform<MeetingSavedAnswer, MeetingNotSaved>(
    scope,
    { id: commandId, name: 'changeMeeting', input: content },
    async (tx, end) => {
      const meeting = await meetingForChange(tx, scope, end, input.meetingId);
      const { id: meetingId, organisationId } = meeting;
      const check = new InputCheck(scope.today);
      if (!toJapanTime(input.at).ok) check.add('at', 'impossibleInstant');
      const place = check.text('place', input.place, LINE);
      // Who came is said when the meeting is recorded.
      const attendees = checkAttendees(check, input.attendees).map((each) => ({ ...each, attended: null }));
      if (check.issues.length === 0) await checkAttendeeIds(tx, check, organisationId, meetingId, attendees);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayChangeMeeting(meeting.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [meetingId]);
      const at = new Date(input.at);
      if (meeting.version !== input.version)
        return end.answer(await stale(tx, meeting, await compared(tx, meeting, { at, place, attendees })));
      const agenda = await agendaForChange(tx, meeting);
      await updateMeeting(tx, scope, meeting, { at, place });
      await storeAttendees(tx, organisationId, meetingId, attendees);
      await inviteAgencies(
        tx,
        scope,
        { ...meeting, at, place },
        attendees.map(({ agencyId }) => agencyId),
        meeting,
      );
      for (const { planId, caseId } of agenda) {
        const happened = { at: scope.now(), by: scope.actor.id, data: { meetingId, planId } };
        await appendEvent(tx, { organisationId, id: caseId }, 'meetingChanged', happened);
      }
      tx.audit({ kind: 'change', action: 'meeting:change', entity: 'Meeting', entityId: meetingId });
      return { __typename: 'MeetingSaved', meetingId };
    },
  );
}

interface Arrangement {
  readonly at: Date;
  readonly place: string | null;
  readonly attendees: readonly Attendee[];
}

async function compared(tx: Tx, meeting: MeetingRow, yours: Arrangement): Promise<Compared> {
  const asked = await tx.db.attendance.findMany({
    where: { organisationId: meeting.organisationId, meetingId: meeting.id },
    select: { name: true },
    orderBy: { position: 'asc' },
  });
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
  return [
    ['at', yours.at.toISOString(), meeting.at.toISOString()],
    ['place', yours.place, meeting.place],
    ['attendees', names(yours.attendees), names(asked)],
  ];
}
