/** Tables whose rows are seen with their case, and with their meeting. */
export const TABLES = [
  'contact',
  'contact_original',
  'note_circle',
  'promise_made',
  'visit_block',
  'application',
  'assessment',
  'plan',
  'plan_goal',
  'plan_item',
  'referral',
  'disclosure_grant',
  'form_answers',
  'circulation',
  'circulation_round',
  'circulation_stamp',
];
/** Nobody deletes from these, save with a whole case after its time. */
export const KEPT = ['contact', 'plan', 'referral', 'application', 'disclosure_grant', 'circulation', 'form_answers'];
export const OF_MEETING = [
  'meeting',
  'attendance',
  'agenda_item',
  'agenda_opinion',
  'minutes_original',
  'meeting_invitation',
];
