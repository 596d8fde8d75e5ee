import { graphql } from '../../graphql/generated/index.ts';

export const ownAgency = graphql(`
  fragment OwnAgency on Agency {
    id
    version
    name
    kind
    operator
    ageFrom
    ageUntil
    services
    takesReferrals
    capacity {
      free
      asOf
      note
    }
    weekly {
      day
      opens
      closes
    }
  }
`);

export const agencyAnswer = graphql(`
  fragment AgencyAnswer on AgencyResult {
    __typename
    ... on AgencySaved {
      agency {
        id
        ...OwnAgency
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

export const capacityMutation = graphql(`
  mutation UpdateCapacity($input: UpdateCapacityInput!) {
    updateCapacity(input: $input) {
      ...AgencyAnswer
    }
  }
`);

export const hoursMutation = graphql(`
  mutation UpdateHours($input: UpdateHoursInput!) {
    updateHours(input: $input) {
      ...AgencyAnswer
    }
  }
`);
