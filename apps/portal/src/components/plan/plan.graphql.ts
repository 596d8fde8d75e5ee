import { graphql } from '../../graphql/generated/index.ts';

/** All that a plan says; every command on a plan selects it in its answer. */
export const planDetail = graphql(`
  fragment PlanDetail on Plan {
    id
    number
    version
    state
    clientWords
    reviewOn
    signedOn
    meetingOutcome
    meetingOpinion
    decidedOn
    decisionGround
    inForce
    formAnswers {
      ...FormAnswersParts
    }
    goals {
      id
      domain
      whose
      words
    }
    evaluations {
      id
      ...EvaluationParts
    }
    items {
      id
      goalId
      what
      duty
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
      referrals {
        id
        state
      }
      recordState
      sessions {
        id
      }
      programme
      parts {
        side
        what
        ownerName
        owner {
          id
          displayName
        }
      }
    }
    meeting {
      id
      at
      state
    }
    decidedBy {
      id
      displayName
    }
    createdBy {
      id
      displayName
    }
  }
`);

/** One evaluation of a plan, goal by goal. */
export const evaluationParts = graphql(`
  fragment EvaluationParts on PlanEvaluation {
    id
    number
    evaluatedOn
    present
    wordsHidden
    goals {
      goalId
      whose
      domain
      goal
      appraisal
      words
    }
    clientWords
    familyWords
    note
    formAnswers {
      ...FormAnswersParts
    }
    conclusion
    reviewOn
    recordedBy {
      id
      displayName
    }
  }
`);

export const planAnswer = graphql(`
  fragment PlanAnswer on PlanResult {
    __typename
    ... on PlanSaved {
      plan {
        id
        ...PlanDetail
      }
      case {
        id
        ...CaseHeader
        plans {
          id
          state
          version
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

export const savePlanMutation = graphql(`
  mutation SavePlan($input: SavePlanInput!) {
    savePlan(input: $input) {
      ...PlanAnswer
    }
  }
`);

export const submitPlanMutation = graphql(`
  mutation SubmitPlan($input: SubmitPlanInput!) {
    submitPlan(input: $input) {
      ...PlanAnswer
    }
  }
`);

export const withdrawPlanMutation = graphql(`
  mutation WithdrawPlan($input: WithdrawPlanInput!) {
    withdrawPlan(input: $input) {
      ...PlanAnswer
    }
  }
`);

export const decideSupportMutation = graphql(`
  mutation DecideSupport($input: DecideSupportInput!) {
    decideSupport(input: $input) {
      ...PlanAnswer
    }
  }
`);

export const evaluatePlanMutation = graphql(`
  mutation EvaluatePlan($input: EvaluatePlanInput!) {
    evaluatePlan(input: $input) {
      ...PlanAnswer
    }
  }
`);

/** Whom an item can be given to: agencies in force and the staff of the caller's organisation. */
export const planChoices = graphql(`
  fragment PlanChoices on Query {
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
