import { graphql } from '../../graphql/generated/index.ts';

/** A filter that the caller keeps. */
export const savedView = graphql(`
  fragment SavedView on SavedFilter {
    id
    version
    name
    sort
    filter {
      text
      stages
      officeId
      townCode
      workerId
      mine
      unassigned
      overdue
      contactStep
      birthYear
      look
    }
  }
`);

export const saveFilterMutation = graphql(`
  mutation SaveFilter($input: SaveFilterInput!) {
    saveFilter(input: $input) {
      __typename
      ... on FiltersSaved {
        filter {
          id
          ...SavedView
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const renameFilterMutation = graphql(`
  mutation RenameFilter($input: RenameFilterInput!) {
    renameFilter(input: $input) {
      __typename
      ... on FiltersSaved {
        filter {
          id
          ...SavedView
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const removeFilterMutation = graphql(`
  mutation RemoveFilter($input: RemoveFilterInput!) {
    removeFilter(input: $input) {
      __typename
      ... on FiltersSaved {
        filters {
          id
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
