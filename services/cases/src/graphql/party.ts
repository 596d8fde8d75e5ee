import type { PartyResolvers } from '../generated/graphql.ts';
import { contactDetail } from '../reads/contact-detail.ts';

export const Party: PartyResolvers = {
  address: (row, _, scope) => contactDetail(scope, row, 'address', row.addressSealed),
  phones: async (row, _, scope) => {
    const phones = await contactDetail(scope, row, 'phones', row.phonesSealed);
    return phones === null ? [] : (JSON.parse(phones) as string[]);
  },
};
