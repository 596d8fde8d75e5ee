import type { CivilDate, DateRange } from '../foundation/index.ts';
import type { Bilingual } from './clause.ts';
import type {
  LicenceKind,
  ServiceKind,
  SocialWelfareOfficerItem,
  TrainingCourse,
  TrainingProvider,
} from './evidence-kinds.ts';

/** Ages in completed years, both included. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** A bound that the guideline gives only roughly: certain inside the core, a judgement inside the margin. */
export interface Rough<T> {
  readonly core: T;
  readonly margin: T;
}

/** A length of service that a ground asks for. */
export interface ServiceNeeded {
  readonly kinds: readonly ServiceKind[];
  readonly years: number;
}

/** Clause 3(2): dated readings of who is supported. */
export interface EligibilityParameters {
  readonly iceAgeGeneration: {
    readonly ageBand: Rough<AgeRange>;
    readonly birthCohort: Rough<DateRange>;
    readonly source: Bilingual;
  };
  readonly saposute: { readonly lastAge: number; readonly source: Bilingual };
}

/** Clause 3(3): dated readings of who may be placed. */
export interface QualificationParameters {
  readonly training: { readonly courses: readonly TrainingCourse[]; readonly providers: readonly TrainingProvider[] };
  readonly licensedPractice: {
    readonly licences: readonly LicenceKind[];
    readonly fields: ServiceNeeded;
    readonly needy: ServiceNeeded;
  };
  readonly consultationPractice: ServiceNeeded;
  readonly socialWelfareOfficer: {
    readonly byLicence: Readonly<Partial<Record<LicenceKind, SocialWelfareOfficerItem>>>;
    readonly source: Bilingual;
  };
  readonly welfareService: ServiceNeeded;
}

/** Whose judgement a clause waits for; an office may name another role in its settings. */
export type JudgeRole = 'consultationWorker' | 'prefectureManager';

/** The guideline as it is read from a day on. Immutable once in force: a new reading is a new edition. */
export interface Edition {
  readonly id: string;
  /** First day on which the edition applies (the supplementary provision, 附則). */
  readonly inForceFrom: CivilDate;
  readonly source: Bilingual;
  readonly judges: { readonly eligibility: JudgeRole; readonly qualification: JudgeRole };
  readonly eligibility: EligibilityParameters;
  readonly qualification: QualificationParameters;
}
