import { type CivilDate, isCivilDate } from '../../../src/foundation/index.ts';
import { editionById, editionFor } from '../../../src/guideline/index.ts';
import { Malformed, quoted } from '../malformed.ts';

/** An edition is named by the day on which it begins; whether there is one, the domain says. */
export function checkEdition(named: string | undefined): void {
  if (named !== undefined && !isCivilDate(named)) throw new Malformed(`edition is no date: ${quoted(named)}`);
}

/** Rules that know no edition still want a real one where one is named. */
export function checkUnusedEdition(named: string | undefined): void {
  if (named !== undefined && editionById(named) === undefined) throw new Malformed(`unknown edition ${quoted(named)}`);
}

/** The edition under which an example's judgements were made: the one by which the case is read. */
export function judgedUnder(asOf: CivilDate, named: string | undefined): string {
  const edition = editionFor(asOf, named);
  return edition.ok ? edition.value.id : (named ?? '');
}
