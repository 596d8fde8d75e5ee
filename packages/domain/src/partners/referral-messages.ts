import type { DeclineReason, ReferralOutcome } from './referral-state.ts';

/**
 * What the two sides of a referral tell each other. Personal values never stand in the clear: `sealed` is the
 * transport-sealed text of the value named beside it.
 */
export interface ReferralSentMessage {
  readonly referralId: string;
  readonly organisationId: string;
  readonly agencyId: string;
  readonly fromOfficeId: string;
  readonly fromOfficeName: string;
  /** Sealed JSON of {@link ReferralSentContent}. */
  readonly sealed: string;
  readonly answerDueOn: string;
  readonly sentAt: string;
}

export interface ReferralSentContent {
  readonly purpose: string;
  readonly fields: readonly { readonly field: string; readonly value: string; readonly ground: string }[];
}

export interface ReferralWithdrawnMessage {
  readonly referralId: string;
  readonly at: string;
}

/** The consent ended: the receiver destroys its copy of the disclosed fields. */
export interface GrantEndedMessage {
  readonly referralIds: readonly string[];
  readonly at: string;
  readonly reason: 'CONSENT_WITHDRAWN' | 'REFERRAL_WITHDRAWN';
}

/** The case went to another office: it is this one with which the agency speaks from now on. */
export interface ReferralOfficeChangedMessage {
  readonly referralId: string;
  readonly fromOfficeId: string;
  readonly fromOfficeName: string;
  readonly at: string;
}

/** The case was deleted: the receiver keeps nothing of the referral but that it ended. */
export interface ReferralErasedMessage {
  readonly referralId: string;
  readonly at: string;
}

/** Event type → payload, from the agency's side. `sealed` holds the agency's note, where there is one. */
export interface ReferralNews {
  readonly 'network.referralReceived': { readonly referralId: string; readonly at: string };
  readonly 'network.referralAccepted': {
    readonly referralId: string;
    readonly at: string;
    readonly appointmentAt: string | null;
  };
  readonly 'network.referralDeclined': {
    readonly referralId: string;
    readonly at: string;
    readonly reason: DeclineReason;
    readonly sealed: string | null;
  };
  readonly 'network.referralAppointmentSet': {
    readonly referralId: string;
    readonly at: string;
    readonly appointmentAt: string;
  };
  readonly 'network.referralFirstAppointmentKept': { readonly referralId: string; readonly at: string };
  readonly 'network.referralFirstAppointmentMissed': { readonly referralId: string; readonly at: string };
  readonly 'network.referralOutcomeReturned': {
    readonly referralId: string;
    readonly at: string;
    readonly outcome: ReferralOutcome;
    readonly sealed: string | null;
  };
}

export type ReferralNewsType = keyof ReferralNews;
