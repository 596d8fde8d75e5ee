import type { ClauseId } from '../guideline/index.ts';

/**
 * An agency is asked to a support coordination meeting (3(4)オ). It is told of day, place and office, and of nobody whose
 * plan is on the agenda: that is said at the table.
 */
export const invitationStates = ['ASKED', 'ACCEPTED', 'DECLINED', 'CALLED_OFF'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What `cases` sends whenever it asks, asks anew for another day or place, or calls off; the highest revision stands. */
export interface MeetingInvitationMessage {
  readonly invitationId: string;
  readonly organisationId: string;
  readonly agencyId: string;
  readonly fromOfficeId: string;
  readonly fromOfficeName: string;
  readonly at: string;
  readonly place: string | null;
  readonly revision: number;
  readonly calledOff: boolean;
  readonly sentAt: string;
}

/** What `network` tells back; an answer to an older revision is no answer to the present one. */
export interface InvitationAnsweredMessage {
  readonly invitationId: string;
  readonly revision: number;
  readonly accepted: boolean;
  readonly at: string;
}

export interface InvitationFacts {
  readonly state: InvitationState;
  /** The meeting began at or before now. */
  readonly begun: boolean;
}

export type InvitationRefusalCode = 'MEETING_CALLED_OFF' | 'MEETING_BEGUN';

const clause: ClauseId = '3(4)オ';

/** Answered, and answered otherwise, until the meeting begins. Null where nothing stands in the way. */
export function invitationRefusal({
  state,
  begun,
}: InvitationFacts): { readonly code: InvitationRefusalCode; readonly clause: ClauseId } | null {
  if (state === 'CALLED_OFF') return { code: 'MEETING_CALLED_OFF', clause };
  return begun ? { code: 'MEETING_BEGUN', clause } : null;
}
