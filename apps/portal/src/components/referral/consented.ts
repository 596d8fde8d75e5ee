import { type DisclosableField, disclosableFields } from '@banso/domain/partners';
import type { ReferralGroundFragment } from '../../graphql/generated/graphql.ts';

export type ConsentedAgency = NonNullable<ReferralGroundFragment['applications'][number]['agencies'][number]>;

const inForce = ({ applications }: ReferralGroundFragment) =>
  applications.filter(({ withdrawnOn }) => withdrawnOn === null);

/** Agencies that the person agreed to by name, each once. */
export function consentedAgencies(ground: ReferralGroundFragment): ConsentedAgency[] {
  const agencies = inForce(ground).flatMap(({ agencies: named }) => named.filter((agency) => agency !== null));
  return agencies.filter((agency, index) => agencies.findIndex(({ id }) => id === agency.id) === index);
}

/** Fields that the person agreed to for this agency; consents do not add up across agencies. */
export function consentedFields(ground: ReferralGroundFragment, agencyId: string): DisclosableField[] {
  const covered = new Set(
    inForce(ground)
      .filter(({ agencies }) => agencies.some((agency) => agency?.id === agencyId))
      .flatMap(({ fields }) => fields),
  );
  return disclosableFields.filter((field) => covered.has(field));
}

export interface ReferableItem {
  readonly id: string;
  readonly what: string;
  readonly duty: string;
  readonly agencyId: string | null;
  readonly planNumber: number;
  readonly goals: readonly string[];
}

/** Items of the plans that are not over; the latest plan first. */
export const referableItems = ({ plans }: ReferralGroundFragment): ReferableItem[] =>
  plans
    .filter(({ state }) => state !== 'DECLINED' && state !== 'ENDED')
    .sort((a, b) => b.number - a.number)
    .flatMap(({ number, goals, items }) =>
      items.map(({ id, what, duty, agency }) => ({
        id,
        what,
        duty,
        agencyId: agency?.id ?? null,
        planNumber: number,
        // The family's goals are not the client's to disclose.
        goals: goals.flatMap(({ whose, words }) => (whose === 'CLIENT' ? [words] : [])),
      })),
    );
