import type { AgencyKind } from '@banso/domain/partners';
import type { AgencyRow } from '../persistence/agencies.ts';
import type { Tx } from '../scope.ts';

/** What `cases` keeps of an agency: to whom a consent and a referral can be addressed. No contact data, no capacity. */
export interface AgencyChangedMessage {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kana: string;
  readonly kind: AgencyKind;
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  readonly takesReferrals: boolean;
  /** Is it in force today? */
  readonly active: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** Call after the save, with the agency as it is now. */
export function emitAgency(
  tx: Tx,
  agency: Omit<AgencyChangedMessage, 'active'> & Pick<AgencyRow, 'organisationId'>,
  today: string,
): void {
  const { id, version, name, nameEn, kana, kind, ageFrom, ageUntil, takesReferrals, validFrom, validUntil } = agency;
  const message: AgencyChangedMessage = {
    id,
    version,
    name,
    nameEn,
    kana,
    kind,
    ageFrom,
    ageUntil,
    takesReferrals,
    active: validFrom <= today && (validUntil === null || validUntil >= today),
    validFrom,
    validUntil,
  };
  const { organisationId } = agency;
  tx.emit('network.agencyChanged', ['cases'], message, { aggregateId: id, organisationId });
}
