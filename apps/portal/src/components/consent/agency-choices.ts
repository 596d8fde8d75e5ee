import { searchKey } from '@banso/domain/foundation';
import type { AgencyChoiceFragment } from '../../graphql/generated/graphql.ts';
import { currentLocale, m } from '../../text/text.ts';
import type { Choice } from '../../ui/index.ts';
import { municipalityName } from '../../ui/index.ts';
import { agencyKindWord } from '../domain-words.ts';

export const agencyName = ({ name, nameEn }: Pick<AgencyChoiceFragment, 'name' | 'nameEn'>): string =>
  currentLocale() === 'en' ? (nameEn ?? name) : name;

/** What tells one agency from another, in one line. */
function describe({ kind, operator, townCode, ageFrom, ageUntil }: AgencyChoiceFragment): string {
  const ages =
    ageFrom === null && ageUntil === null
      ? null
      : m.consent_ages({
          from: ageFrom === null ? '' : String(ageFrom),
          until: ageUntil === null ? '' : String(ageUntil),
        });
  const town = townCode === null ? null : municipalityName(townCode, currentLocale());
  return [agencyKindWord(kind), operator, town, ages].filter(Boolean).join('・');
}

/** The directory as choices: what is typed finds names, readings and kinds; what is chosen always stays. */
export function agencyChoices(
  agencies: readonly AgencyChoiceFragment[],
  typed: string,
  chosen: readonly string[],
): Choice[] {
  const wanted = searchKey(typed);
  return agencies
    .filter(
      (agency) =>
        chosen.includes(agency.id) ||
        wanted === '' ||
        searchKey(`${agency.name} ${agency.kana} ${agencyKindWord(agency.kind)}`).includes(wanted),
    )
    .map((agency) => ({ value: agency.id, label: agencyName(agency), description: describe(agency) }));
}
