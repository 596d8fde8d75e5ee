import { isUuid } from '@banso/domain/foundation';
import type { MeetingRow, MinutesOriginalRow } from '../persistence/meetings.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

/** A meeting that the caller may see: of an office within reach, by a role that reads cases. */
export async function meetingFor(scope: CasesScope, id: string): Promise<MeetingRow | null> {
  const meeting = isUuid(id) ? await scope.loaders.meetingById.load(id) : null;
  if (meeting === null) return null;
  const permitted = scope.permit('case:read', meeting);
  if (permitted.allowed) return meeting;
  await scope.refuse('case:read', permitted, [meeting.id]);
  return null;
}

/** For those who may read notes of the office. */
export async function wordsOfMeeting(
  scope: CasesScope,
  row: MeetingRow,
  column: 'minutes' | 'cancel_reason',
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null || !scope.permit('note:read', row).allowed) return null;
  scope.audit.shown('plan', [row.id]);
  return scope.loaders.opened.load({ place: placeOf(row.organisationId, 'meeting', column, row.id), sealed });
}

/** What confirmed minutes said before a correction, and why they were corrected: for those who may read the minutes. */
export async function originalWords(
  scope: CasesScope,
  row: MinutesOriginalRow,
  column: 'minutes' | 'reason',
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null || !scope.permit('note:read', row).allowed) return null;
  scope.audit.shown('plan', [row.meetingId]);
  return scope.loaders.opened.load({ place: placeOf(row.organisationId, 'minutes_original', column, row.id), sealed });
}
