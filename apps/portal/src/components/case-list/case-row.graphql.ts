import { graphql } from '../../graphql/generated/index.ts';

export const caseRow = graphql(`
  fragment CaseRow on Case {
    id
    number
    stage
    isMerged
    townCode
    contactStep
    openedAt
    lastContactAt
    client {
      id
      displayName
      kana
      nameKnown
      birthDate
    }
    outreachWorker {
      id
      displayName
    }
    visitBlock {
      id
      scope
      inForce
    }
    promises {
      id
      ...PromiseRow
    }
    looks {
      ...LookParts
    }
  }
`);

export const caseListQuery = graphql(`
  query CaseList($filter: CaseFilter, $saved: ID, $sort: CaseSort, $after: String) {
    cases(filter: $filter, savedFilterId: $saved, sort: $sort, first: 50, after: $after) {
      nodes {
        id
        ...CaseRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    savedFilters {
      id
      ...SavedView
    }
    offices {
      id
      name
      nameEn
    }
  }
`);
