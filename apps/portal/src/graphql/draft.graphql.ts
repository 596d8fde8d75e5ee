import { graphql } from './generated/gql.ts';

export const draftQuery = graphql(`
  query Draft($key: String!, $caseId: ID) {
    draft(key: $key) {
      key
      body
      version
      savedAt
    }
    alsoWriting(key: $key, caseId: $caseId) {
      name
      since
    }
  }
`);

export const saveDraftMutation = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      ... on SavedDraft {
        draft {
          key
          body
          version
          savedAt
        }
        alsoWriting {
          name
          since
        }
      }
      ... on StaleDraft {
        current {
          key
          body
          version
          savedAt
        }
      }
      ... on DiscardedDraft {
        messageJa
      }
      ... on Refusal {
        code
      }
    }
  }
`);

export const alsoWritingQuery = graphql(`
  query AlsoWriting($key: String!, $caseId: ID) {
    alsoWriting(key: $key, caseId: $caseId) {
      name
      since
    }
  }
`);

export const discardDraftMutation = graphql(`
  mutation DiscardDraft($key: String!) {
    discardDraft(key: $key)
  }
`);
