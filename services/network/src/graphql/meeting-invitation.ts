import type { MeetingInvitationResolvers, MeetingInvitationSavedResolvers } from '../generated/graphql.ts';
import { mayAnswer } from '../reads/invitation.ts';

export const MeetingInvitation: MeetingInvitationResolvers = {
  fromOffice: ({ fromOfficeName }) => fromOfficeName,
  at: ({ at }) => at.toISOString(),
  answeredAt: ({ answeredAt }) => answeredAt?.toISOString() ?? null,
  mayAnswer: (row, _args, scope) => mayAnswer(scope, row),
};

export const MeetingInvitationSaved: MeetingInvitationSavedResolvers = {
  invitation: async ({ invitationId }, _args, scope) => {
    const invitation = await scope.loaders.invitationById.load(invitationId);
    if (invitation === null) throw new Error('the answered invitation is out of reach');
    return invitation;
  },
};
