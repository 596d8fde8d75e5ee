import { isPartialDate, precisionOf } from '@banso/domain/foundation';
import type { CaseTab } from './case-path.ts';

export type Missing =
  | 'screening'
  | 'name'
  | 'birthDate'
  | 'town'
  | 'outreachWorker'
  | 'contact'
  | 'promise'
  | 'determination'
  | 'application'
  | 'assessment'
  | 'plan';

export interface CaseSoFar {
  /** At the beginning, and nobody has said yet what becomes of it. */
  readonly isToBeScreened: boolean;
  readonly nameKnown: string;
  readonly birthDate: string | null;
  readonly townCode: string | null;
  readonly hasOutreachWorker: boolean;
  readonly hasContact: boolean;
  readonly hasOpenPromise: boolean;
  readonly isDetermined: boolean;
  readonly hasApplication: boolean;
  readonly hasAssessment: boolean;
  readonly hasPlan: boolean;
  /** A plan of the family's goals alone is at work: it waits for neither application nor determination. */
  readonly isWithFamily: boolean;
}

/** Where each is put right; a person's form is named by the caller. */
export const missingAt: Readonly<Record<Missing, CaseTab | 'client' | 'screen'>> = {
  screening: 'screen',
  name: 'client',
  birthDate: 'client',
  town: 'client',
  outreachWorker: 'team',
  contact: 'contacts',
  promise: 'contacts',
  determination: 'eligibility',
  application: 'consent',
  assessment: 'assessment',
  plan: 'plan',
};

/** What a person must be allowed to do to put it right. */
const neededFor: Readonly<Record<Missing, string>> = {
  screening: 'case:screen',
  name: 'case:edit',
  birthDate: 'case:edit',
  town: 'case:edit',
  outreachWorker: 'assignment:manage',
  contact: 'contact:record',
  promise: 'contact:record',
  determination: 'eligibility:record',
  application: 'consent:record',
  assessment: 'plan:edit',
  plan: 'plan:edit',
};

/** A list of what one may not do is no help: each sees what is theirs to put right. */
export const openTo = (missing: readonly Missing[], mayDo: readonly string[]): Missing[] =>
  missing.filter((what) => mayDo.includes(neededFor[what]));

/** Is anything of it this person's to put right at all? */
export const mayMendAny = (mayDo: readonly string[]): boolean =>
  Object.values(neededFor).some((action) => mayDo.includes(action));

/** What the caseworker still needs, in the order of the work. Nothing of it blocks a visit or a talk. */
export function missingIn(known: CaseSoFar): Missing[] {
  const isWhole = known.birthDate !== null && isPartialDate(known.birthDate) && precisionOf(known.birthDate) === 'day';
  const gaps: [boolean, Missing][] = [
    [known.isToBeScreened, 'screening'],
    [!known.hasContact, 'contact'],
    [!known.hasOutreachWorker, 'outreachWorker'],
    [!known.hasOpenPromise, 'promise'],
    [known.nameKnown !== 'FULL', 'name'],
    [!isWhole, 'birthDate'],
    [known.townCode === null, 'town'],
    [!known.hasApplication && !known.isWithFamily, 'application'],
    [!known.isDetermined && !known.isWithFamily, 'determination'],
    [!known.hasAssessment, 'assessment'],
    [!known.hasPlan, 'plan'],
  ];
  return gaps.filter(([isMissing]) => isMissing).map(([, what]) => what);
}
