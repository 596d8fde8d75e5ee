import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import { lockMeeting, type MeetingRow } from '../persistence/meetings.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { asKnown } from './case-for-change.ts';

export type MeetingNotSaved = InvalidAnswer | StaleAnswer | RefusalAnswer;

const action = 'meeting:manage';

/** Loads and locks the meeting and asks for the permit; one beyond reach ends as one that does not exist. */
export async function meetingForChange(
  tx: Tx,
  scope: CasesScope,
  end: Ending<MeetingNotSaved>,
  meetingId: string,
): Promise<MeetingRow> {
  const meeting = isUuid(meetingId) ? await lockMeeting(tx, scope, meetingId) : undefined;
  if (meeting === undefined) return end.deny(action, absent, [meetingId]);
  const permitted = scope.permit(action, meeting);
  if (!permitted.allowed) return end.deny(action, asKnown(scope, meeting, permitted), [meeting.id]);
  return meeting;
}

type Columns = Parameters<Tx['db']['meeting']['update']>[0]['data'];

/** A new version of the meeting, by the caller and now. */
export async function updateMeeting(tx: Tx, scope: CasesScope, meeting: MeetingRow, columns: Columns): Promise<void> {
  await tx.db.meeting.update({
    where: { organisationId_id: { organisationId: meeting.organisationId, id: meeting.id } },
    data: { ...columns, version: meeting.version + 1, updatedBy: scope.actor.id, updatedAt: scope.now() },
  });
}
