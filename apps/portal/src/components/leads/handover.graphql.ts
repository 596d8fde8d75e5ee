import { graphql } from '../../graphql/generated/index.ts';

/** A hand-over in a list: what the office that is asked needs to decide, and how it stands. */
export const handoverRow = graphql(`
  fragment HandoverRow on LeadHandover {
    id
    state
    townCode
    source
    detectedOn
    isUrgent
    fromOffice {
      id
      name
      nameEn
    }
    toOffice {
      id
      name
      nameEn
    }
    given {
      name
      at
    }
    settled {
      name
      at
    }
  }
`);

/** A hand-over on its own page. */
export const handoverParts = graphql(`
  fragment HandoverParts on LeadHandover {
    id
    ...HandoverRow
    reason
    settleReason
    mayDo
    lead {
      id
      displayName
      kana
      nameKnown
    }
    given {
      name
      role
      officeName
      at
    }
    settled {
      name
      role
      officeName
      at
    }
  }
`);

export const handoversQuery = graphql(`
  query LeadHandovers($states: [LeadHandoverState!], $officeId: ID, $after: ID) {
    leadHandovers(states: $states, officeId: $officeId, first: 50, after: $after) {
      id
      cursor
      ...HandoverRow
    }
    offices {
      id
      name
      nameEn
    }
    sources: codeList(name: "leadSource") {
      ...CodeListParts
    }
  }
`);

export const handoverQuery = graphql(`
  query LeadHandoverPage($handoverId: ID!) {
    leadHandover(id: $handoverId) {
      id
      ...HandoverParts
    }
    sources: codeList(name: "leadSource") {
      ...CodeListParts
    }
  }
`);

export const proposeHandoverMutation = graphql(`
  mutation ProposeLeadHandover($input: ProposeLeadHandoverInput!) {
    proposeLeadHandover(input: $input) {
      ... on LeadSaved {
        lead {
          id
          ...LeadRecord
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const takeHandoverMutation = graphql(`
  mutation TakeLeadHandover($input: TakeLeadHandoverInput!) {
    takeLeadHandover(input: $input) {
      ... on LeadHandoverSaved {
        handover {
          id
          ...HandoverParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);

export const returnHandoverMutation = graphql(`
  mutation ReturnLeadHandover($input: ReturnLeadHandoverInput!) {
    returnLeadHandover(input: $input) {
      ... on LeadHandoverSaved {
        handover {
          id
          ...HandoverParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);

export const withdrawHandoverMutation = graphql(`
  mutation WithdrawLeadHandover($input: WithdrawLeadHandoverInput!) {
    withdrawLeadHandover(input: $input) {
      ... on LeadHandoverSaved {
        handover {
          id
          ...HandoverParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);
