import { graphql } from '../../graphql/generated/index.ts';

export const meetingRow = graphql(`
  fragment MeetingRow on Meeting {
    id
    at
    place
    state
    office {
      id
      name
      nameEn
    }
    agenda {
      id
      outcome
    }
  }
`);

/** A plan as it lies on the table: whose, what, and who does it. */
export const planForMeeting = graphql(`
  fragment PlanForMeeting on Plan {
    id
    number
    version
    state
    clientWords
    reviewOn
    signedOn
    meetingOutcome
    meetingOpinion
    goals {
      id
      domain
      whose
      words
    }
    items {
      id
      what
      providerKind
      ownerName
      agency {
        id
        name
        nameEn
      }
      owner {
        id
        displayName
      }
    }
    createdBy {
      id
      displayName
    }
    submittedBy {
      id
      displayName
    }
    meeting {
      id
    }
    case {
      id
      number
      stage
      townCode
      client {
        id
        displayName
        kana
        nameKnown
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
  }
`);

export const meetingDetail = graphql(`
  fragment MeetingDetail on Meeting {
    id
    version
    at
    place
    state
    cancelledAt
    cancelledBy {
      id
      displayName
    }
    cancelReason
    minutes
    confirmedAt
    confirmedBy {
      id
      displayName
    }
    minutesOriginals {
      id
      version
      minutes
      reason
      replacedAt
      replacedBy {
        id
        displayName
      }
    }
    office {
      id
      name
      nameEn
    }
    attendance {
      id
      name
      affiliation
      attended
      invitation
      staff {
        id
      }
      agency {
        id
      }
    }
    agenda {
      id
      outcome
      opinion
      opinions {
        id
        inWriting
        words
        by {
          id
          name
          affiliation
        }
      }
      plan {
        id
        ...PlanForMeeting
      }
    }
  }
`);

export const meetingAnswer = graphql(`
  fragment MeetingAnswer on MeetingResult {
    __typename
    ... on MeetingSaved {
      meeting {
        id
        ...MeetingDetail
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

export const writeMinutesMutation = graphql(`
  mutation WriteMinutes($input: WriteMinutesInput!) {
    writeMinutes(input: $input) {
      ...MeetingAnswer
    }
  }
`);

export const confirmMinutesMutation = graphql(`
  mutation ConfirmMinutes($input: ConfirmMinutesInput!) {
    confirmMinutes(input: $input) {
      ...MeetingAnswer
    }
  }
`);

export const callMeetingMutation = graphql(`
  mutation CallMeeting($input: CallMeetingInput!) {
    callMeeting(input: $input) {
      ...MeetingAnswer
    }
  }
`);

export const recordMeetingMutation = graphql(`
  mutation RecordMeeting($input: RecordMeetingInput!) {
    recordMeeting(input: $input) {
      ...MeetingAnswer
    }
  }
`);

export const changeMeetingMutation = graphql(`
  mutation ChangeMeeting($input: ChangeMeetingInput!) {
    changeMeeting(input: $input) {
      ...MeetingAnswer
    }
  }
`);

export const cancelMeetingMutation = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      ...MeetingAnswer
    }
  }
`);

export const takeOffAgendaMutation = graphql(`
  mutation TakeOffAgenda($input: TakeOffAgendaInput!) {
    takeOffAgenda(input: $input) {
      ...MeetingAnswer
    }
  }
`);

/** Who may be asked to the table. */
export const attendeeChoices = graphql(`
  fragment AttendeeChoices on Query {
    agencies(first: 100) {
      nodes {
        id
        name
        nameEn
        kind
      }
    }
    staffMembers(first: 100) {
      nodes {
        id
        displayName
        kana
        offices {
          id
          name
          nameEn
        }
      }
    }
  }
`);
