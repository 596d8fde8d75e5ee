import type { AssessmentItemText } from '../application/save-assessment.ts';
import type { AssessmentChangeResolvers, AssessmentResolvers } from '../generated/graphql.ts';
import { changesUpTo } from '../reads/assessment-changes.ts';
import { assessmentWords } from '../reads/assessment-words.ts';
import { formAnswersOf } from '../reads/form-answers.ts';

export const Assessment: AssessmentResolvers = {
  items: async (row, _, scope) =>
    JSON.parse((await assessmentWords(scope, row, 'items')) ?? '[]') as AssessmentItemText[],
  summary: (row, _, scope) => assessmentWords(scope, row, 'summary'),
  formAnswers: ({ caseId, version }, _, scope) => formAnswersOf(scope, 'assessment', caseId, version),
  savedBy: ({ savedBy }) => ({ id: savedBy }),
  changes: (row, _, scope) => changesUpTo(scope, row),
};

export const AssessmentChange: AssessmentChangeResolvers = {
  changedBy: ({ changedBy }) => ({ id: changedBy }),
};
