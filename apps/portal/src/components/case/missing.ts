import { isPartialDate, precisionOf } from '@banso/domain/foundation';
import type { CaseTab } from './case-path.ts';

export type Missing =
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
}

/** Where each is put right; a person's form is named by the caller. */
export const missingAt: Readonly<Record<Missing, CaseTab | 'client'>> = {
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

/** What the caseworker still needs, in the order of the work. Nothing of it blocks a visit or a talk. */
export function missingIn(known: CaseSoFar): Missing[] {
  const isWhole = known.birthDate !== null && isPartialDate(known.birthDate) && precisionOf(known.birthDate) === 'day';
  const gaps: [boolean, Missing][] = [
    [!known.hasContact, 'contact'],
    [!known.hasOutreachWorker, 'outreachWorker'],
    [!known.hasOpenPromise, 'promise'],
    [known.nameKnown !== 'FULL', 'name'],
    [!isWhole, 'birthDate'],
    [known.townCode === null, 'town'],
    [!known.hasApplication, 'application'],
    [!known.isDetermined, 'determination'],
    [!known.hasAssessment, 'assessment'],
    [!known.hasPlan, 'plan'],
  ];
  return gaps.filter(([isMissing]) => isMissing).map(([, what]) => what);
}
