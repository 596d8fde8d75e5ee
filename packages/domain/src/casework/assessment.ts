/** What an assessment says of one area of life: what is hard beside what works. */
export interface AreaAssessed {
  readonly code: string;
  readonly problem: string | null;
  readonly strength: string | null;
  readonly mostSerious: boolean;
}

export interface AssessmentAnswers {
  readonly items: readonly AreaAssessed[];
  readonly summary: string | null;
}

export const assessmentParts = ['PROBLEM', 'STRENGTH', 'MOST_SERIOUS', 'SUMMARY'] as const;
export type AssessmentPart = (typeof assessmentParts)[number];

/** One answer that is no longer what it was. `code` is its area; the summary and the most serious have none. */
export interface AnswerChange {
  readonly part: AssessmentPart;
  readonly code: string | null;
  /** Null where nothing was said; of the most serious, the code of the area. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Answer by answer, what one version of an assessment says otherwise than the one before it (3(4)イ): areas in the
 * order in which they were last written, then those that were taken out.
 */
export function assessmentChanges(before: AssessmentAnswers | null, after: AssessmentAnswers): readonly AnswerChange[] {
  const earlier = before ?? { items: [], summary: null };
  const codes = new Set([...after.items, ...earlier.items].map(({ code }) => code));
  const said = ({ items }: AssessmentAnswers, of: string) => items.find(({ code }) => code === of);
  const serious = ({ items }: AssessmentAnswers) => items.find(({ mostSerious }) => mostSerious)?.code ?? null;
  const changes: AnswerChange[] = [...codes].flatMap((code) => {
    const [then, now] = [said(earlier, code), said(after, code)];
    return [
      { part: 'PROBLEM', code, before: then?.problem ?? null, after: now?.problem ?? null },
      { part: 'STRENGTH', code, before: then?.strength ?? null, after: now?.strength ?? null },
    ] as const;
  });
  changes.push({ part: 'MOST_SERIOUS', code: null, before: serious(earlier), after: serious(after) });
  changes.push({ part: 'SUMMARY', code: null, before: earlier.summary, after: after.summary });
  return changes.filter((change) => change.before !== change.after);
}
