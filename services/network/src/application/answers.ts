/** A change was made; the payload shows the record as it is now. */
export interface SavedReferral {
  readonly __typename: 'IncomingReferralSaved';
  readonly referralId: string;
}

export interface SavedAgency {
  readonly __typename: 'AgencySaved';
  readonly agencyId: string;
}

export interface SavedInvitation {
  readonly __typename: 'MeetingInvitationSaved';
  readonly invitationId: string;
}

export const savedReferral = (referralId: string): SavedReferral => ({
  __typename: 'IncomingReferralSaved',
  referralId,
});

export const savedAgency = (agencyId: string): SavedAgency => ({ __typename: 'AgencySaved', agencyId });

export const savedInvitation = (invitationId: string): SavedInvitation => ({
  __typename: 'MeetingInvitationSaved',
  invitationId,
});
