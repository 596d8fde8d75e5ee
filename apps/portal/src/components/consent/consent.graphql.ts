import { graphql } from '../../graphql/generated/index.ts';

export const consentParts = graphql(`
  fragment ConsentParts on Case {
    id
    stage
    mayDo
    client {
      id
      displayName
      kana
    }
    applications {
      id
      signedOn
      signedBy
      fields
      note
      withdrawnOn
      withdrawnReason
      explainedBy {
        id
        displayName
        kana
      }
      agencies {
        id
        name
        nameEn
        kind
      }
    }
  }
`);

export const agencyChoice = graphql(`
  fragment AgencyChoice on Agency {
    id
    name
    nameEn
    kana
    kind
    operator
    townCode
    ageFrom
    ageUntil
    takesReferrals
    validUntil
  }
`);

export const recordApplicationMutation = graphql(`
  mutation RecordApplication($input: RecordApplicationInput!) {
    recordApplication(input: $input) {
      __typename
      ... on CaseSaved {
        case {
          id
          ...ConsentParts
          ...CaseRecord
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const withdrawConsentMutation = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      __typename
      ... on CaseSaved {
        case {
          id
          ...ConsentParts
          ...CaseRecord
          referrals {
            id
            state
          }
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
