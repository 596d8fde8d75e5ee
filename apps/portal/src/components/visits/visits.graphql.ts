import { graphql } from '../../graphql/generated/index.ts';

/** A visit with what may be done with it now. */
export const visitParts = graphql(`
  fragment VisitParts on Visit {
    id
    version
    kind
    state
    startsAt
    returnsAt
    place
    purpose
    counterparts
    duties
    visitors {
      id
      displayName
    }
    referral {
      id
    }
    blockedBy {
      id
      recontactOn
    }
    lacksSecond
    soloAllowedBy {
      id
      displayName
    }
    soloReason
    leftAt
    backAt
    result
    contact {
      id
    }
    cancelReason
    mayDo
  }
`);

/** What those who visit must know of a case. */
export const riskNote = graphql(`
  fragment RiskNote on RiskFlag {
    id
    version
    kind
    saidBy
    saidOn
    words
    steps
    needsTwo
    reviewOn
    unreviewed
    mayEase
  }
`);

/** Who may go, and the kinds of risks: what the forms of visits ask for. */
export const visitFormCase = graphql(`
  fragment VisitFormCase on Case {
    id
    mayDo
    visitCandidates {
      ofTeam
      isOutreachWorker
      worker {
        id
        displayName
      }
    }
    client {
      id
      address
    }
    referrals {
      id
      state
      purpose
      agency {
        id
        name
      }
    }
  }
`);

export const visitSavedAnswer = graphql(`
  fragment VisitSavedAnswer on VisitSaved {
    visit {
      id
      ...VisitParts
    }
    case {
      id
      ...CaseRecord
    }
  }
`);

export const planVisitMutation = graphql(`
  mutation PlanVisit($input: PlanVisitInput!) {
    planVisit(input: $input) {
      ...VisitSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const changeVisitMutation = graphql(`
  mutation ChangeVisit($input: ChangeVisitInput!) {
    changeVisit(input: $input) {
      ...VisitSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const cancelVisitMutation = graphql(`
  mutation CancelVisit($input: CancelVisitInput!) {
    cancelVisit(input: $input) {
      ...VisitSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const leaveForVisitMutation = graphql(`
  mutation LeaveForVisit($input: LeaveForVisitInput!) {
    leaveForVisit(input: $input) {
      ...VisitSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const stayLongerMutation = graphql(`
  mutation StayLonger($input: StayLongerInput!) {
    stayLonger(input: $input) {
      ...VisitSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const returnFromVisitMutation = graphql(`
  mutation ReturnFromVisit($input: ReturnFromVisitInput!) {
    returnFromVisit(input: $input) {
      ...VisitSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const allowSoloVisitMutation = graphql(`
  mutation AllowSoloVisit($input: AllowSoloVisitInput!) {
    allowSoloVisit(input: $input) {
      ...VisitSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const raiseRiskFlagMutation = graphql(`
  mutation RaiseRiskFlag($input: RaiseRiskFlagInput!) {
    raiseRiskFlag(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const reviewRiskFlagMutation = graphql(`
  mutation ReviewRiskFlag($input: ReviewRiskFlagInput!) {
    reviewRiskFlag(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const endRiskFlagMutation = graphql(`
  mutation EndRiskFlag($input: EndRiskFlagInput!) {
    endRiskFlag(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
