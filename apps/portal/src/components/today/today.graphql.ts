import { graphql } from '../../graphql/generated/index.ts';

/** A case as one line of today's list. */
export const todayCase = graphql(`
  fragment TodayCase on Case {
    id
    number
    townCode
    contactStep
    openedAt
    lastContactAt
    client {
      id
      displayName
      kana
      nameKnown
    }
  }
`);

export const todayQuery = graphql(`
  query Today {
    today {
      on
      overdueVisits {
        id
        ...VisitParts
        case {
          id
          ...TodayCase
        }
      }
      overduePromises {
        id
        ...PromiseRow
        case {
          id
          mayDo
          ...TodayCase
        }
      }
      promisesToday {
        id
        ...PromiseRow
        case {
          id
          mayDo
          ...TodayCase
        }
      }
      endedVisitBlocks {
        id
        ...TodayCase
        visitBlock {
          id
          scope
          recontactOn
        }
      }
      untouchedLeads {
        id
        townCode
        lastTouchedOn
        displayName
        kana
        nameKnown
        isUrgent
      }
      unassignedCases {
        id
        ...TodayCase
      }
      judgementsToApprove {
        case {
          id
          ...TodayCase
        }
        judgement {
          id
          clause
          outcome
          reason
          judgedAt
          judgedBy {
            id
            displayName
          }
        }
      }
      determinationsToApprove {
        case {
          id
          ...TodayCase
        }
        determination {
          id
          outcome
          reason
          asOf
          recordedAt
          recordedBy {
            id
            displayName
          }
        }
      }
      transfersToAnswer {
        id
        caseNumber
        fromOffice {
          id
          name
          nameEn
        }
        given {
          name
          at
        }
      }
      meetings {
        id
        at
        place
        agenda {
          id
        }
      }
      plansToMeet {
        id
        number
        case {
          id
          ...TodayCase
        }
      }
      plansToDecide {
        id
        number
        circulation {
          id
          state
        }
        case {
          id
          ...TodayCase
        }
      }
      plansToReview {
        id
        number
        reviewOn
        case {
          id
          ...TodayCase
        }
      }
      followUpsDue {
        id
        dueOn
        whose
        case {
          id
          ...TodayCase
        }
      }
      unansweredReferrals {
        id
        state
        answerDueOn
        purpose
        agency {
          id
          name
        }
        case {
          id
          ...TodayCase
        }
      }
      driftedCases {
        id
        ...TodayCase
        eligibility {
          drift {
            clause
            then
            now
          }
        }
      }
    }
  }
`);
