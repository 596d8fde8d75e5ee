import { graphql } from '../../graphql/generated/index.ts';

export const invitationRow = graphql(`
  fragment InvitationRow on MeetingInvitation {
    id
    version
    fromOffice
    fromOfficePhone
    at
    place
    state
    mayAnswer
  }
`);

export const invitationAnswer = graphql(`
  fragment InvitationAnswer on MeetingInvitationResult {
    __typename
    ... on MeetingInvitationSaved {
      invitation {
        id
        ...InvitationRow
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

export const answerInvitationMutation = graphql(`
  mutation AnswerInvitation($input: AnswerInvitationInput!) {
    answerInvitation(input: $input) {
      ...InvitationAnswer
    }
  }
`);
