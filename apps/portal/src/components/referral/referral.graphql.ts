import { graphql } from '../../graphql/generated/index.ts';

export const referralCard = graphql(`
  fragment ReferralCard on Referral {
    id
    purpose
    fields
    state
    sentAt
    answerDueOn
    receivedAt
    answeredAt
    declineReason
    declineNote
    appointmentAt
    firstAppointmentKeptAt
    outcome
    outcomeNote
    outcomeAt
    withdrawnAt
    sentBy {
      id
      displayName
    }
    agency {
      id
      name
      nameEn
      kind
      phone
    }
    planItem {
      id
      what
      duty
    }
  }
`);

/** What a sent or withdrawn referral changes on the pages of its case. */
export const referralAnswer = graphql(`
  fragment ReferralAnswer on CaseResult {
    __typename
    ... on CaseSaved {
      case {
        id
        ...CaseHeader
        referrals {
          id
          ...ReferralCard
        }
        plans {
          id
          items {
            id
            referrals {
              id
              state
            }
          }
        }
        events {
          id
          ...EventRow
        }
      }
    }
    ... on Refusal {
      code
      clause
      messageJa
      messageEn
    }
    ... on InvalidInput {
      issues {
        path
        code
        messageJa
        messageEn
      }
    }
    ... on StaleVersion {
      currentVersion
      changedBy
      changedAt
      changes {
        field
        yours
        theirs
      }
    }
  }
`);

export const sendReferralMutation = graphql(`
  mutation SendReferral($input: SendReferralInput!) {
    sendReferral(input: $input) {
      ...ReferralAnswer
    }
  }
`);

export const withdrawReferralMutation = graphql(`
  mutation WithdrawReferral($input: WithdrawReferralInput!) {
    withdrawReferral(input: $input) {
      ...ReferralAnswer
    }
  }
`);

/** All that a new referral may draw on: the plan's items, what was consented to, and what the fields would say. */
export const referralGround = graphql(`
  fragment ReferralGround on Case {
    id
    stage
    townCode
    contactStep
    chiefConcern
    client {
      id
      displayName
      kana
      birthDate
      townCode
      address
      phones
    }
    parties {
      id
      role
      relationToClient
      livesTogether
    }
    applications {
      id
      signedOn
      withdrawnOn
      fields
      agencies {
        id
        name
        nameEn
        kind
        ageFrom
        ageUntil
        takesReferrals
        capacity {
          free
          asOf
        }
      }
    }
    plans {
      id
      number
      state
      goals {
        id
        whose
        words
      }
      items {
        id
        what
        duty
        agency {
          id
        }
      }
    }
  }
`);
