import { type ClauseId, clauseById, isClauseId } from '@banso/domain/guideline';
import { currentLocale } from '../text/text.ts';

/** The clause's own title in the language of the page, e.g. `3(4)ア` → 相談支援. */
export function clauseTitle(id: string): string {
  return isClauseId(id) ? clauseById(id as ClauseId).title[currentLocale()] : id;
}

/** One sentence on what the clause says. */
export function clauseSummary(id: string): string {
  return isClauseId(id) ? clauseById(id as ClauseId).summary[currentLocale()] : '';
}

/** The duties of 3(4), ア to サ, as a contact names them. */
export const dutyIds: readonly ClauseId[] = [
  '3(4)ア',
  '3(4)イ',
  '3(4)ウ',
  '3(4)エ',
  '3(4)オ',
  '3(4)カ',
  '3(4)キ',
  '3(4)ク',
  '3(4)ケ',
  '3(4)コ',
  '3(4)サ',
];

/** ア 相談支援 and so on. */
export const dutyName = (id: string): string => `${id.replace('3(4)', '')} ${clauseTitle(id)}`;
