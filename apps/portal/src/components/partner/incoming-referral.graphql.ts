import { graphql } from '../../graphql/generated/index.ts';

/** A row of the inbox. */
export const incomingRow = graphql(`
  fragment IncomingRow on IncomingReferral {
    id
    state
    fromOffice
    fromOfficePhone
    purpose
    sentAt
    answerDueOn
    disclosed {
      field
      value
    }
  }
`);

/** Everything that a step changes; every step's answer selects it, so that list and page follow by themselves. */
export const incomingDetail = graphql(`
  fragment IncomingDetail on IncomingReferral {
    id
    version
    state
    fromOffice
    fromOfficePhone
    purpose
    sentAt
    answerDueOn
    receivedAt
    answeredAt
    declineReason
    declineNote
    appointmentAt
    firstAppointmentKeptAt
    outcome
    outcomeNote
    outcomeAt
    grantEndedAt
    disclosed {
      field
      value
      ground
    }
    progress {
      id
      at
      by
      text
    }
  }
`);

export const receiveMutation = graphql(`
  mutation ReceiveReferral($input: ReferralStepInput!) {
    receiveReferral(input: $input) {
      ...IncomingAnswer
    }
  }
`);

export const incomingAnswer = graphql(`
  fragment IncomingAnswer on IncomingReferralResult {
    __typename
    ... on IncomingReferralSaved {
      referral {
        id
        ...IncomingDetail
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

export const acceptMutation = graphql(`
  mutation AcceptReferral($input: AcceptReferralInput!) {
    acceptReferral(input: $input) {
      ...IncomingAnswer
    }
  }
`);

export const declineMutation = graphql(`
  mutation DeclineReferral($input: DeclineReferralInput!) {
    declineReferral(input: $input) {
      ...IncomingAnswer
    }
  }
`);

export const appointmentMutation = graphql(`
  mutation SetAppointment($input: SetAppointmentInput!) {
    setAppointment(input: $input) {
      ...IncomingAnswer
    }
  }
`);

export const firstAppointmentMutation = graphql(`
  mutation RecordFirstAppointment($input: RecordFirstAppointmentInput!) {
    recordFirstAppointment(input: $input) {
      ...IncomingAnswer
    }
  }
`);

export const progressMutation = graphql(`
  mutation RecordProgress($input: RecordProgressInput!) {
    recordProgress(input: $input) {
      ...IncomingAnswer
    }
  }
`);

export const outcomeMutation = graphql(`
  mutation ReturnOutcome($input: ReturnOutcomeInput!) {
    returnOutcome(input: $input) {
      ...IncomingAnswer
    }
  }
`);
