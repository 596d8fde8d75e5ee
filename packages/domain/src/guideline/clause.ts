import type { ClauseId } from './clause-id.ts';

/**
 * How a clause gets its outcome.
 * - `group`: from its children alone; nobody may judge it
 * - `computed`: from recorded facts; a judgement may override it
 * - `judged`: only by a person
 * - `partly`: facts can give `MET`, the rest is a judgement
 * - `descriptive`: no outcome; it says what the programme is and does
 */
export type ClauseKind = 'group' | 'computed' | 'judged' | 'partly' | 'descriptive';

/** A text in both languages of the house. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** One clause, described in the project's own words. */
export interface ClauseEntry {
  readonly id: ClauseId;
  readonly parent: ClauseId | null;
  readonly kind: ClauseKind;
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

/** A clause with its place in the tree. */
export interface Clause extends ClauseEntry {
  readonly children: readonly ClauseId[];
}
