import type { EvaluationConclusion, GoalAppraisal } from '@banso/domain/casework';
import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { CaseWriter } from '../case-writer.ts';
import { evaluationWords, familyGoals } from '../wording.data.ts';

/** The plan, goal by goal, at the door or at the kitchen table. */
export function evaluate(w: CaseWriter, conclusion: EvaluationConclusion, reviewIn = 120): void {
  const { random } = w;
  const goal = (appraisal: GoalAppraisal) => ({ appraisal, words: random.pick(evaluationWords[appraisal]) });
  const goals =
    conclusion === 'CLOSE'
      ? [goal('REACHED'), goal(random.pick(['REACHED', 'NO_LONGER_WANTED']))]
      : [goal('MOVING'), goal(random.pick(['AS_BEFORE', 'CHANGED_DIRECTION']))];
  const reviewOn = conclusion === 'CONTINUE' ? addDays(w.day, reviewIn) : null;
  const note = random.pick(evaluationWords.note);
  w.write({ kind: 'evaluate', day: w.day, by: w.worker, goals, present: ['CLIENT'], conclusion, reviewOn, note });
}

/** What became of it, for both, and the days on which to ask again. */
export const becameOf = (followUps: readonly { readonly on: CivilDate; readonly byId?: string }[]) => ({
  outcomes: [
    { whose: 'CLIENT', domain: 'SOCIAL', changes: ['placeToBe', 'trustedPerson'], words: '行く日を自分で決めている。' },
    { whose: 'FAMILY', domain: 'DAILY_LIFE', changes: ['reassurance', 'rest'], words: null },
  ],
  followUps: followUps.map(({ on, byId }) => ({ on, whose: 'FAMILY' as const, ...(byId ? { byId } : {}) })),
});

/** A plan worked with the family alone, before anybody has met the client. */
export function planWithFamily(w: CaseWriter, reviewIn: number): void {
  const goals = familyGoals.map(({ domain, words }) => ({
    id: w.random.uuid(),
    domain,
    whose: 'FAMILY' as const,
    words,
  }));
  const plan = { clientWords: '', goals, items: [], reviewOn: addDays(w.day, reviewIn) };
  w.write({ kind: 'plan', day: w.day, by: w.worker, plan, renew: false });
}
