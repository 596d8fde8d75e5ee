import { type Bilingual, type ClauseId, clauseById } from '../guideline/index.ts';

/** The eleven duties of 3(4), in order. */
export const dutyIds = [
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
] as const satisfies readonly ClauseId[];

export type DutyId = (typeof dutyIds)[number];

/** One of the eleven duties of an outreach worker (3(4)ア to サ), named in the project's own words. */
export interface Duty {
  readonly clause: DutyId;
  readonly name: Bilingual;
  readonly summary: Bilingual;
}

const known: ReadonlySet<string> = new Set(dutyIds);

export const isDutyId = (text: string): text is DutyId => known.has(text);

export const duties: readonly Duty[] = dutyIds.map((clause) => {
  const { title, summary } = clauseById(clause);
  return { clause, name: title, summary };
});
