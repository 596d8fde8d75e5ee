import { graphql } from '../../graphql/generated/index.ts';

/** How long a case is kept, what holds it, and whether its deletion is proposed. */
export const caseKeeping = graphql(`
  fragment CaseKeeping on Case {
    id
    version
    number
    stage
    closedOn
    mayDo
    retention {
      state
      countedFrom
      dueOn
      years
      sourceJa
      sourceEn
      confirmed
    }
    legalHolds {
      id
      reason
      reviewOn
      reviewDue
      placedAt
      placedBy {
        id
        displayName
      }
      liftedAt
      liftReason
    }
    deletion {
      id
      ...DeletionParts
    }
  }
`);

export const deletionParts = graphql(`
  fragment DeletionParts on CaseDeletion {
    id
    state
    caseNumber
    officeName
    openedOn
    closedOn
    dueOn
    proposedByName
    proposedAt
    settledByName
    settledAt
    digest
    mayDo
    counts {
      table
      rows
    }
  }
`);

export const placeLegalHoldMutation = graphql(`
  mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {
    placeLegalHold(input: $input) {
      ...SavedAnswer
      ... on CaseSaved {
        case {
          id
          ...CaseKeeping
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const liftLegalHoldMutation = graphql(`
  mutation LiftLegalHold($input: LiftLegalHoldInput!) {
    liftLegalHold(input: $input) {
      ...SavedAnswer
      ... on CaseSaved {
        case {
          id
          ...CaseKeeping
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const proposeDeletionMutation = graphql(`
  mutation ProposeDeletion($input: ProposeDeletionInput!) {
    proposeDeletion(input: $input) {
      __typename
      ... on DeletionSaved {
        deletion {
          id
          ...DeletionParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);

export const cancelDeletionMutation = graphql(`
  mutation CancelDeletion($input: CancelDeletionInput!) {
    cancelDeletion(input: $input) {
      __typename
      ... on DeletionSaved {
        deletion {
          id
          ...DeletionParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);

export const deleteCaseMutation = graphql(`
  mutation DeleteCase($input: DeleteCaseInput!) {
    deleteCase(input: $input) {
      __typename
      ... on DeletionSaved {
        deletion {
          id
          ...DeletionParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);
