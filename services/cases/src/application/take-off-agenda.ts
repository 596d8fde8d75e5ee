import { mayTakeOffAgenda } from '@banso/domain/casework';
import type { TakeOffAgendaInput } from '../generated/graphql.ts';
import { agendaForChange } from '../persistence/agenda-for-change.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import type { MeetingSavedAnswer } from './call-meeting.ts';
import { type MeetingNotSaved, meetingForChange, updateMeeting } from './meeting-for-change.ts';
import { stale } from './stale.ts';

/** One plan leaves the agenda and waits for another meeting; the history of its case keeps that it was on this one. */
export async function takeOffAgenda(scope: CasesScope, input: TakeOffAgendaInput) {
  const { commandId, ...content } = input;
  const action = 'meeting:manage';
  return perform<MeetingSavedAnswer, MeetingNotSaved>(
    scope,
    { id: commandId, name: 'takeOffAgenda', input: content },
    async (tx, end) => {
      const meeting = await meetingForChange(tx, scope, end, input.meetingId);
      const { id: meetingId, organisationId } = meeting;
      if (meeting.version !== input.version)
        return end.answer(await stale(tx, meeting, [['state', null, meeting.state]]));
      const agenda = await agendaForChange(tx, meeting);
      const planId = input.planId.toLowerCase();
      const gate = mayTakeOffAgenda({ state: meeting.state, agenda: agenda.map((item) => item.planId), planId });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [meetingId]);
      const item = agenda.find((each) => each.planId === planId);
      if (item === undefined) throw new Error('a plan leaves an agenda on which it is not');
      await tx.db.agendaItem.delete({ where: { organisationId_id: { organisationId, id: item.id } } });
      await tx.db.plan.update({
        where: { organisationId_id: { organisationId, id: planId } },
        data: { meetingId: null },
      });
      await updateMeeting(tx, scope, meeting, {});
      const happened = { at: scope.now(), by: scope.actor.id, data: { meetingId, planId } };
      await appendEvent(tx, { organisationId, id: item.caseId }, 'planOffAgenda', happened);
      const { caseId } = item;
      tx.audit({ kind: 'change', action: 'meeting:offAgenda', entity: 'Meeting', entityId: meetingId, caseId });
      return { __typename: 'MeetingSaved', meetingId };
    },
  );
}
