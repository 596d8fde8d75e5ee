import { graphql } from '../../graphql/generated/index.ts';

export const staffRow = graphql(`
  fragment StaffRow on StaffMember {
    id
    displayName
    kana
    roles
    active
    offices {
      id
      name
      nameEn
    }
    qualification {
      outcome
      met
    }
  }
`);

export const staffDetail = graphql(`
  fragment StaffDetail on StaffMember {
    id
    version
    displayName
    kana
    roles
    active
    organisation {
      id
      name
    }
    offices {
      id
      name
      nameEn
    }
    welfareOfficerItems
    trainings {
      id
      course
      by
      completedOn
      withdrawnAt
      confirmation {
        ...Confirmed
      }
    }
    licences {
      id
      kind
      registeredOn
      endedOn
      withdrawnAt
      confirmation {
        ...Confirmed
      }
    }
    services {
      id
      kind
      employer
      from
      until
      withdrawnAt
      confirmation {
        ...Confirmed
      }
    }
    recognitions {
      id
      reason
      evidence
      appliedAt
      decidedAt
      outcome
      decisionReason
      endedOn
      appliedBy {
        id
        displayName
      }
      decidedBy {
        id
        displayName
      }
    }
    placements {
      id
      role
      from
      until
      fullTimePercent
      groundRelied
      office {
        id
        name
        nameEn
      }
    }
    qualification {
      asOf
      edition
      outcome
      met
      matches {
        clause
        holdsFrom
        evidence
      }
      findings {
        ...FindingParts
      }
    }
  }
`);

export const confirmed = graphql(`
  fragment Confirmed on Confirmation {
    seenOn
    seenBy {
      id
      displayName
    }
  }
`);

export const staffAnswer = graphql(`
  fragment StaffAnswer on StaffResult {
    __typename
    ... on StaffSaved {
      staffMember {
        id
        ...StaffDetail
        ...StaffRow
      }
    }
    ...RefusalAnswer
    ...InvalidAnswer
    ...StaleAnswer
  }
`);

export const addTrainingMutation = graphql(`
  mutation AddTraining($input: AddTrainingInput!) {
    addTraining(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const addLicenceMutation = graphql(`
  mutation AddLicence($input: AddLicenceInput!) {
    addLicence(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const endLicenceMutation = graphql(`
  mutation EndLicence($input: EndLicenceInput!) {
    endLicence(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const addServiceMutation = graphql(`
  mutation AddService($input: AddServiceInput!) {
    addService(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const setItemsMutation = graphql(`
  mutation SetWelfareOfficerItems($input: SetWelfareOfficerItemsInput!) {
    setWelfareOfficerItems(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const withdrawEvidenceMutation = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const confirmEvidenceMutation = graphql(`
  mutation ConfirmEvidence($input: ConfirmEvidenceInput!) {
    confirmEvidence(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const applyForRecognitionMutation = graphql(`
  mutation ApplyForRecognition($input: ApplyForRecognitionInput!) {
    applyForRecognition(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const decideRecognitionMutation = graphql(`
  mutation DecideRecognition($input: DecideRecognitionInput!) {
    decideRecognition(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const placeWorkerMutation = graphql(`
  mutation PlaceWorker($input: PlaceWorkerInput!) {
    placeWorker(input: $input) {
      ...StaffAnswer
    }
  }
`);

export const endPlacementMutation = graphql(`
  mutation EndPlacement($input: EndPlacementInput!) {
    endPlacement(input: $input) {
      ...StaffAnswer
    }
  }
`);
