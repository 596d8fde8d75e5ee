import type { PlanEvaluationResolvers } from '../generated/graphql.ts';
import type { AppraisedGoal, PlanEvaluationRow } from '../persistence/evaluations.ts';
import { formAnswersOf } from '../reads/form-answers.ts';
import { areWordsHidden, shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';

const words = (scope: CasesScope, row: PlanEvaluationRow, column: string, sealed: Uint8Array | null) =>
  shownWords(scope, 'plan', row, { table: 'plan_evaluation', column, rowId: row.id }, sealed);

export const PlanEvaluation: PlanEvaluationResolvers = {
  present: ({ present }) => [...present],
  wordsHidden: (row, _, scope) => areWordsHidden(scope, row, row.goalsSealed),
  goals: async (row, _, scope) =>
    JSON.parse((await words(scope, row, 'goals', row.goalsSealed)) ?? '[]') as AppraisedGoal[],
  clientWords: (row, _, scope) => words(scope, row, 'client_words', row.clientWordsSealed),
  familyWords: (row, _, scope) => words(scope, row, 'family_words', row.familyWordsSealed),
  note: (row, _, scope) => words(scope, row, 'note', row.noteSealed),
  formAnswers: ({ id }, _, scope) => formAnswersOf(scope, 'evaluation', id),
  recordedBy: ({ recordedBy }) => ({ id: recordedBy }),
};
