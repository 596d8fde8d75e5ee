import { assessmentIssues } from './assessment.data.ts';
import { closureReasons } from './closure.data.ts';
import type { CodeListEdition } from './code-list.ts';
import { concerns } from './concern.data.ts';
import { genders, relations } from './person.data.ts';
import { routes } from './route.data.ts';
import { transferGrounds, transferReasons } from './transfer.data.ts';

const all: readonly CodeListEdition[] = [
  ...routes,
  ...concerns,
  ...genders,
  ...relations,
  ...closureReasons,
  ...assessmentIssues,
  ...transferReasons,
  ...transferGrounds,
];

/** The edition that holds on a day; the first one before that. Undefined for a name that is no list. */
export function codeListOn(name: string, day: string): CodeListEdition | undefined {
  const editions = all.filter((each) => each.name === name).sort((a, b) => (a.edition < b.edition ? -1 : 1));
  return editions.filter(({ edition }) => edition <= day).at(-1) ?? editions[0];
}

export function isCode(name: string, code: string, day: string): boolean {
  return codeListOn(name, day)?.codes.some((each) => each.code === code) ?? false;
}
