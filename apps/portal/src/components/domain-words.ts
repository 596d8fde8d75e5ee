import { m } from '../text/text.ts';

/** Words for the codes of the schema, in the language of the page. A code that is not known is shown as it is. */
export type Words = Readonly<Record<string, () => string>>;

export const say =
  (words: Words) =>
  (code: string | null | undefined): string =>
    code ? (words[code]?.() ?? code) : '';

const stageWords: Words = {
  INTAKE: m.domain_stage_intake,
  SCREENING: m.domain_stage_screening,
  APPLICATION: m.domain_stage_application,
  ASSESSMENT: m.domain_stage_assessment,
  PLAN_DRAFT: m.domain_stage_plan_draft,
  MEETING: m.domain_stage_meeting,
  DECISION: m.domain_stage_decision,
  SUPPORT: m.domain_stage_support,
  EVALUATION: m.domain_stage_evaluation,
  SUSPENDED: m.domain_stage_suspended,
  CLOSED: m.domain_stage_closed,
  REFERRED_ON: m.domain_stage_referred_on,
};
export const stageWord = say(stageWords);
export const stageCodes: readonly string[] = Object.keys(stageWords);

const stepWords: Words = {
  UNREACHED: m.domain_step_unreached,
  FAMILY_ONLY: m.domain_step_family_only,
  INDIRECT: m.domain_step_indirect,
  MET_AT_HOME: m.domain_step_met_at_home,
  OUTING: m.domain_step_outing,
  LINKED_TO_PARTNER: m.domain_step_linked_to_partner,
  PARTICIPATING: m.domain_step_participating,
  WATCHING: m.domain_step_watching,
};
export const stepWord = say(stepWords);
export const stepCodes: readonly string[] = Object.keys(stepWords);

const contactKindWords: Words = {
  LETTER: m.domain_contact_kind_letter,
  CALL: m.domain_contact_kind_call,
  MAIL: m.domain_contact_kind_mail,
  VISIT: m.domain_contact_kind_visit,
  OFFICE_INTERVIEW: m.domain_contact_kind_office_interview,
  ACCOMPANIMENT: m.domain_contact_kind_accompaniment,
  ONLINE: m.domain_contact_kind_online,
  CONFERENCE: m.domain_contact_kind_conference,
};
export const contactKindWord = say(contactKindWords);

const contactResultWords: Words = {
  NO_ANSWER: m.domain_contact_result_no_answer,
  LETTER_LEFT: m.domain_contact_result_letter_left,
  TALKED_WITH_FAMILY: m.domain_contact_result_talked_with_family,
  TALKED_THROUGH_DOOR: m.domain_contact_result_talked_through_door,
  MET_PERSON: m.domain_contact_result_met_person,
  REFUSED: m.domain_contact_result_refused,
  ARRANGED_WITH_AGENCY: m.domain_contact_result_arranged_with_agency,
};
export const contactResultWord = say(contactResultWords);

const counterpartWords: Words = {
  CLIENT: m.domain_counterpart_client,
  FAMILY: m.domain_counterpart_family,
  CONSULTER: m.domain_counterpart_consulter,
  AGENCY: m.domain_counterpart_agency,
  OTHER: m.domain_counterpart_other,
};
export const counterpartWord = say(counterpartWords);
export const counterpartCodes: readonly string[] = Object.keys(counterpartWords);

const partyRoleWords: Words = {
  CLIENT: m.domain_party_role_client,
  CONSULTER: m.domain_party_role_consulter,
  FAMILY: m.domain_party_role_family,
  OTHER: m.domain_party_role_other,
};
export const partyRoleWord = say(partyRoleWords);

const teamRoleWords: Words = {
  OUTREACH_WORKER: m.domain_team_role_outreach_worker,
  CHIEF_CONSULTATION_WORKER: m.domain_team_role_chief_consultation_worker,
  CONSULTATION_WORKER: m.domain_team_role_consultation_worker,
  EMPLOYMENT_WORKER: m.domain_team_role_employment_worker,
  TOWN_STAFF: m.domain_team_role_town_staff,
  SUPERVISOR: m.domain_team_role_supervisor,
};
export const teamRoleWord = say(teamRoleWords);
/** Those of a team: the staff of a town stand on the record of an intake alone. */
export const teamRoleCodes: readonly string[] = Object.keys(teamRoleWords).filter((role) => role !== 'TOWN_STAFF');

