import { isPartialDate, precisionOf } from '@banso/domain/foundation';
import type { LikelyDuplicatesInput } from '../../graphql/generated/graphql.ts';
import { phonesOf } from '../case/party-values.ts';
import type { IntakeValues } from './intake-values.ts';

/** What is known so far, for the search of people who may be the same; undefined while it is too little to ask. */
export function duplicateSketch({ client, consulter, who }: Pick<IntakeValues, 'client' | 'consulter' | 'who'>) {
  const named = client.nameKnown !== 'NONE';
  const name = named ? client.displayName.trim() : '';
  const kana = named ? client.kana.trim() : '';
  const birthDate = isPartialDate(client.birthDate) ? client.birthDate : undefined;
  // A family shares one number: the mother's leads to an earlier call about her son.
  const phone = phonesOf(client.phones)[0] ?? (who === 'OTHER' ? phonesOf(consulter.phones)[0] : undefined);
  const digits = phone?.normalize('NFKC').replace(/\D/g, '').length ?? 0;
  const isEnough =
    name.length >= 2 ||
    kana.length >= 2 ||
    digits >= 9 ||
    (birthDate !== undefined && precisionOf(birthDate) === 'day');
  if (!isEnough) return undefined;
  return {
    name: name || null,
    kana: kana || null,
    birthDate: birthDate ?? null,
    townCode: client.townCode || null,
    phone: digits >= 9 ? (phone ?? null) : null,
  } satisfies LikelyDuplicatesInput;
}
