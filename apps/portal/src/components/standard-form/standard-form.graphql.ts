import { graphql } from '../../graphql/generated/index.ts';

/** The edition of a form that holds today: what it asks by itself, in its order. */
export const standardFormParts = graphql(`
  fragment StandardFormParts on StandardForm {
    name
    edition
    ja
    en
    confirmed
    sections {
      ja
      en
      fields {
        key
        ja
        en
        required
        kind
        codes {
          code
          ja
          en
        }
      }
    }
  }
`);

export const formAnswerParts = graphql(`
  fragment FormAnswerParts on FormAnswer {
    key
    ja
    en
    kind
    values
    codes {
      code
      ja
      en
    }
  }
`);

/** What was answered, and what stood there before. */
export const formAnswersParts = graphql(`
  fragment FormAnswersParts on FormAnswers {
    form
    edition
    ja
    en
    hidden
    answers {
      ...FormAnswerParts
    }
    changes {
      at
      by {
        id
        displayName
      }
      before {
        ...FormAnswerParts
      }
      after {
        ...FormAnswerParts
      }
    }
  }
`);

/** The reception sheet of a case. */
export const caseReception = graphql(`
  fragment CaseReception on Case {
    id
    receptionAnswers {
      ...FormAnswersParts
    }
  }
`);
