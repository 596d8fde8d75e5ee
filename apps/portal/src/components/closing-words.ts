import { m } from '../text/text.ts';
import { say, type Words } from './domain-words.ts';

const whoseWords: Words = { CLIENT: m.closing_whose_client, FAMILY: m.closing_whose_family };
export const whoseWord = say(whoseWords);

const appraisalWords: Words = {
  REACHED: m.closing_appraisal_reached,
  MOVING: m.closing_appraisal_moving,
  AS_BEFORE: m.closing_appraisal_as_before,
  CHANGED_DIRECTION: m.closing_appraisal_changed_direction,
  NO_LONGER_WANTED: m.closing_appraisal_no_longer_wanted,
};
export const appraisalWord = say(appraisalWords);

const conclusionWords: Words = {
  CONTINUE: m.closing_conclusion_continue,
  NEW_PLAN: m.closing_conclusion_new_plan,
  CLOSE: m.closing_conclusion_close,
  SUSPEND: m.closing_conclusion_suspend,
};
export const conclusionWord = say(conclusionWords);

const followUpStateWords: Words = {
  DUE: m.closing_follow_up_due,
  DONE: m.closing_follow_up_done,
  WISHED_NONE: m.closing_follow_up_wished_none,
  CALLED_OFF: m.closing_follow_up_called_off,
};
export const followUpStateWord = say(followUpStateWords);
