import { graphql } from '../../graphql/generated/index.ts';

export const councilAnswer = graphql(`
  fragment CouncilAnswer on CouncilResult {
    __typename
    ... on CouncilSaved {
      council {
        id
        ...CouncilDetail
      }
      session {
        id
        ...CouncilSessionDetail
      }
      case {
        id
        councilNotes {
          id
        }
        events {
          id
          type
          at
          detail
        }
      }
    }
    ... on Refusal {
      code
      clause
      messageJa
      messageEn
    }
    ... on InvalidInput {
      issues {
        path
        code
        messageJa
        messageEn
      }
    }
    ... on StaleVersion {
      currentVersion
      changedBy
      changedAt
      changes {
        field
        yours
        theirs
      }
    }
  }
`);

export const foundCouncilMutation = graphql(`
  mutation FoundCouncil($input: FoundCouncilInput!) {
    foundCouncil(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const addCouncilMemberMutation = graphql(`
  mutation AddCouncilMember($input: AddCouncilMemberInput!) {
    addCouncilMember(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const recordCouncilPledgeMutation = graphql(`
  mutation RecordCouncilPledge($input: RecordCouncilPledgeInput!) {
    recordCouncilPledge(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const endCouncilMembershipMutation = graphql(`
  mutation EndCouncilMembership($input: EndCouncilMembershipInput!) {
    endCouncilMembership(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const callCouncilSessionMutation = graphql(`
  mutation CallCouncilSession($input: CallCouncilSessionInput!) {
    callCouncilSession(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const putPersonOnCouncilAgendaMutation = graphql(`
  mutation PutPersonOnCouncilAgenda($input: PutPersonOnCouncilAgendaInput!) {
    putPersonOnCouncilAgenda(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const giveCouncilStatementMutation = graphql(`
  mutation GiveCouncilStatement($input: GiveCouncilStatementInput!) {
    giveCouncilStatement(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const recordCouncilSessionMutation = graphql(`
  mutation RecordCouncilSession($input: RecordCouncilSessionInput!) {
    recordCouncilSession(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const concludeCouncilPersonMutation = graphql(`
  mutation ConcludeCouncilPerson($input: ConcludeCouncilPersonInput!) {
    concludeCouncilPerson(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const confirmCouncilMinutesMutation = graphql(`
  mutation ConfirmCouncilMinutes($input: ConfirmCouncilMinutesInput!) {
    confirmCouncilMinutes(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const correctCouncilWordsMutation = graphql(`
  mutation CorrectCouncilWords($input: CorrectCouncilWordsInput!) {
    correctCouncilWords(input: $input) {
      ...CouncilAnswer
    }
  }
`);

export const moveCouncilFindingMutation = graphql(`
  mutation MoveCouncilFinding($input: MoveCouncilFindingInput!) {
    moveCouncilFinding(input: $input) {
      ...CouncilAnswer
    }
  }
`);
