import type { LeadSort } from '../generated/graphql.ts';

interface Ordering {
  readonly by: string;
  /** What a page mark keeps of a row: a JSON array. */
  readonly key: string;
}

/** What a list of leads is put in order by, for a statement that reads them under the alias `l`. */
export const PLACES = `case when l.state = 'OPEN' then 0 else 1 end as rank,
 case when l.state = 'OPEN' then (l.detected_on - date '1970-01-01')::bigint
   else (-extract(epoch from l.settled_at) * 1000)::bigint end as place,
 l.kana_key = '' as nameless, l.kana_key as reading, l.detected_on as day`;

/** Rows after the mark, of which each element has a type of its own. */
const after = (columns: string, sign: '>' | '<', types: readonly string[]): string =>
  `(${columns}) ${sign} (${types.map((type, index) => `($11::jsonb ->> ${index})::${type}`).join(', ')})`;

/** Open leads first, the longest known on top; then the settled ones, the latest first. */
const WAITING = { by: 'found.rank, found.place, found.id', key: 'found.rank, found.place, found.id' };
const READING = 'found.nameless, found.reading, found.id';
const DAY = 'found.day, found.id';

/** Keyset orders. By reading, the nameless come last either way. */
export const leadOrderings: Readonly<Record<LeadSort, Ordering & { readonly after: string }>> = {
  WAITING: { ...WAITING, after: after(WAITING.key, '>', ['int', 'bigint', 'uuid']) },
  KANA_ASC: { by: READING, key: READING, after: after(READING, '>', ['boolean', 'text', 'uuid']) },
  KANA_DESC: {
    by: 'found.nameless, found.reading desc, found.id desc',
    key: READING,
    after: `(found.nameless > ($11::jsonb ->> 0)::boolean or (found.nameless = ($11::jsonb ->> 0)::boolean
      and (found.reading, found.id) < ($11::jsonb ->> 1, ($11::jsonb ->> 2)::uuid)))`,
  },
  DETECTED_ASC: { by: DAY, key: DAY, after: after(DAY, '>', ['date', 'uuid']) },
  DETECTED_DESC: { by: 'found.day desc, found.id desc', key: DAY, after: after(DAY, '<', ['date', 'uuid']) },
};
