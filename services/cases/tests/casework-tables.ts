/** Tables whose rows are seen with their case, and with their meeting. */
export const TABLES = [
  'contact',
  'contact_original',
  'promise_made',
  'visit_block',
  'application',
  'assessment',
  'plan',
  'plan_goal',
  'plan_item',
  'referral',
  'disclosure_grant',
  'circulation',
  'circulation_round',
  'circulation_stamp',
];
export const OF_MEETING = [
  'meeting',
  'attendance',
  'agenda_item',
  'agenda_opinion',
  'minutes_original',
  'meeting_invitation',
];
