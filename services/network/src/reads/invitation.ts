import { reachOf } from '@banso/domain/authorisation';
import { invitationRefusal } from '@banso/domain/partners';
import { type InvitationRow, invitationsFrom } from '../persistence/invitations.ts';
import type { NetworkScope } from '../scope.ts';

/** Yesterday's meeting is still shown: one looks up where it was. */
const SHOWN_FOR_MS = 86_400_000;

/** Meetings to which the caller's agency is asked, the nearest first; for anyone else an empty list. */
export async function listInvitations(scope: NetworkScope): Promise<InvitationRow[]> {
  if (reachOf(scope.actor) !== 'agency') await scope.loaders.refused.load({ action: 'invitation:answer', id: 'list' });
  const rows = await invitationsFrom(scope, new Date(scope.now().getTime() - SHOWN_FOR_MS));
  return rows.filter((row) => scope.permit('invitation:answer', row).allowed);
}

export const mayAnswer = (scope: NetworkScope, { state, at }: InvitationRow): boolean =>
  invitationRefusal({ state, begun: at <= scope.now() }) === null;
