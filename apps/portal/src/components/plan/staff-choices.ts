import { listWords } from '../../text/list-words.ts';
import { currentLocale } from '../../text/text.ts';
import { foldForSearch } from '../../ui/municipality-search.ts';

export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly kana: string | null;
  readonly offices: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
}

export const officesInWords = (offices: Colleague['offices']): string =>
  listWords(offices.map(({ name, nameEn }) => (currentLocale() === 'ja' ? name : nameEn)));

/** Colleagues by name, those of one's own offices first. */
export function staffChoices(staff: readonly Colleague[], ownOffices: readonly string[]) {
  const isNear = ({ offices }: Colleague) => offices.some(({ id }) => ownOffices.includes(id));
  return [...staff.filter(isNear), ...staff.filter((each) => !isNear(each))].map(({ id, displayName, offices }) => ({
    value: id,
    label: displayName,
    description: officesInWords(offices),
  }));
}

/** Finds a colleague by a part of the name or of its reading, in either kana. */
export function matchesColleague(staff: readonly Pick<Colleague, 'id' | 'displayName' | 'kana'>[]) {
  return ({ value }: { readonly value: string }, typed: string): boolean => {
    const found = staff.find(({ id }) => id === value);
    const wanted = foldForSearch(typed);
    return [found?.displayName, found?.kana].some((name) => name != null && foldForSearch(name).includes(wanted));
  };
}
