import { partSides, standings, supportProgrammes } from '@banso/domain/casework';
import { m } from '../../text/text.ts';
import { say, type Words } from '../domain-words.ts';

const standingWords: Words = {
  NOT_YET: m.support_standing_not_yet,
  TOGETHER: m.support_standing_together,
  BESIDE: m.support_standing_beside,
  BY_ONESELF: m.support_standing_by_oneself,
  RESTING: m.support_standing_resting,
};
export const standingWord = say(standingWords);
export const standingCodes = standings;

const sideWords: Words = {
  OWN_OFFICE: m.support_part_own,
  OPERATOR: m.support_part_operator,
  CLIENT: m.support_part_client,
  FAMILY: m.support_part_family,
};
export const sideWord = say(sideWords);
export const sideCodes = partSides;

const programmeWords: Words = {
  WORK_PREPARATION: m.support_programme_work,
  HOUSEHOLD_FINANCE: m.support_programme_finance,
};
export const programmeWord = say(programmeWords);
export const programmeCodes = supportProgrammes;

/** `2:OPERATOR` of a gate in words. */
export function partPlace(part: string): string {
  const [number = '', side = ''] = part.split(':');
  return m.support_gate_place({ number, who: sideWord(side) });
}
