import { graphql } from '../../graphql/generated/index.ts';

/** All that the eligibility page shows; every command on it selects this in its answer. */
export const caseEligibility = graphql(`
  fragment CaseEligibility on Case {
    id
    version
    stage
    mayDo
    client {
      id
      birthDate
      birthDateSource
    }
    eligibility {
      asOf
      edition
      outcome
      findings {
        ...FindingParts
      }
      towardsMet {
        steps {
          clause
          waitsFor
          facts
          by
        }
      }
      towardsNotMet {
        steps {
          clause
          waitsFor
          facts
          by
        }
      }
      usesSaposute
      usesSaposuteSource
      judgements {
        id
        clause
        outcome
        reason
        evidence
        edition
        judgedAt
        approvedAt
        returnedAt
        returnedReason
        supersededAt
        judgedBy {
          id
          displayName
          kana
        }
        approvedBy {
          id
          displayName
          kana
        }
      }
      determinations {
        id
        ...DeterminationParts
      }
      drift {
        clause
        then
        now
      }
    }
  }
`);

export const findingParts = graphql(`
  fragment FindingParts on Finding {
    clause
    parent
    outcome
    reason
    factsUsed
    missingFacts
    judgementNeededBy
    warnings
    overridable
  }
`);

export const determinationParts = graphql(`
  fragment DeterminationParts on Determination {
    id
    edition
    asOf
    outcome
    reason
    recordedAt
    needsApproval
    approvedAt
    returnedAt
    returnedReason
    digest
    replays
    findings {
      ...FindingParts
    }
    recordedBy {
      id
      displayName
      kana
    }
    approvedBy {
      id
      displayName
      kana
    }
  }
`);

export const eligibilityAnswer = graphql(`
  fragment EligibilityAnswer on CaseResult {
    __typename
    ... on CaseSaved {
      case {
        id
        ...CaseEligibility
        ...CaseRecord
      }
    }
    ...RefusalAnswer
    ...InvalidAnswer
    ...StaleAnswer
  }
`);

export const recordSaposuteMutation = graphql(`
  mutation RecordSaposuteUse($input: RecordSaposuteUseInput!) {
    recordSaposuteUse(input: $input) {
      ...EligibilityAnswer
    }
  }
`);

export const recordJudgementMutation = graphql(`
  mutation RecordJudgement($input: RecordJudgementInput!) {
    recordJudgement(input: $input) {
      ...EligibilityAnswer
    }
  }
`);

export const approveJudgementMutation = graphql(`
  mutation ApproveJudgement($input: ApproveJudgementInput!) {
    approveJudgement(input: $input) {
      ...EligibilityAnswer
    }
  }
`);

export const makeDeterminationMutation = graphql(`
  mutation MakeDetermination($input: MakeDeterminationInput!) {
    makeDetermination(input: $input) {
      ...EligibilityAnswer
    }
  }
`);

export const approveDeterminationMutation = graphql(`
  mutation ApproveDetermination($input: ApproveDeterminationInput!) {
    approveDetermination(input: $input) {
      ...EligibilityAnswer
    }
  }
`);