const promiseStateWords: Words = {
  OPEN: m.domain_promise_state_open,
  KEPT: m.domain_promise_state_kept,
  NOT_KEPT: m.domain_promise_state_not_kept,
};
export const promiseStateWord = say(promiseStateWords);

const blockScopeWords: Words = {
  VISITS: m.domain_block_scope_visits,
  ALL_CONTACT: m.domain_block_scope_all_contact,
};
export const blockScopeWord = say(blockScopeWords);

const fieldWords: Words = {
  NAME: m.domain_field_name,
  KANA: m.domain_field_kana,
  BIRTH_DATE: m.domain_field_birth_date,
  TOWN: m.domain_field_town,
  ADDRESS: m.domain_field_address,
  PHONE: m.domain_field_phone,
  CHIEF_CONCERN: m.domain_field_chief_concern,
  SITUATION: m.domain_field_situation,
  PLAN_ITEM: m.domain_field_plan_item,
  GOALS: m.domain_field_goals,
  HOUSEHOLD: m.domain_field_household,
  CONTACT_STEP: m.domain_field_contact_step,
};
export const fieldWord = say(fieldWords);
export const fieldCodes: readonly string[] = Object.keys(fieldWords);

const planStateWords: Words = {
  DRAFT: m.domain_plan_state_draft,
  SUBMITTED: m.domain_plan_state_submitted,
  RETURNED: m.domain_plan_state_returned,
  APPROVED: m.domain_plan_state_approved,
  DECIDED: m.domain_plan_state_decided,
  DECLINED: m.domain_plan_state_declined,
  ENDED: m.domain_plan_state_ended,
};
export const planStateWord = say(planStateWords);

const goalDomainWords: Words = {
  DAILY_LIFE: m.domain_goal_domain_daily_life,
  SOCIAL: m.domain_goal_domain_social,
  ECONOMIC: m.domain_goal_domain_economic,
};
export const goalDomainWord = say(goalDomainWords);
export const goalDomainCodes: readonly string[] = Object.keys(goalDomainWords);

const providerWords: Words = {
  OWN_OFFICE: m.domain_provider_own_office,
  AGENCY: m.domain_provider_agency,
  FAMILY: m.domain_provider_family,
  CLIENT: m.domain_provider_client,
  OTHER: m.domain_provider_other,
};
export const providerWord = say(providerWords);

const meetingStateWords: Words = {
  CALLED: m.domain_meeting_state_called,
  HELD: m.domain_meeting_state_held,
  CANCELLED: m.domain_meeting_state_cancelled,
};
export const meetingStateWord = say(meetingStateWords);

const meetingOutcomeWords: Words = {
  APPROVED: m.domain_meeting_outcome_approved,
  CHANGE: m.domain_meeting_outcome_change,
  RETURNED: m.domain_meeting_outcome_returned,
};
export const meetingOutcomeWord = say(meetingOutcomeWords);

const referralStateWords: Words = {
  SENT: m.domain_referral_state_sent,
  RECEIVED: m.domain_referral_state_received,
  ACCEPTED: m.domain_referral_state_accepted,
  DECLINED: m.domain_referral_state_declined,
  APPOINTMENT_SET: m.domain_referral_state_appointment_set,
  CONNECTED: m.domain_referral_state_connected,
  DONE: m.domain_referral_state_done,
  WITHDRAWN: m.domain_referral_state_withdrawn,
};
export const referralStateWord = say(referralStateWords);
export const referralStateCodes: readonly string[] = Object.keys(referralStateWords);

const declineReasonWords: Words = {
  NO_CAPACITY: m.domain_decline_reason_no_capacity,
  OUTSIDE_AGE: m.domain_decline_reason_outside_age,
  OUTSIDE_AREA: m.domain_decline_reason_outside_area,
  NOT_OUR_FIELD: m.domain_decline_reason_not_our_field,
  PERSON_DECLINED: m.domain_decline_reason_person_declined,
  OTHER: m.domain_decline_reason_other,
};
export const declineReasonWord = say(declineReasonWords);

