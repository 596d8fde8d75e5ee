/**
 * Every clause of the guideline, in its own order. Ids are written exactly so: the third level uses
 * half-width katakana in parentheses, and no normalisation is applied when they are compared.
 */
export const clauseIds = [
  '1',
  '2',
  '3',
  '3(1)',
  '3(1)ア',
  '3(1)ア(ｱ)',
  '3(1)ア(ｲ)',
  '3(1)ア(ｳ)',
  '3(1)イ',
  '3(2)',
  '3(2)柱書',
  '3(2)ア',
  '3(2)イ',
  '3(2)イ(ｱ)',
  '3(2)イ(ｲ)',
  '3(2)イ(ｳ)',
  '3(2)イ(ｴ)',
  '3(3)',
  '3(3)ア',
  '3(3)イ',
  '3(3)ウ',
  '3(3)エ',
  '3(3)オ',
  '3(3)カ',
  '3(4)',
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
  '附則',
] as const;

/** A clause of the guideline, e.g. `3(2)イ(ｱ)`. */
export type ClauseId = (typeof clauseIds)[number];

const known: ReadonlySet<string> = new Set(clauseIds);

/** True if the text is, character for character, the id of a clause. */
export const isClauseId = (text: string): text is ClauseId => known.has(text);
