import { graphql } from '../../graphql/generated/index.ts';

export const handOverCase = graphql(`
  fragment HandOverCase on Case {
    id
    number
    stage
    client {
      id
      displayName
      kana
      nameKnown
    }
    outreachWorker {
      id
      displayName
    }
    assignments {
      id
      role
      until
      worker {
        id
        displayName
      }
    }
  }
`);

export const handOverQuery = graphql(`
  query HandOverPage($office: ID!, $filter: CaseFilter!) {
    team(officeId: $office) {
      members {
        ...TeamMemberParts
      }
    }
    cases(filter: $filter, sort: KANA_ASC, first: 50) {
      nodes {
        id
        ...HandOverCase
      }
      totalCount
    }
  }
`);

export const verdictParts = graphql(`
  fragment VerdictParts on ReassignVerdict {
    caseId
    accepted
    case {
      id
      ...HandOverCase
    }
    toWorker {
      id
      displayName
    }
    refusal {
      code
      clause
      messageJa
      messageEn
    }
  }
`);

export const reassignPreviewQuery = graphql(`
  query ReassignPreview($input: ReassignPreviewInput!) {
    reassignPreview(input: $input) {
      ...VerdictParts
    }
  }
`);

export const reassignMutation = graphql(`
  mutation ReassignCases($input: ReassignCasesInput!) {
    reassignCases(input: $input) {
      __typename
      ... on CasesReassigned {
        verdicts {
          ...VerdictParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);
