import { mayChangeMeeting } from '@banso/domain/casework';
import type { CancelMeetingInput } from '../generated/graphql.ts';
import { agendaForChange } from '../persistence/agenda-for-change.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import type { MeetingSavedAnswer } from './call-meeting.ts';
import { InputCheck } from './input-check.ts';
import { inviteAgencies } from './invite-agencies.ts';
import { type MeetingNotSaved, meetingForChange, updateMeeting } from './meeting-for-change.ts';
import { stale } from './stale.ts';

/** The meeting does not take place, for a reason that stays; its plans wait for another. */
export async function cancelMeeting(scope: CasesScope, input: CancelMeetingInput) {
  const { commandId, ...content } = input;
  const action = 'meeting:manage';
  return perform<MeetingSavedAnswer, MeetingNotSaved>(
    scope,
    { id: commandId, name: 'cancelMeeting', input: content },
    async (tx, end) => {
      const meeting = await meetingForChange(tx, scope, end, input.meetingId);
      const { id: meetingId, organisationId } = meeting;
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayChangeMeeting(meeting.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [meetingId]);
      if (meeting.version !== input.version)
        return end.answer(await stale(tx, meeting, [['at', null, meeting.at.toISOString()]]));
      const agenda = await agendaForChange(tx, meeting);
      const place = placeOf(organisationId, 'meeting', 'cancel_reason', meetingId);
      await updateMeeting(tx, scope, meeting, {
        state: 'CANCELLED',
        cancelledAt: scope.now(),
        cancelledBy: scope.actor.id,
        cancelReasonSealed: await sealRequired(scope.sealing, place, reason),
      });
      await inviteAgencies(tx, scope, meeting, []);
      await tx.db.plan.updateMany({ where: { organisationId, meetingId }, data: { meetingId: null } });
      for (const { planId, caseId } of agenda) {
        const happened = { at: scope.now(), by: scope.actor.id, data: { meetingId, planId } };
        await appendEvent(tx, { organisationId, id: caseId }, 'meetingCancelled', happened);
      }
      tx.audit({ kind: 'change', action: 'meeting:cancel', entity: 'Meeting', entityId: meetingId });
      return { __typename: 'MeetingSaved', meetingId };
    },
  );
}
