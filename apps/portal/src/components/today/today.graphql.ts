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
  query Today($few: Int!, $open: [TodayOpenGroup!]!) {
    today(few: $few, open: $open) {
      on
      counts {
        group
        total
      }
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
      leadHandoversToAnswer {
        id
        townCode
        isUrgent
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
      draftsLeft {
        caseNumber
        draft {
          key
          body
          savedAt
        }
        toOffice {
          id
          name
          nameEn
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
      handOversToRead {
        id
        kind
        note
        assignment {
          id
          role
          worker {
            id
            displayName
          }
        }
        case {
          id
          ...TodayCase
        }
      }
      urgentHelp {
        id
        until
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
