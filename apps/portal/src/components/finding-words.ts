import type { FactName, FactUsed, JudgementSubject, ReasonCode, WarningCode } from '@banso/domain/guideline';
import { formatDate } from '../text/dates.ts';
import { m } from '../text/text.ts';

/** Findings of the rules in plain words. A code that is not known is shown as it is. */

type Word = () => string;

const reasonWords: Readonly<Record<ReasonCode, Word>> = {
  allMet: m.eligibility_reason_all_met,
  somePartNotMet: m.eligibility_reason_some_part_not_met,
  onePartMet: m.eligibility_reason_one_part_met,
  noPartMet: m.eligibility_reason_no_part_met,
  somePartUndetermined: m.eligibility_reason_some_part_undetermined,
  judged: m.eligibility_reason_judged,
  judgedOverComputation: m.eligibility_reason_judged_over_computation,
  judgementNeeded: m.eligibility_reason_judgement_needed,
  birthDateUnknown: m.eligibility_reason_birth_date_unknown,
  birthDateTooVague: m.eligibility_reason_birth_date_too_vague,
  insideAgeBand: m.eligibility_reason_inside_age_band,
  insideBirthCohort: m.eligibility_reason_inside_birth_cohort,
  insideAgeBandAndBirthCohort: m.eligibility_reason_inside_age_band_and_birth_cohort,
  insideAgeBandOrBirthCohort: m.eligibility_reason_inside_age_band_or_birth_cohort,
  insideMargin: m.eligibility_reason_inside_margin,
  outsideMargins: m.eligibility_reason_outside_margins,
  usesSaposute: m.eligibility_reason_uses_saposute,
  saposuteUseUnknown: m.eligibility_reason_saposute_use_unknown,
  mayUseSaposuteIsJudged: m.eligibility_reason_may_use_saposute_is_judged,
  evidenceSatisfies: m.eligibility_reason_evidence_satisfies,
  evidenceDoesNotSatisfy: m.eligibility_reason_evidence_does_not_satisfy,
  evidenceUnknown: m.eligibility_reason_evidence_unknown,
  completedTooLate: m.eligibility_reason_completed_too_late,
  notRunByMinistry: m.eligibility_reason_not_run_by_ministry,
  noLicenceHeld: m.eligibility_reason_no_licence_held,
  serviceTooShort: m.eligibility_reason_service_too_short,
  licenceHeldTooShortly: m.eligibility_reason_licence_held_too_shortly,
};

const warningWords: Readonly<Record<WarningCode, Word>> = {
  pastSaposuteAge: m.eligibility_warning_past_saposute_age,
  perhapsPastSaposuteAge: m.eligibility_warning_perhaps_past_saposute_age,
  overridesComputation: m.eligibility_warning_overrides_computation,
};

const subjectWords: Readonly<Record<JudgementSubject, Word>> = {
  isNeedyPerson: m.eligibility_subject_is_needy_person,
  nearIceAgeGeneration: m.eligibility_subject_near_ice_age_generation,
  inHikikomoriState: m.eligibility_subject_in_hikikomori_state,
  mayUseSaposute: m.eligibility_subject_may_use_saposute,
  withoutStableWorkForLong: m.eligibility_subject_without_stable_work_for_long,
  needsCarefulSupportOtherwise: m.eligibility_subject_needs_careful_support_otherwise,
  hasEquivalentAbility: m.eligibility_subject_has_equivalent_ability,
};

const subjectOfClause: Readonly<Record<string, JudgementSubject>> = {
  '3(2)柱書': 'isNeedyPerson',
  '3(2)ア': 'nearIceAgeGeneration',
  '3(2)イ(ｱ)': 'inHikikomoriState',
  '3(2)イ(ｲ)': 'mayUseSaposute',
  '3(2)イ(ｳ)': 'withoutStableWorkForLong',
  '3(2)イ(ｴ)': 'needsCarefulSupportOtherwise',
  '3(3)カ': 'hasEquivalentAbility',
};

const factNames: Readonly<Record<FactName | FactUsed['fact'], Word>> = {
  birthDate: m.eligibility_fact_birth_date,
  fullerBirthDate: m.eligibility_fact_fuller_birth_date,
  usesSaposute: m.eligibility_fact_uses_saposute,
  training: m.eligibility_fact_training,
  licences: m.eligibility_fact_licences,
  service: m.eligibility_fact_service,
  socialWelfareOfficer: m.eligibility_fact_social_welfare_officer,
  statutoryAge: m.eligibility_fact_statutory_age,
  licenceHeldSince: m.eligibility_fact_licence_held_since,
};

const judgeWords: Readonly<Record<string, Word>> = {
  consultationWorker: m.eligibility_judge_consultation_worker,
  prefectureManager: m.eligibility_judge_prefecture_manager,
};

const say = (words: Readonly<Record<string, Word>>, code: string): string => words[code]?.() ?? code;

/** Why a clause came out as it did. */
export const reasonWord = (code: string): string => say(reasonWords, code);

/** What to mind although the clause is settled. */
export const warningWord = (code: string): string => say(warningWords, code);

/** The question that a person is asked about a clause, or nothing where the clause is never judged. */
export function judgementQuestion(clause: string): string {
  const subject = subjectOfClause[clause];
  return subject ? subjectWords[subject]() : '';
}

/** Name of a fact, as in 「足りない事実」. */
export const factName = (fact: string): string => say(factNames, fact);

/** Whose judgement it is. */
export const judgeWord = (role: string): string => say(judgeWords, role);

/** `birthDate=1982-05`, as the findings of the schema hold it, in words: 昭和57年5月生まれ. */
export function factInWords(used: string): string {
  const at = used.indexOf('=');
  const [fact, value] = [used.slice(0, at), used.slice(at + 1)];
  switch (fact) {
    case 'birthDate':
      return m.eligibility_fact_born({ date: formatDate(value) });
    case 'statutoryAge':
      return m.eligibility_fact_age({ age: value });
    case 'usesSaposute':
      return m.eligibility_fact_line({
        fact: factName(fact),
        value: value === 'true' ? m.eligibility_fact_saposute_yes() : m.eligibility_fact_saposute_no(),
      });
    case 'licenceHeldSince':
      return m.eligibility_fact_line({ fact: factName(fact), value: formatDate(value) });
    default:
      return m.eligibility_fact_line({ fact: factName(fact), value });
  }
}
