import { type CivilDate, err, ok, type Result } from '../foundation/index.ts';
import type { Edition } from './edition.ts';
import { edition20200401 } from './editions/2020-04-01.data.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

const all = [edition20200401] as const;

/** The id of an edition: the day from which it is in force. */
export type EditionId = (typeof all)[number]['id'];

/** Every edition, oldest first. */
export const editions: readonly Edition[] = all;

/** The edition of that id, if there is one. */
export const editionById = (id: string): Edition | undefined => editions.find((edition) => edition.id === id);

/**
 * The edition in force on a day (附則): of those that had begun, the latest.
 * A day before the first edition is refused.
 */
export function editionInForce(asOf: CivilDate, among: readonly Edition[] = editions): Result<Edition, Refusal> {
  const begun = among.filter((edition) => edition.inForceFrom <= asOf).at(-1);
  return begun === undefined ? err(refusal('beforeFirstEdition', { clause: '附則', about: asOf })) : ok(begun);
}

/**
 * The edition under which a question as of a day is read: the one named, or else the one in force (附則).
 * A day before the first edition is refused even when an edition is named, and so is an edition that begins later.
 */
export function editionFor(
  asOf: CivilDate,
  named?: string,
  among: readonly Edition[] = editions,
): Result<Edition, Refusal> {
  const inForce = editionInForce(asOf, among);
  if (!inForce.ok || named === undefined) return inForce;
  const edition = among.find(({ id }) => id === named);
  if (edition === undefined) return err(refusal('unknownEdition', { about: named }));
  if (edition.inForceFrom > asOf) return err(refusal('editionNotYetInForce', { clause: '附則', about: named }));
  return ok(edition);
}
