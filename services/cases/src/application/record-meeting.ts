import { type MeetingOutcome, mayRecordMeeting, planAfterMeeting } from '@banso/domain/casework';
import { newId } from '@banso/service-kit';
import type { RecordMeetingInput } from '../generated/graphql.ts';
import { agendaForChange } from '../persistence/agenda-for-change.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { AgendaRow } from '../persistence/meetings.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { staffAmong } from '../persistence/staff-names.ts';
import { submittersOf } from '../persistence/submitters.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { checkAttendeeIds, checkAttendees, storeAttendees } from './attendees.ts';
import type { MeetingSavedAnswer } from './call-meeting.ts';
import { InputCheck, PARAGRAPH, RECORD } from './input-check.ts';
import { type MeetingNotSaved, meetingForChange } from './meeting-for-change.ts';
import { stale } from './stale.ts';

interface Concluded {
  readonly planId: string;
  readonly outcome: MeetingOutcome;
  readonly opinion: string | null;
  readonly opinions: readonly { readonly attendeeId: string; readonly words: string }[];
}

/** 3(4)オ: who was there, what was said of each plan, and what became of it. A meeting is recorded once. */
export async function recordMeeting(scope: CasesScope, input: RecordMeetingInput) {
  const { commandId, ...content } = input;
  const action = 'meeting:manage';
  return perform<MeetingSavedAnswer, MeetingNotSaved>(
    scope,
    { id: commandId, name: 'recordMeeting', input: content },
    async (tx, end) => {
      const meeting = await meetingForChange(tx, scope, end, input.meetingId);
      const check = new InputCheck(scope.today);
      const attendees = checkAttendees(check, input.attendees);
      const minutes = check.text('minutes', input.minutes, RECORD);
      const concluded = check.list('outcomes', input.outcomes).map((entry, index) => ({
        planId: entry.planId.toLowerCase(),
        outcome: entry.outcome,
        opinion: check.text(`outcomes.${index}.opinion`, entry.opinion, PARAGRAPH),
        opinions: check.list(`outcomes.${index}.opinions`, entry.opinions ?? []).map((said, place) => ({
          attendeeId: check.id(`outcomes.${index}.opinions.${place}.attendeeId`, said.attendeeId.toLowerCase()),
          words: check.required(`outcomes.${index}.opinions.${place}.words`, said.words),
        })),
      }));
      if (check.issues.length === 0) await checkAttendeeIds(tx, check, meeting.organisationId, meeting.id, attendees);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (meeting.version !== input.version)
        return end.answer(await stale(tx, meeting, [['state', 'HELD', meeting.state]]));
      const agenda = await agendaForChange(tx, meeting);
      const submitters = await submittersOf(tx, agenda);
      const gate = mayRecordMeeting({
        state: meeting.state,
        begun: meeting.at <= scope.now(),
        attended: attendees.filter((attendee) => attendee.attended === true).length,
        staffPresent: await staffAmong(
          tx,
          meeting.organisationId,
          attendees.flatMap(({ attended, staffId }) => (attended === true && staffId !== null ? staffId : [])),
        ),
        recordedBy: scope.actor.id,
        agenda: agenda.map(({ planId, stage }) => ({ planId, stage, submittedBy: submitters.get(planId) ?? null })),
        outcomes: concluded.map((entry) => ({
          ...entry,
          opinionsOf: entry.opinions.map(({ attendeeId }) => attendeeId),
        })),
        listed: attendees.map(({ id }) => id),
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [meeting.id]);
      await tx.db.meeting.update({
        where: { organisationId_id: { organisationId: meeting.organisationId, id: meeting.id } },
        data: {
          state: 'HELD',
          version: meeting.version + 1,
          minutesSealed: await sealText(
            scope.sealing,
            placeOf(meeting.organisationId, 'meeting', 'minutes', meeting.id),
            minutes,
          ),
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      await storeAttendees(tx, meeting.organisationId, meeting.id, attendees);
      for (const item of agenda) {
        await conclude(tx, scope, item, concluded.find((entry) => entry.planId === item.planId) as Concluded);
      }
      tx.audit({ kind: 'change', action: 'meeting:record', entity: 'Meeting', entityId: meeting.id });
      return { __typename: 'MeetingSaved', meetingId: meeting.id };
    },
  );
}

async function conclude(
  tx: Tx,
  scope: CasesScope,
  item: AgendaRow,
  { outcome, opinion, opinions }: Concluded,
): Promise<void> {
  const { organisationId, planId, caseId, meetingId } = item;
  const { state, event } = planAfterMeeting(outcome);
  const seal = (table: string, column: string, id: string) =>
    sealText(scope.sealing, placeOf(organisationId, table, column, id), opinion);
  await tx.db.agendaItem.update({
    where: { organisationId_id: { organisationId, id: item.id } },
    data: { outcome, opinionSealed: await seal('agenda_item', 'opinion', item.id) },
  });
  await tx.db.plan.update({
    where: { organisationId_id: { organisationId, id: planId } },
    data: {
      state,
      meetingId,
      meetingOutcome: outcome,
      meetingOpinionSealed: await seal('plan', 'meeting_opinion', planId),
      version: { increment: 1 },
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    },
  });
  for (const [position, { attendeeId, words }] of opinions.entries()) {
    const id = newId(scope.now());
    const place = placeOf(organisationId, 'agenda_opinion', 'words', id);
    const wordsSealed = await sealRequired(scope.sealing, place, words);
    const data = { organisationId, id, meetingId, agendaItemId: item.id, attendanceId: attendeeId, position };
    await tx.db.agendaOpinion.create({ data: { ...data, wordsSealed } });
  }
  const supportCase = { organisationId, id: caseId };
  await appendEvent(tx, supportCase, event, { at: scope.now(), by: scope.actor.id, data: { planId, meetingId } });
}
