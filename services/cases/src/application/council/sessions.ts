import { isBound, mayConfirmMinutes, mayRecordSession, type Present } from '@banso/domain/council';
import { toJapanTime } from '@banso/domain/foundation';
import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type {
  CallCouncilSessionInput,
  ConfirmCouncilMinutesInput,
  RecordCouncilSessionInput,
} from '../../generated/graphql.ts';
import type { CouncilSessionRow } from '../../persistence/council-sessions.ts';
import { councilSealer } from '../../persistence/council-words.ts';
import { type CasesScope, perform, type Tx } from '../../scope.ts';
import { councilRefusal } from '../../wording/council-refusals.ts';
import { InputCheck, LINE, RECORD } from '../input-check.ts';
import { stale } from '../stale.ts';
import { councilForChange, councilSessionForChange } from './council-for-change.ts';
import { type CouncilSavedAnswer, councilSaved } from './saved.ts';

const action = 'council:take';
type Answer = InvalidAnswer | StaleAnswer | RefusalAnswer;

export async function callCouncilSession(scope: CasesScope, input: CallCouncilSessionInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'callCouncilSession', input: content },
    async (tx, end) => {
      const { organisationId, councilId } = await councilForChange(tx, scope, end, input.councilId, input.councilId);
      const check = new InputCheck(scope.today);
      if (!toJapanTime(input.at).ok) check.add('at', 'impossibleInstant');
      const place = check.text('place', input.place, LINE);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const id = newId(scope.now());
      const sealed = councilSealer(scope, { organisationId, councilId }, 'council_session', id);
      await tx.db.councilSession.create({
        data: {
          organisationId,
          id,
          councilId,
          at: new Date(input.at),
          placeSealed: await sealed.optional('place', place),
          calledBy: scope.actor.id,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      tx.audit({ kind: 'change', action: 'council:callSession', entity: 'CouncilSession', entityId: id });
      return councilSaved(councilId, { sessionId: id });
    },
  );
}

/** Who was there, and the minutes. A session is recorded once; afterwards its words are corrected, with the original kept. */
export async function recordCouncilSession(scope: CasesScope, input: RecordCouncilSessionInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'recordCouncilSession', input: content },
    async (tx, end) => {
      const { session, members } = await councilSessionForChange(tx, scope, end, input.sessionId);
      const check = new InputCheck(scope.today);
      const minutes = check.required('minutes', input.minutes, RECORD);
      const on = toJapanTime(session.at.toISOString());
      const day = on.ok ? on.value.date : scope.today;
      const present = [
        ...new Set(check.list('presentMemberIds', input.presentMemberIds).map((id) => id.toLowerCase())),
      ];
      present.forEach((id, index) => {
        if (!members.some((member) => member.id === id)) check.add(`presentMemberIds.${index}`, 'notAMember');
      });
      const guests = check.list('guests', input.guests).map((guest, index) => ({
        id: newId(scope.now()),
        name: check.required(`guests.${index}.name`, guest.name, LINE),
        body: check.required(`guests.${index}.body`, guest.body, LINE),
        pledgedOn: guest.pledgedOn ? check.pastDay(`guests.${index}.pledgedOn`, guest.pledgedOn) : null,
      }));
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (session.version !== input.version)
        return end.answer(await stale(tx, session, [['state', 'HELD', session.state]]));
      const bound: Present[] = [
        ...members
          .filter(({ id }) => present.includes(id))
          .map((member) => ({
            id: member.id,
            bound: isBound({ ...member, ended: leftBefore(member.endedAt, session.at) }, day),
          })),
        ...guests.map(({ id, pledgedOn }) => ({ id, bound: pledgedOn !== null && pledgedOn <= day })),
      ];
      const gate = mayRecordSession({ state: session.state, begun: session.at <= scope.now(), present: bound });
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [session.id]);
      const { organisationId, councilId, id: sessionId } = session;
      await changeSession(tx, scope, session, {
        state: 'HELD',
        minutesSealed: await councilSealer(scope, session, 'council_session', sessionId).required('minutes', minutes),
        recordedBy: scope.actor.id,
        recordedAt: scope.now(),
      });
      const common = { organisationId, councilId, sessionId };
      await tx.db.councilAttendance.createMany({
        data: present.map((memberId, position) => ({ ...common, id: newId(scope.now()), position, memberId })),
      });
      for (const [index, { id, name, body, pledgedOn }] of guests.entries()) {
        const sealed = councilSealer(scope, session, 'council_attendance', id);
        await tx.db.councilAttendance.create({
          data: {
            ...common,
            id,
            position: present.length + index,
            nameSealed: await sealed.required('name', name),
            bodySealed: await sealed.required('body', body),
            pledgedOn: pledgedOn === null ? null : toDateColumn(pledgedOn),
          },
        });
      }
      tx.audit({ kind: 'change', action: 'council:recordSession', entity: 'CouncilSession', entityId: sessionId });
      return councilSaved(councilId, { sessionId });
    },
  );
}

/** Someone who has left since may well have been there. */
function leftBefore(endedAt: Date | null, at: Date): boolean {
  return endedAt !== null && endedAt <= at;
}

export async function confirmCouncilMinutes(scope: CasesScope, input: ConfirmCouncilMinutesInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'confirmCouncilMinutes', input: content },
    async (tx, end) => {
      const { session } = await councilSessionForChange(tx, scope, end, input.sessionId);
      const { organisationId, councilId, id: sessionId } = session;
      if (session.version !== input.version)
        return end.answer(await stale(tx, session, [['state', 'CONFIRMED', session.state]]));
      const open = await tx.db.councilPerson.findMany({
        where: { organisationId, sessionId, outcome: null },
        select: { id: true },
      });
      const gate = mayConfirmMinutes({
        state: session.state,
        recordedBy: session.recordedBy,
        confirmedBy: scope.actor.id,
        unconcluded: open.map(({ id }) => id),
      });
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [sessionId]);
      await changeSession(tx, scope, session, {
        state: 'CONFIRMED',
        confirmedBy: scope.actor.id,
        confirmedAt: scope.now(),
      });
      tx.audit({ kind: 'change', action: 'council:confirmMinutes', entity: 'CouncilSession', entityId: sessionId });
      return councilSaved(councilId, { sessionId });
    },
  );
}

/** Writes columns of a locked session as its next version. */
export async function changeSession(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id, version }: CouncilSessionRow,
  columns: Parameters<Tx['db']['councilSession']['updateMany']>[0]['data'],
): Promise<void> {
  await tx.db.councilSession.updateMany({
    where: { organisationId, id },
    data: { ...columns, version: version + 1, updatedBy: scope.actor.id, updatedAt: scope.now() },
  });
}
