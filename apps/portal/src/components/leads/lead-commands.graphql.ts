import { graphql } from '../../graphql/generated/index.ts';

export const recordLeadMutation = graphql(`
  mutation RecordLead($input: RecordLeadInput!) {
    recordLead(input: $input) {
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

export const updateLeadMutation = graphql(`
  mutation UpdateLead($input: UpdateLeadInput!) {
    updateLead(input: $input) {
      ... on LeadSaved {
        lead {
          id
          ...LeadRecord
          ...LeadMatches
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const noteLeadMutation = graphql(`
  mutation NoteLead($input: NoteLeadInput!) {
    noteLead(input: $input) {
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

export const mergeLeadMutation = graphql(`
  mutation MergeLead($input: MergeLeadInput!) {
    mergeLead(input: $input) {
      ... on LeadSaved {
        lead {
          id
          ...LeadRecord
          ...LeadMatches
          case {
            id
            detectedOn
          }
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const closeLeadMutation = graphql(`
  mutation CloseLead($input: CloseLeadInput!) {
    closeLead(input: $input) {
      ... on LeadSaved {
        lead {
          id
          ...LeadRecord
          ...LeadMatches
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const reopenLeadMutation = graphql(`
  mutation ReopenLead($input: ReopenLeadInput!) {
    reopenLead(input: $input) {
      ... on LeadSaved {
        lead {
          id
          ...LeadRecord
          ...LeadMatches
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
