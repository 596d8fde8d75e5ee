import { type Gate, mayConfirmMinutes, mayWriteMinutes } from '@banso/domain/casework';
import { type Ending, newId } from '@banso/service-kit';
import type { ConfirmMinutesInput, WriteMinutesInput } from '../generated/graphql.ts';
import type { MeetingRow } from '../persistence/meetings.ts';
import { openText, placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import type { MeetingSavedAnswer } from './call-meeting.ts';
import { InputCheck, RECORD } from './input-check.ts';
import { type MeetingNotSaved, meetingForChange, updateMeeting } from './meeting-for-change.ts';
import { stale } from './stale.ts';

const action = 'meeting:manage';
type Answers = MeetingNotSaved;

/** 議事録の確定: from now on they stand. */
export async function confirmMinutes(scope: CasesScope, input: ConfirmMinutesInput) {
  const { commandId, ...content } = input;
  return perform<MeetingSavedAnswer, Answers>(
    scope,
    { id: commandId, name: 'confirmMinutes', input: content },
    async (tx, end) => {
      const meeting = await versionForChange(tx, scope, end, input);
      checked(end, mayConfirmMinutes(factsOf(meeting)), meeting);
      await updateMeeting(tx, scope, meeting, { confirmedAt: scope.now(), confirmedBy: scope.actor.id });
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
      const meeting = await versionForChange(tx, scope, end, input);
      const check = new InputCheck(scope.today);
      const minutes = check.text('minutes', input.minutes, RECORD);
      const why = check.text('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      checked(end, mayWriteMinutes(factsOf(meeting), why), meeting);
      if (meeting.confirmedAt !== null) await keepOriginal(tx, scope, meeting, why ?? '');
      const place = placeOf(meeting.organisationId, 'meeting', 'minutes', meeting.id);
      await updateMeeting(tx, scope, meeting, { minutesSealed: await sealText(scope.sealing, place, minutes) });
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

async function versionForChange(
  tx: Tx,
  scope: CasesScope,
  end: Ending<Answers>,
  { meetingId, version }: { readonly meetingId: string; readonly version: number },
): Promise<MeetingRow> {
  const meeting = await meetingForChange(tx, scope, end, meetingId);
  if (meeting.version !== version) return end.answer(await stale(tx, meeting, [['state', null, meeting.state]]));
  return meeting;
}

function checked(end: Ending<Answers>, gate: Gate, meeting: MeetingRow): void {
  if (!gate.open) end.refuse(action, gateRefusal(gate), [meeting.id]);
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
