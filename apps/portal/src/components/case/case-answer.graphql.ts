import { graphql } from '../../graphql/generated/index.ts';

/** What a refused command says; every mutation of this area spreads all three. */
export const refusalAnswer = graphql(`
  fragment RefusalAnswer on Refusal {
    code
    clause
    messageJa
    messageEn
    openTo
  }
`);

export const invalidAnswer = graphql(`
  fragment InvalidAnswer on InvalidInput {
    issues {
      path
      code
      messageJa
      messageEn
    }
  }
`);

export const staleAnswer = graphql(`
  fragment StaleAnswer on StaleVersion {
    currentVersion
    changedBy
    changedAt
    changes {
      field
      yours
      theirs
    }
  }
`);

/** A case as commands of this area may have changed it, so that every open page follows by itself. */
export const caseRecord = graphql(`
  fragment CaseRecord on Case {
    id
    version
    ...CaseHeader
    openedAt
    openedBy {
      id
      displayName
    }
    visits {
      id
      ...VisitParts
    }
    riskFlags {
      id
      ...RiskNote
    }
    detectedOn
    route
    chiefConcern
    chiefConcernHidden
    concerns
    mostSeriousConcern
    lastContactAt
    firstContactWithPersonOn
    consulter {
      id
    }
    parties {
      id
      ...PartyCard
    }
    assignments {
      id
      role
      until
      worker {
        id
        displayName
        kana
      }
    }
    promises {
      id
      ...PromiseRow
    }
    visitBlock {
      id
      ...VisitBlockCard
    }
    events {
      id
      ...EventRow
    }
  }
`);

export const savedAnswer = graphql(`
  fragment SavedAnswer on CaseSaved {
    case {
      id
      ...CaseRecord
    }
  }
`);

export const updateCaseMutation = graphql(`
  mutation UpdateCase($input: UpdateCaseInput!) {
    updateCase(input: $input) {
      ...SavedAnswer
      ... on CaseSaved {
        case {
          id
          ...CaseReception
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const updatePartyMutation = graphql(`
  mutation UpdateParty($input: UpdatePartyInput!) {
    updateParty(input: $input) {
      ...SavedAnswer
      ... on CaseSaved {
        case {
          id
          ...CaseEligibility
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const referOnMutation = graphql(`
  mutation ReferOn($input: ReferOnInput!) {
    referOn(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const closeCaseMutation = graphql(`
  mutation CloseCase($input: CloseCaseInput!) {
    closeCase(input: $input) {
      ...SavedAnswer
      ...ClosuresAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const reopenCaseMutation = graphql(`
  mutation ReopenCase($input: ReopenCaseInput!) {
    reopenCase(input: $input) {
      ...SavedAnswer
      ...ClosuresAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const settlePromiseMutation = graphql(`
  mutation SettlePromise($input: SettlePromiseInput!) {
    settlePromise(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const reopenPromiseMutation = graphql(`
  mutation ReopenPromise($input: ReopenPromiseInput!) {
    reopenPromise(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const promiseAgainMutation = graphql(`
  mutation PromiseAgain($input: PromiseAgainInput!) {
    promiseAgain(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const blockVisitsMutation = graphql(`
  mutation BlockVisits($input: BlockVisitsInput!) {
    blockVisits(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const liftVisitBlockMutation = graphql(`
  mutation LiftVisitBlock($input: LiftVisitBlockInput!) {
    liftVisitBlock(input: $input) {
      ...SavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
