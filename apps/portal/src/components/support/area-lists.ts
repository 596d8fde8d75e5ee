import type { SupportListsFragment } from '../../graphql/generated/graphql.ts';
import type { Choice } from '../../ui/index.ts';
import { choicesOf, codeWord } from '../case/code-list.ts';

const listOf = (lists: SupportListsFragment, duty: string) =>
  duty === '3(4)キ' ? lists.adaptationAreas : lists.dailyLifeAreas;

/** What can be practised under a duty today, and what a record of another edition named already. */
export function areaChoices(lists: SupportListsFragment, duty: string, named: readonly string[] = []): Choice[] {
  const choices = choicesOf(listOf(lists, duty));
  const known = new Set(choices.map(({ value }) => value));
  const others = [...new Set(named)].filter((code) => !known.has(code));
  return [...choices, ...others.map((value) => ({ value, label: areaWord(lists, duty, value) }))];
}

/** An area in words, also one of another edition. */
export const areaWord = (lists: SupportListsFragment, duty: string, area: string): string =>
  codeWord(listOf(lists, duty), area);
