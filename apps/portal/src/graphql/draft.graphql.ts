import { graphql } from './generated/gql.ts';

export const draftQuery = graphql(`
  query Draft($key: String!) {
    draft(key: $key) {
      key
      body
      version
      savedAt
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
      }
      ... on StaleDraft {
        current {
          key
          body
          version
          savedAt
        }
      }
      ... on Refusal {
        code
      }
    }
  }
`);

export const discardDraftMutation = graphql(`
  mutation DiscardDraft($key: String!) {
    discardDraft(key: $key)
  }
`);
