import { type Gate, mayConfirmMinutes, mayWriteMinutes } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import {
  absent,
  type Ending,
  type InvalidAnswer,
  newId,
  type RefusalAnswer,
  type StaleAnswer,
} from '@banso/service-kit';
import type { ConfirmMinutesInput, WriteMinutesInput } from '../generated/graphql.ts';
import { lockMeeting, type MeetingRow } from '../persistence/meetings.ts';
import { openText, placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import type { MeetingSavedAnswer } from './call-meeting.ts';
import { asKnown } from './case-for-change.ts';
import { InputCheck, RECORD } from './input-check.ts';
import { stale } from './stale.ts';

const action = 'meeting:manage';
type Answers = InvalidAnswer | StaleAnswer | RefusalAnswer;

/** 議事録の確定: from now on they stand. */
export async function confirmMinutes(scope: CasesScope, input: ConfirmMinutesInput) {
  const { commandId, ...content } = input;
  return perform<MeetingSavedAnswer, Answers>(
    scope,
    { id: commandId, name: 'confirmMinutes', input: content },
    async (tx, end) => {
      const meeting = await meetingForChange(tx, scope, end, input);
      checked(end, mayConfirmMinutes(factsOf(meeting)), meeting);
      await update(tx, scope, meeting, { confirmedAt: scope.now(), confirmedBy: scope.actor.id });
      tx.audit({ kind: 'change', action: 'meeting:confirm', entity: 'Meeting', entityId: meeting.id });
      return { __typename: 'MeetingSaved', meetingId: meeting.id };
    },
  );
}

/** Written freely until confirmed; afterwards a correction says why and keeps what stood there. */
export async function writeMinutes(scope: CasesScope, input: WriteMinutesInput) {
  const { commandId, ...content } = input;
  return perform<MeetingSavedAnswer, Answers>(
    scope,
    { id: commandId, name: 'writeMinutes', input: content },
    async (tx, end) => {
      const meeting = await meetingForChange(tx, scope, end, input);
      const check = new InputCheck(scope.today);
      const minutes = check.text('minutes', input.minutes, RECORD);
      const why = check.text('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      checked(end, mayWriteMinutes(factsOf(meeting), why), meeting);
      if (meeting.confirmedAt !== null) await keepOriginal(tx, scope, meeting, why ?? '');
      const place = placeOf(meeting.organisationId, 'meeting', 'minutes', meeting.id);
      await update(tx, scope, meeting, { minutesSealed: await sealText(scope.sealing, place, minutes) });
      tx.audit({
        kind: 'change',
        action: meeting.confirmedAt === null ? 'meeting:minutes' : 'meeting:correct',
        entity: 'Meeting',
        entityId: meeting.id,
        fields: ['minutes'],
      });
      return { __typename: 'MeetingSaved', meetingId: meeting.id };
    },
  );
}

const factsOf = ({ state, confirmedAt }: MeetingRow) => ({ state, confirmed: confirmedAt !== null });

async function meetingForChange(
  tx: Tx,
  scope: CasesScope,
  end: Ending<Answers>,
  { meetingId, version }: { readonly meetingId: string; readonly version: number },
): Promise<MeetingRow> {
  const meeting = isUuid(meetingId) ? await lockMeeting(tx, scope, meetingId) : undefined;
  if (meeting === undefined) return end.deny(action, absent, [meetingId]);
  const permitted = scope.permit(action, meeting);
  if (!permitted.allowed) return end.deny(action, asKnown(scope, meeting, permitted), [meeting.id]);
  if (meeting.version !== version) return end.answer(await stale(tx, meeting, [['state', null, meeting.state]]));
  return meeting;
}

function checked(end: Ending<Answers>, gate: Gate, meeting: MeetingRow): void {
  if (!gate.open) end.refuse(action, gateRefusal(gate), [meeting.id]);
}

type Columns = Parameters<Tx['db']['meeting']['update']>[0]['data'];

async function update(tx: Tx, scope: CasesScope, meeting: MeetingRow, columns: Columns): Promise<void> {
  await tx.db.meeting.update({
    where: { organisationId_id: { organisationId: meeting.organisationId, id: meeting.id } },
    data: { ...columns, version: meeting.version + 1, updatedBy: scope.actor.id, updatedAt: scope.now() },
  });
}

async function keepOriginal(tx: Tx, scope: CasesScope, meeting: MeetingRow, why: string): Promise<void> {
  const { organisationId, id: meetingId } = meeting;
  const id = newId(scope.now());
  const place = (column: string) => placeOf(organisationId, 'minutes_original', column, id);
  const was = await openText(
    scope.sealing,
    placeOf(organisationId, 'meeting', 'minutes', meetingId),
    meeting.minutesSealed,
  );
  await tx.db.minutesOriginal.create({
    data: {
      organisationId,
      id,
      meetingId,
      version: meeting.version,
      minutesSealed: await sealText(scope.sealing, place('minutes'), was),
      reasonSealed: await sealRequired(scope.sealing, place('reason'), why),
      replacedBy: scope.actor.id,
      replacedAt: scope.now(),
    },
  });
}
