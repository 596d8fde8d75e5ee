import { currentLocale, m } from '../../text/text.ts';
import { providerWord } from '../domain-words.ts';

interface OwnedItem {
  readonly providerKind: string;
  readonly ownerName: string | null;
  readonly agency: { readonly name: string; readonly nameEn: string | null } | null;
  readonly owner: { readonly displayName: string } | null;
}

export const agencyName = ({ name, nameEn }: { name: string; nameEn: string | null }): string =>
  currentLocale() === 'en' && nameEn ? nameEn : name;

/** Who does it, as far as it is known; null where nobody is named yet. */
export function ownerWord({ providerKind, ownerName, agency, owner }: OwnedItem): string | null {
  if (providerKind === 'CLIENT') return providerWord(providerKind);
  if (providerKind === 'AGENCY') return agency ? agencyName(agency) : null;
  return owner?.displayName ?? ownerName;
}

/** 機関: ○○センター */
export function providerAndOwner(item: OwnedItem): string {
  const owner = ownerWord(item);
  if (owner === null) return `${providerWord(item.providerKind)}: ${m.plan_no_owner()}`;
  return item.providerKind === 'CLIENT' ? owner : `${providerWord(item.providerKind)}: ${owner}`;
}
