import { graphql } from '../../graphql/generated/index.ts';

export const teamParts = graphql(`
  fragment TeamParts on Case {
    id
    stage
    mayDo
    handOversToRead {
      id
      kind
      note
      assignment {
        id
        role
        worker {
          id
          displayName
        }
      }
    }
    assignments {
      id
      role
      from
      until
      grounds
      handOverNote
      leavingNote
      worker {
        id
        displayName
        kana
      }
    }
  }
`);

export const candidateParts = graphql(`
  fragment CandidateParts on AssignmentCandidate {
    qualification
    metGrounds
    assignable
    reason
    openCases
    worker {
      id
      displayName
      kana
    }
    findings {
      ...FindingParts
    }
  }
`);

export const assignWorkerMutation = graphql(`
  mutation AssignWorker($input: AssignWorkerInput!, $role: TeamRole!) {
    assignWorker(input: $input) {
      __typename
      ... on CaseSaved {
        case {
          id
          ...TeamParts
          ...CaseRecord
          assignmentCandidates(role: $role) {
            ...CandidateParts
          }
        }
      }
      ... on NotQualified {
        outcome
        messageJa
        messageEn
        findings {
          ...FindingParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);

export const endAssignmentMutation = graphql(`
  mutation EndAssignment($input: EndAssignmentInput!, $role: TeamRole!) {
    endAssignment(input: $input) {
      __typename
      ... on CaseSaved {
        case {
          id
          ...TeamParts
          ...CaseRecord
          assignmentCandidates(role: $role) {
            ...CandidateParts
          }
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const markHandOverReadMutation = graphql(`
  mutation MarkHandOverRead($input: MarkHandOverReadInput!) {
    markHandOverRead(input: $input) {
      __typename
      ... on CaseSaved {
        case {
          id
          ...TeamParts
          ...CaseRecord
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