const outcomeCodeWords: Words = {
  USING_SERVICE: m.domain_outcome_code_using_service,
  COMPLETED: m.domain_outcome_code_completed,
  MOVED_ON: m.domain_outcome_code_moved_on,
  STOPPED: m.domain_outcome_code_stopped,
  NOT_STARTED: m.domain_outcome_code_not_started,
};
export const outcomeCodeWord = say(outcomeCodeWords);

const agencyKindWords: Words = {
  HIKIKOMORI_CENTER: m.domain_agency_kind_hikikomori_center,
  SAPOSUTE: m.domain_agency_kind_saposute,
  EMPLOYMENT_PLATFORM: m.domain_agency_kind_employment_platform,
  PUBLIC_EMPLOYMENT_OFFICE: m.domain_agency_kind_public_employment_office,
  HEALTH_CENTER: m.domain_agency_kind_health_center,
  MEDICAL: m.domain_agency_kind_medical,
  SOCIAL_WELFARE_COUNCIL: m.domain_agency_kind_social_welfare_council,
  WORK_TRAINING: m.domain_agency_kind_work_training,
  NPO: m.domain_agency_kind_npo,
  OTHER: m.domain_agency_kind_other,
};
export const agencyKindWord = say(agencyKindWords);
export const agencyKindCodes: readonly string[] = Object.keys(agencyKindWords);

const nameKnownWords: Words = {
  FULL: m.domain_name_known_full,
  PARTIAL: m.domain_name_known_partial,
  NONE: m.domain_name_known_none,
};
export const nameKnownWord = say(nameKnownWords);
export const nameKnownCodes: readonly string[] = Object.keys(nameKnownWords);

const livesTogetherWords: Words = { true: m.domain_household_together, false: m.domain_household_apart };
/** Whether somebody lives with the client, as a form holds it: nothing where nobody asked. */
export const livesTogetherWord = (value: string): string =>
  value === '' ? m.domain_household_unknown() : say(livesTogetherWords)(value);
export const livesTogetherCodes: readonly string[] = [...Object.keys(livesTogetherWords), ''];

const trainingCourseWords: Words = {
  CHIEF: m.domain_training_course_chief,
  CONSULTATION: m.domain_training_course_consultation,
  EMPLOYMENT: m.domain_training_course_employment,
};
export const trainingCourseWord = say(trainingCourseWords);

const trainingByWords: Words = {
  MINISTRY: m.domain_training_by_ministry,
  PREFECTURE: m.domain_training_by_prefecture,
  OTHER: m.domain_training_by_other,
};
export const trainingByWord = say(trainingByWords);

const licenceWords: Words = {
  CERTIFIED_SOCIAL_WORKER: m.domain_licence_certified_social_worker,
  PSYCHIATRIC_SOCIAL_WORKER: m.domain_licence_psychiatric_social_worker,
  PUBLIC_HEALTH_NURSE: m.domain_licence_public_health_nurse,
};
export const licenceWord = say(licenceWords);

const serviceWords: Words = {
  HEALTH: m.domain_service_health,
  MEDICAL: m.domain_service_medical,
  WELFARE: m.domain_service_welfare,
  EMPLOYMENT: m.domain_service_employment,
  EDUCATION: m.domain_service_education,
  NEEDY_CONSULTATION: m.domain_service_needy_consultation,
  OTHER_CONSULTATION: m.domain_service_other_consultation,
  SOCIAL_WELFARE_SERVICE: m.domain_service_social_welfare_service,
};
export const serviceWord = say(serviceWords);

const outsideWords: Words = {
  weekend: m.domain_outside_weekend,
  holiday: m.domain_outside_holiday,
  yearEndClosure: m.domain_outside_year_end_closure,
  officeClosed: m.domain_outside_office_closed,
  beforeOpening: m.domain_outside_before_opening,
  afterClosing: m.domain_outside_after_closing,
};
export const outsideWord = say(outsideWords);

const weekdayWords: Words = {
  mon: m.domain_weekday_mon,
  tue: m.domain_weekday_tue,
  wed: m.domain_weekday_wed,
  thu: m.domain_weekday_thu,
  fri: m.domain_weekday_fri,
  sat: m.domain_weekday_sat,
  sun: m.domain_weekday_sun,
};
export const weekdayWord = say(weekdayWords);
export const weekdayCodes: readonly string[] = Object.keys(weekdayWords);
