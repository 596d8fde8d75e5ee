import { graphql } from '../../graphql/generated/index.ts';

/** One line of the inbox: whose plan, who has it, since when. */
export const circulationRow = graphql(`
  fragment CirculationRow on Circulation {
    id
    state
    round
    position
    approve
    contentChanged
    waitsForMe
    waitsSince
    waitsFor {
      id
      displayName
    }
    plan {
      id
      number
      decidedOn
      case {
        id
        number
        client {
          id
          displayName
          kana
          nameKnown
        }
      }
    }
  }
`);

/** All that the sheet says of the way itself; every act selects it in its answer. */
export const circulationDetail = graphql(`
  fragment CirculationDetail on Circulation {
    id
    version
    state
    round
    position
    approve
    ground
    contentChanged
    waitsForMe
    waitsSince
    mayDo
    waitsFor {
      id
      displayName
    }
    steps {
      kind
      staffFlaw
      deputyFlaw
      staff {
        id
        displayName
        roles
      }
      deputy {
        id
        displayName
        roles
      }
    }
    rounds {
      id
      round
      approve
      ground
      digest
      draftedAt
      draftedBy {
        id
        displayName
      }
    }
    stamps {
      id
      round
      position
      stepKind
      act
      toPosition
      comment
      at
      by {
        id
        displayName
      }
      inPlaceOf {
        id
        displayName
      }
    }
  }
`);

export const circulationAnswer = graphql(`
  fragment CirculationAnswer on CirculationResult {
    __typename
    ... on CirculationSaved {
      circulation {
        id
        ...CirculationDetail
      }
      plan {
        id
        state
        version
        decidedOn
        circulation {
          id
          state
        }
      }
      case {
        id
        stage
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

export const draftDecisionMutation = graphql(`
  mutation DraftDecision($input: DraftDecisionInput!) {
    draftDecision(input: $input) {
      ...CirculationAnswer
    }
  }
`);

export const passApprovalMutation = graphql(`
  mutation PassApproval($input: PassApprovalInput!) {
    passApproval(input: $input) {
      ...CirculationAnswer
    }
  }
`);

export const returnApprovalMutation = graphql(`
  mutation ReturnApproval($input: ReturnApprovalInput!) {
    returnApproval(input: $input) {
      ...CirculationAnswer
    }
  }
`);

export const commentApprovalMutation = graphql(`
  mutation CommentApproval($input: CommentApprovalInput!) {
    commentApproval(input: $input) {
      ...CirculationAnswer
    }
  }
`);

export const withdrawDecisionMutation = graphql(`
  mutation WithdrawDecision($input: WithdrawDecisionInput!) {
    withdrawDecision(input: $input) {
      ...CirculationAnswer
    }
  }
`);

export const closeApprovalMutation = graphql(`
  mutation CloseApproval($input: CloseApprovalInput!) {
    closeApproval(input: $input) {
      ...CirculationAnswer
    }
  }
`);

export const repointApprovalMutation = graphql(`
  mutation RepointApproval($input: RepointApprovalInput!) {
    repointApproval(input: $input) {
      ...CirculationAnswer
    }
  }
`);

/** What lies on the sheet beside the plan: the meeting of that plan alone, with who said what. */
export const circulatedPlan = graphql(`
  fragment CirculatedPlan on Plan {
    id
    ...WaitingDecision
    meeting {
      id
      at
      place
      minutes
      confirmedAt
      attendance {
        id
        name
        affiliation
        attended
      }
    }
    agendaItem {
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
    }
  }
`);
