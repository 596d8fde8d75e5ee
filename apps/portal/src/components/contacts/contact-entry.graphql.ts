import { graphql } from '../../graphql/generated/index.ts';

/** One contact of the timeline. */
export const contactEntry = graphql(`
  fragment ContactEntry on Contact {
    id
    version
    case {
      id
      number
    }
    kind
    result
    startedAt
    endedAt
    purpose
    place
    counterparts
    duties
    step
    outsideRegularHours
    outsideReasons
    note
    noteHidden
    formAnswers {
      ...FormAnswersParts
    }
    circle {
      version
      restrictedBy {
        id
        displayName
      }
      readerCount
      mayRead
      readers {
        id
        displayName
      }
      openedBy {
        id
        displayName
      }
      openedAt
      openReason
      mayDo
    }
    workerRole
    worker {
      id
      displayName
    }
    companions {
      id
      displayName
    }
    promise {
      id
      ...PromiseRow
    }
    sessions {
      id
      item {
        id
        what
      }
    }
    originals {
      version
      replacedAt
      reason
      note
      startedAt
      kind
      result
      counterparts
      step
      place
      purpose
      replacedBy {
        id
        displayName
      }
    }
  }
`);

/** The newest of a case; a new contact's answer selects the same, so that the timeline gains it without being asked again. */
export const contactPage = graphql(`
  fragment ContactPage on ContactConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      startedAt
      ...ContactEntry
    }
  }
`);

export const contactSavedAnswer = graphql(`
  fragment ContactSavedAnswer on ContactSaved {
    contact {
      id
      ...ContactEntry
    }
    case {
      id
      ...CaseRecord
      supportItems {
        id
        ...SupportItem
      }
      latestContacts(first: 3) {
        id
        ...ContactEntry
      }
      contacts(first: 20) {
        ...ContactPage
      }
    }
  }
`);

export const visitBlockedAnswer = graphql(`
  fragment VisitBlockedAnswer on VisitBlocked {
    messageJa
    messageEn
    block {
      id
      ...VisitBlockCard
    }
  }
`);

export const recordContactMutation = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      ...ContactSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const correctContactMutation = graphql(`
  mutation CorrectContact($input: CorrectContactInput!) {
    correctContact(input: $input) {
      ...ContactSavedAnswer
      ...VisitBlockedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
