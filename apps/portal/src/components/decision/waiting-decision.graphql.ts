import { graphql } from '../../graphql/generated/index.ts';

/** All that the decision rests on: the plan, the meeting, the application, and the determination with its clauses. */
export const waitingDecision = graphql(`
  fragment WaitingDecision on Plan {
    id
    ...PlanForMeeting
    meeting {
      id
      at
    }
    createdBy {
      id
      displayName
    }
    case {
      id
      stage
      mayDo
      applications {
        id
        signedOn
        signedBy
        withdrawnOn
      }
      eligibility {
        outcome
        drift {
          clause
        }
        determinations {
          id
          outcome
          asOf
          reason
          needsApproval
          approvedAt
          approvedBy {
            id
            displayName
          }
          recordedBy {
            id
            displayName
          }
          findings {
            clause
            parent
            outcome
            reason
            missingFacts
            judgementNeededBy
          }
        }
      }
    }
  }
`);
