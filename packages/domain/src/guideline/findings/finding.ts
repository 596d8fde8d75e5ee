import type { CivilDate } from '../../foundation/index.ts';
import type { ClauseId } from '../clause-id.ts';
import type { JudgeRole } from '../edition.ts';
import type { Judgement, PendingJudgement } from './judgement.ts';
import type { Outcome, Settled } from './kleene.ts';

/** Facts by which rules are computed; `fullerBirthDate` is the missing month or day of a date known in part. */
export type FactName =
  | 'birthDate'
  | 'fullerBirthDate'
  | 'usesSaposute'
  | 'training'
  | 'licences'
  | 'service'
  | 'socialWelfareOfficer';

export type FactValue = string | number | boolean;

/** A fact that went into a finding, or a figure drawn from it (`statutoryAge`). */
export interface FactUsed {
  readonly fact: FactName | 'statutoryAge' | 'licenceHeldSince';
  readonly value: FactValue;
}

/** One recorded item that satisfies the clause, with the first day on which it does so if that can be computed. */
export interface Match {
  /** The fact and its place in the list, e.g. `licences[0]`; only the fact where several items act together. */
  readonly item: string;
  readonly how: MatchCode;
  readonly since: CivilDate | null;
}

export type MatchCode =
  | 'trainingBeforeFiscalYear'
  | 'licensedPractice'
  | 'consultationPractice'
  | 'officerItem'
  | 'officerByLicence'
  | 'welfareService';

/** A length of service against what a ground asks; `serving` says whether it still ran on the appointment day. */
export interface Measure {
  readonly of: 'fieldService' | 'needyConsultation' | 'consultation' | 'socialWelfareService';
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly yearsNeeded: number;
  readonly serving: boolean;
}

export type ReasonCode =
  // groups
  | 'allMet'
  | 'somePartNotMet'
  | 'onePartMet'
  | 'noPartMet'
  | 'somePartUndetermined'
  // judgements
  | 'judged'
  | 'judgedOverComputation'
  | 'judgementNeeded'
  // 3(2)ア
  | 'birthDateUnknown'
  | 'birthDateTooVague'
  | 'insideAgeBand'
  | 'insideBirthCohort'
  | 'insideAgeBandAndBirthCohort'
  | 'insideAgeBandOrBirthCohort'
  | 'insideMargin'
  | 'outsideMargins'
  // 3(2)イ(ｲ)
  | 'usesSaposute'
  | 'saposuteUseUnknown'
  | 'mayUseSaposuteIsJudged'
  // 3(3)
  | 'evidenceSatisfies'
  | 'evidenceDoesNotSatisfy'
  | 'evidenceUnknown'
  | 'completedTooLate'
  | 'notRunByMinistry'
  | 'noLicenceHeld'
  | 'serviceTooShort'
  | 'licenceHeldTooShortly';

export type WarningCode = 'pastSaposuteAge' | 'perhapsPastSaposuteAge' | 'overridesComputation';

/** What a person is asked to judge. */
export type JudgementSubject =
  | 'isNeedyPerson'
  | 'nearIceAgeGeneration'
  | 'inHikikomoriState'
  | 'mayUseSaposute'
  | 'withoutStableWorkForLong'
  | 'needsCarefulSupportOtherwise'
  | 'hasEquivalentAbility';

export interface JudgementNeeded {
  readonly by: JudgeRole;
  readonly about: JudgementSubject;
}

/** What a rule comes to for one clause, before any judgement. */
export interface Computed {
  readonly outcome: Outcome;
  readonly reason: ReasonCode;
  readonly factsUsed: readonly FactUsed[];
  readonly missingFacts: readonly FactName[];
  /** The outcomes that the missing facts, once known, may give. */
  readonly factsCouldGive: readonly Settled[];
  /** Set where only a person, or a person as well as a fact, can settle the clause. */
  readonly judgementAbout: JudgementSubject | null;
  readonly warnings: readonly WarningCode[];
  readonly matches: readonly Match[];
  readonly measures: readonly Measure[];
}

/** The answer for one clause. Every clause of a rule has one, always; a group carries those of its parts. */
export interface Finding {
  readonly clause: ClauseId;
  readonly outcome: Outcome;
  readonly reason: ReasonCode;
  /** How the parts combine; null for a clause without parts. */
  readonly combines: 'all' | 'any' | null;
  /** What computation alone gives: differs from `outcome` where a judgement settles the clause. */
  readonly computed: Outcome;
  readonly factsUsed: readonly FactUsed[];
  /** Facts that, once known, may settle the clause; for an undetermined group, those of its undetermined parts. */
  readonly missingFacts: readonly FactName[];
  readonly factsCouldGive: readonly Settled[];
  readonly judgementNeeded: JudgementNeeded | null;
  /** True where computation settled the clause and an approved judgement could still overturn it. */
  readonly overridable: boolean;
  readonly warnings: readonly WarningCode[];
  readonly matches: readonly Match[];
  readonly measures: readonly Measure[];
  /** First day on which the clause holds by its evidence, if it is met and the day can be computed. */
  readonly holdsFrom: CivilDate | null;
  readonly judgement: Judgement | null;
  readonly pending: PendingJudgement | null;
  readonly children: readonly Finding[];
}
