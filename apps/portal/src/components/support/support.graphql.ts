import { graphql } from '../../graphql/generated/index.ts';

/** One session as the page of its item shows it. */
export const sessionParts = graphql(`
  fragment SessionParts on SupportSession {
    id
    version
    heldOn
    startedAt
    endedAt
    place
    atHome
    counterparts
    company
    outsideRegularHours
    wordsHidden
    practised {
      area
      client
      worker
    }
    clientDid
    helped
    next
    urgent
    urgentReason
    urgentHelp {
      id
      from
      until
      reason
    }
    mayCorrect
    workerRole
    worker {
      id
      displayName
    }
    contact {
      id
    }
    originals {
      version
      replacedAt
      reason
      atHome
      clientDid
      helped
      next
      practised {
        area
        client
        worker
      }
      replacedBy {
        id
        displayName
      }
    }
  }
`);

/** What of its case a session has to do with. */
export const supportCase = graphql(`
  fragment SupportCase on Case {
    id
    mayDo
    urgentHelp {
      id
      from
      until
      endedAt
    }
    visitBlock {
      id
      scope
      saidOn
      recontactOn
      liftedAt
      ...VisitBlockCard
    }
  }
`);

/** An item of カ or キ with its whole record. */
export const supportItem = graphql(`
  fragment SupportItem on PlanItem {
    id
    what
    duty
    goalId
    recordState
    plan {
      id
      number
      state
      goals {
        id
        words
        whose
      }
    }
    sessions {
      id
      ...SessionParts
    }
  }
`);

/** What is practised under カ and under キ. */
export const supportLists = graphql(`
  fragment SupportLists on Query {
    dailyLifeAreas: codeList(name: "dailyLifeArea") {
      ...CodeListParts
    }
    adaptationAreas: codeList(name: "adaptationArea") {
      ...CodeListParts
    }
  }
`);

export const sessionAnswer = graphql(`
  fragment SessionAnswer on SupportSessionResult {
    __typename
    ... on SupportSessionSaved {
      session {
        id
        ...SessionParts
        item {
          id
          ...SupportItem
        }
      }
      case {
        id
        ...CaseRecord
        ...SupportCase
      }
    }
    ...RefusalAnswer
    ...InvalidAnswer
    ...StaleAnswer
  }
`);

export const recordSessionMutation = graphql(`
  mutation RecordSupportSession($input: RecordSupportSessionInput!) {
    recordSupportSession(input: $input) {
      ...SessionAnswer
    }
  }
`);

export const correctSessionMutation = graphql(`
  mutation CorrectSupportSession($input: CorrectSupportSessionInput!) {
    correctSupportSession(input: $input) {
      ...SessionAnswer
    }
  }
`);
