import { isUuid } from '@banso/domain/foundation';
import type { CaseEventResolvers } from '../generated/graphql.ts';

/** Codes, dates and figures of what happened, without the ids that only the machine reads. */
export const CaseEvent: CaseEventResolvers = {
  by: ({ by }) => (by === null ? null : { id: by }),
  detail: ({ data }) => {
    const said = Object.entries(data).filter(
      ([, value]) => value !== null && !(typeof value === 'string' && isUuid(value)),
    );
    return said.length === 0 ? null : said.map(([name, value]) => `${name}=${value}`).join(' ');
  },
};
