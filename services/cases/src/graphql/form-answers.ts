import type { FormAnswerChangeResolvers, FormAnswerResolvers, FormAnswersResolvers } from '../generated/graphql.ts';
import { answerChanges, answersShown, areAnswersHidden, titleOf } from '../reads/form-answers.ts';
import { kindName } from '../reads/standard-form.ts';

export const FormAnswers: FormAnswersResolvers = {
  form: ({ latest }) => latest.form,
  edition: ({ latest }) => latest.edition,
  ja: ({ latest }) => titleOf(latest).ja,
  en: ({ latest }) => titleOf(latest).en,
  savedAt: ({ latest }) => latest.writtenAt,
  savedBy: ({ latest }) => ({ id: latest.writtenBy }),
  hidden: (view, _, scope) => areAnswersHidden(scope, view),
  answers: (view, _, scope) => answersShown(scope, view),
  changes: (view, _, scope) => answerChanges(scope, view),
};

export const FormAnswer: FormAnswerResolvers = {
  kind: ({ kind }) => kindName(kind),
};

export const FormAnswerChange: FormAnswerChangeResolvers = {
  by: ({ by }) => ({ id: by }),
};
