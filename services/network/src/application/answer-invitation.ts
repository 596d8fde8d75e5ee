import { isUuid } from '@banso/domain/foundation';
import { type InvitationAnsweredMessage, invitationRefusal } from '@banso/domain/partners';
import { absent, type NotSaved, type RefusalAnswer } from '@banso/service-kit';
import type { AnswerInvitationInput } from '../generated/graphql.ts';
import { nameOfActor } from '../persistence/actor-names.ts';
import { lockInvitation } from '../persistence/invitations.ts';
import { type NetworkScope, perform } from '../scope.ts';
import { answerRefusal } from '../wording/invitation-refusals.ts';
import { type SavedInvitation, savedInvitation } from './answers.ts';

/** Whether somebody of the agency comes; it may be said otherwise until the meeting begins. */
export async function answerInvitation(
  scope: NetworkScope,
  input: AnswerInvitationInput,
): Promise<SavedInvitation | NotSaved | RefusalAnswer> {
  const { commandId, invitationId, version, accept } = input;
  const action = 'invitation:answer';
  const command = { id: commandId, name: 'answerInvitation', input };
  return perform<SavedInvitation, NotSaved>(scope, command, async (tx, end) => {
    const invitation = isUuid(invitationId) ? await lockInvitation(tx, scope, invitationId) : undefined;
    if (invitation === undefined) return end.deny(action, absent, [invitationId.slice(0, 64)]);
    const permitted = scope.permit(action, invitation);
    if (!permitted.allowed) return end.deny(action, permitted, [invitation.id]);
    const { organisationId, id, state: theirs, revision } = invitation;
    const state = accept ? 'ACCEPTED' : 'DECLINED';
    if (invitation.version !== version)
      return end.answer({
        __typename: 'StaleVersion',
        currentVersion: invitation.version,
        changedBy:
          invitation.updatedBy === null ? invitation.fromOfficeName : await nameOfActor(tx, invitation.updatedBy),
        changedAt: invitation.updatedAt,
        changes: [
          { field: 'state', yours: state, theirs },
          { field: 'at', yours: null, theirs: invitation.at.toISOString() },
        ],
      });
    const refused = invitationRefusal({ state: theirs, begun: invitation.at <= scope.now() });
    if (refused !== null) return end.refuse(action, answerRefusal(refused), [id]);
    const now = scope.now();
    await tx.db.meetingInvitation.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state, answeredAt: now, version: version + 1, updatedBy: scope.actor.id, updatedAt: now },
    });
    tx.audit({ kind: 'change', action, entity: 'MeetingInvitation', entityId: id, fields: ['state'] });
    const news: InvitationAnsweredMessage = { invitationId: id, revision, accepted: accept, at: now.toISOString() };
    tx.emit('network.invitationAnswered', ['cases'], news, { aggregateId: id, organisationId });
    return savedInvitation(id);
  });
}
