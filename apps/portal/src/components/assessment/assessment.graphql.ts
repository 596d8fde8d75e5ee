import { graphql } from '../../graphql/generated/index.ts';

export const assessmentDetail = graphql(`
  fragment AssessmentDetail on Assessment {
    version
    edition
    summary
    formAnswers {
      ...FormAnswersParts
    }
    savedAt
    savedBy {
      id
      displayName
    }
    items {
      code
      problem
      strength
      mostSerious
    }
  }
`);

/** One answer, before and after. */
export const answerChange = graphql(`
  fragment AnswerChange on AssessmentChange {
    version
    part
    code
    before
    after
    changedAt
    changedBy {
      id
      displayName
    }
  }
`);

/** An assessment with all its versions; the answer of a save carries it, so that the page is not asked again. */
export const caseAssessment = graphql(`
  fragment CaseAssessment on Case {
    id
    number
    stage
    mayDo
    office {
      id
      name
      nameEn
    }
    client {
      id
      displayName
      kana
      nameKnown
    }
    assessment {
      ...AssessmentDetail
      changes {
        ...AnswerChange
      }
    }
    assessments {
      ...AssessmentDetail
    }
  }
`);

export const saveAssessmentMutation = graphql(`
  mutation SaveAssessment($input: SaveAssessmentInput!) {
    saveAssessment(input: $input) {
      ... on CaseSaved {
        case {
          id
          ...CaseRecord
          ...CaseAssessment
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
