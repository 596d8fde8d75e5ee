import { graphql } from '../../graphql/generated/index.ts';

export const caseContactsQuery = graphql(`
  query CaseContacts($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseRecord
      ...ContactFormCase
      ...VisitFormCase
      contacts(first: 20) {
        ...ContactPage
      }
    }
    standardForm(name: "progressNote") {
      ...StandardFormParts
    }
    codeList(name: "riskFlag") {
      ...CodeListParts
    }
    ...SupportLists
  }
`);

/** Older contacts, page by page. */
export const olderContactsQuery = graphql(`
  query OlderContacts($caseId: ID!, $after: String!) {
    case(id: $caseId) {
      id
      contacts(first: 20, after: $after) {
        ...ContactPage
      }
    }
  }
`);

/** What the form for a new contact needs to know of the case. */
export const contactFormCase = graphql(`
  fragment ContactFormCase on Case {
    id
    contactStep
    mayDo
    office {
      id
      calendar {
        weekly {
          day
          opens
          closes
        }
        closed
        open
      }
    }
    assignments {
      id
      until
      worker {
        id
        displayName
      }
    }
    promises {
      id
      ...PromiseRow
    }
    circleCandidates {
      id
      displayName
    }
    visitBlock {
      id
      scope
      saidOn
      recontactOn
      liftedAt
      inForce
      ...VisitBlockCard
    }
    urgentHelp {
      id
      from
      until
      endedAt
    }
    supportItems {
      id
      what
      duty
      recordState
    }
    referrals {
      id
      state
      purpose
      agency {
        id
        name
      }
    }
  }
`);
