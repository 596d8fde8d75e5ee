import { graphql } from '../../graphql/generated/index.ts';

/** How a case was screened, and whether help may come before a plan. */
export const caseBeginning = graphql(`
  fragment CaseBeginning on Case {
    id
    screenings {
      id
      outcome
      wordsHidden
      reason
      decidedAt
      decidedBy {
        id
        displayName
      }
    }
    urgentHelp {
      id
      from
      until
      inForce
      wordsHidden
      reason
      decidedBy {
        id
        displayName
      }
      endedAt
      endReason
    }
  }
`);

export const caseBeginningQuery = graphql(`
  query CaseBeginning($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseBeginning
    }
  }
`);

export const screenCaseMutation = graphql(`
  mutation ScreenCase($input: ScreenCaseInput!) {
    screenCase(input: $input) {
      ...SavedAnswer
      ...BeginningAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const decideUrgentHelpMutation = graphql(`
  mutation DecideUrgentHelp($input: DecideUrgentHelpInput!) {
    decideUrgentHelp(input: $input) {
      ...SavedAnswer
      ...BeginningAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const endUrgentHelpMutation = graphql(`
  mutation EndUrgentHelp($input: EndUrgentHelpInput!) {
    endUrgentHelp(input: $input) {
      ...SavedAnswer
      ...BeginningAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const beginningAnswer = graphql(`
  fragment BeginningAnswer on CaseSaved {
    case {
      id
      ...CaseBeginning
    }
  }
`);
