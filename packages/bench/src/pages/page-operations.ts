export const SEARCH = `query CaseSearch($filter: CaseFilter, $first: Int) {
  __typename
  cases(filter: $filter, sort: OPENED_DESC, first: $first) {
    __typename
    nodes { __typename id number stage townCode openedAt client { __typename id displayName kana } }
    pageInfo { __typename hasNextPage }
  }
}`;

export const CONTACTS = `query CaseContacts($id: ID!, $first: Int, $after: String) {
  __typename
  case(id: $id) {
    __typename
    id
    number
    contacts(first: $first, after: $after) {
      __typename
      totalCount
      nodes {
        __typename
        id kind result startedAt endedAt counterparts duties step outsideRegularHours note
        worker { __typename id displayName }
      }
      pageInfo { __typename hasNextPage endCursor }
    }
  }
}`;

export const SEARCH_PAGE = 50;
export const CONTACTS_PAGE = 20;
