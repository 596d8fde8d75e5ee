import { graphql } from '../../graphql/generated/index.ts';

/** A contact after a closure, planned or settled. */
export const followUpRow = graphql(`
  fragment FollowUpRow on FollowUp {
    id
    dueOn
    whose
    state
    kind
    counterparts
    settledOn
    wordsHidden
    words
    by {
      id
      displayName
    }
    settledBy {
      id
      displayName
    }
  }
`);

export const closureParts = graphql(`
  fragment ClosureParts on Closure {
    id
    suspended
    endedOn
    reason
    wordsHidden
    note
    wishedNone
    outcomes {
      whose
      domain
      changes
      words
    }
    endedBy {
      id
      displayName
    }
    reopenedOn
    reopenReason
    reopenedBy {
      id
      displayName
    }
    followUps {
      id
      ...FollowUpRow
    }
  }
`);

/** How a case ended, each time; every command that changes it selects this in its answer. */
export const caseClosures = graphql(`
  fragment CaseClosures on Case {
    id
    closures {
      id
      ...ClosureParts
    }
  }
`);

/** The lists in whose words a closure is written. */
export const closingLists = graphql(`
  fragment ClosingLists on Query {
    closureReasons: codeList(name: "closureReason") {
      ...CodeListParts
    }
    changesDailyLife: codeList(name: "changeSeenDailyLife") {
      ...CodeListParts
    }
    changesSocial: codeList(name: "changeSeenSocial") {
      ...CodeListParts
    }
    changesEconomic: codeList(name: "changeSeenEconomic") {
      ...CodeListParts
    }
  }
`);

/** What the form for closing asks of the case, and by whom a follow-up may be done. */
export const closeCaseQuery = graphql(`
  query CloseCaseForm($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseHeader
      plans {
        id
        number
        state
        inForce
        evaluations {
          id
          conclusion
        }
      }
      referrals {
        id
        state
      }
    }
    staffMembers(first: 100) {
      nodes {
        id
        displayName
        kana
        offices {
          id
          name
          nameEn
        }
      }
    }
    ...ClosingLists
  }
`);

export const reopenCaseQuery = graphql(`
  query ReopenCaseForm($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseHeader
      ...CaseClosures
    }
    ...ClosingLists
  }
`);

export const recordFollowUpMutation = graphql(`
  mutation RecordFollowUp($input: RecordFollowUpInput!) {
    recordFollowUp(input: $input) {
      ...SavedAnswer
      ...ClosuresAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const declineFollowUpMutation = graphql(`
  mutation DeclineFollowUp($input: DeclineFollowUpInput!) {
    declineFollowUp(input: $input) {
      ...SavedAnswer
      ...ClosuresAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const closuresAnswer = graphql(`
  fragment ClosuresAnswer on CaseSaved {
    case {
      id
      ...CaseClosures
      plans {
        id
        state
        version
        inForce
      }
    }
  }
`);
