import { type AnswerChange, type AreaAssessed, assessmentChanges } from '@banso/domain/casework';
import type { AssessmentRow } from '../persistence/assessments.ts';
import type { CasesScope } from '../scope.ts';
import { assessmentWords } from './assessment-words.ts';
import { mayReadWords } from './shown-words.ts';

export interface AssessmentChangeView extends AnswerChange {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** Each answer of the assessment as it came to be: nothing for those who may not read what it says. */
export async function changesUpTo(scope: CasesScope, row: AssessmentRow): Promise<AssessmentChangeView[]> {
  const supportCase = await scope.loaders.caseById.load(row.caseId);
  if (supportCase === null || !mayReadWords(scope, supportCase)) return [];
  const versions = (await scope.loaders.assessmentVersionsOfCase.load(row.caseId))
    .filter(({ version }) => version <= row.version)
    .toSorted((a, b) => a.version - b.version);
  const answers = await Promise.all(versions.map((each) => answersOf(scope, each)));
  return versions
    .flatMap(({ version, savedBy, savedAt }, at) =>
      assessmentChanges(answers[at - 1] ?? null, answers[at]!).map((change) => ({
        ...change,
        version,
        changedBy: savedBy,
        changedAt: savedAt,
      })),
    )
    .toSorted((a, b) => b.version - a.version);
}

async function answersOf(scope: CasesScope, row: AssessmentRow) {
  const [items, summary] = await Promise.all([
    assessmentWords(scope, row, 'items'),
    assessmentWords(scope, row, 'summary'),
  ]);
  return { items: JSON.parse(items ?? '[]') as AreaAssessed[], summary };
}
