/** The case board as the portal asks for it, `__typename` included; sent by the sha256 of this text. */
export const BOARD = `query CaseBoard($filter: CaseFilter, $first: Int, $after: String) {
  __typename
  cases(filter: $filter, sort: OPENED_DESC, first: $first, after: $after) {
    __typename
    nodes {
      __typename
      id
      number
      stage
      townCode
      openedAt
      contactStep
      lastContactAt
      client { __typename id displayName kana }
      outreachWorker { __typename id displayName kana qualification { __typename outcome met } }
      latestContacts(first: 3) { __typename id kind result startedAt step outsideRegularHours }
      referrals { __typename id state sentAt answerDueOn agency { __typename id name } }
    }
    pageInfo { __typename hasNextPage endCursor }
  }
}`;

/** The same of PostGraphile. The two relations that cross schemas are told to it by smart tags. */
export const PEER_BOARD = `query CaseBoard($condition: SupportCaseCondition!, $first: Int, $after: Cursor) {
  __typename
  allSupportCases(condition: $condition, orderBy: [OPENED_AT_DESC, ROW_ID_ASC], first: $first, after: $after) {
    __typename
    nodes {
      __typename
      rowId
      number
      stage
      townCode
      openedAt
      contactStep
      lastContactAt
      partyByOrganisationIdAndRowIdAndClientId { __typename rowId displayName kana }
      outreachWorker { __typename rowId displayName kana qualification metGrounds }
      contactsByOrganisationIdAndCaseId(orderBy: [STARTED_AT_DESC, ROW_ID_DESC], first: 3) {
        __typename
        nodes { __typename rowId kind result startedAt step outsideRegularHours }
      }
      referralsByOrganisationIdAndCaseId(orderBy: [SENT_AT_DESC, ROW_ID_DESC]) {
        __typename
        nodes { __typename rowId state sentAt answerDueOn agency { __typename rowId name } }
      }
    }
    pageInfo { __typename hasNextPage endCursor }
  }
}`;

export const PAGE_SIZE = 50;
