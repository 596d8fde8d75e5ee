import type { CaseSort } from '../generated/graphql.ts';

interface Ordering {
  readonly by: string;
  /** What a page mark keeps of a row: a JSON array. */
  readonly key: string;
  /** Rows after the one whose key is `$1`, `$2`, … */
  readonly after: string;
}

const byKana = `jsonb_build_array(c.client_kana_key = '', c.client_kana_key, c.id)`;
const byOpening = 'jsonb_build_array(c.opened_at, c.id)';
const byLastContact = 'jsonb_build_array(c.last_contact_at, c.id)';

/** Keyset orders. By reading, the nameless come last either way; cases without contact are the longest without one. */
export const orderings: Readonly<Record<CaseSort, Ordering>> = {
  KANA_ASC: {
    by: `(c.client_kana_key = ''), c.client_kana_key, c.id`,
    key: byKana,
    after: `((c.client_kana_key = ''), c.client_kana_key, c.id) > ($1::boolean, $2::text, $3::uuid)`,
  },
  KANA_DESC: {
    by: `(c.client_kana_key = ''), c.client_kana_key desc, c.id desc`,
    key: byKana,
    after: `(c.client_kana_key = '') > $1::boolean
      or ((c.client_kana_key = '') = $1::boolean and (c.client_kana_key, c.id) < ($2::text, $3::uuid))`,
  },
  OPENED_DESC: {
    by: 'c.opened_at desc, c.id',
    key: byOpening,
    after: 'c.opened_at <= $1::timestamptz and (c.opened_at < $1::timestamptz or c.id > $2::uuid)',
  },
  OPENED_ASC: {
    by: 'c.opened_at, c.id desc',
    key: byOpening,
    after: 'c.opened_at >= $1::timestamptz and (c.opened_at > $1::timestamptz or c.id < $2::uuid)',
  },
  LAST_CONTACT_DESC: {
    by: 'c.last_contact_at desc nulls last, c.id',
    key: byLastContact,
    after: `case when $1::timestamptz is null then c.last_contact_at is null and c.id > $2::uuid
      else c.last_contact_at is null or c.last_contact_at < $1::timestamptz
        or (c.last_contact_at = $1::timestamptz and c.id > $2::uuid) end`,
  },
  LAST_CONTACT_ASC: {
    by: 'c.last_contact_at nulls first, c.id desc',
    key: byLastContact,
    after: `case when $1::timestamptz is null then c.last_contact_at is not null or c.id < $2::uuid
      else c.last_contact_at > $1::timestamptz
        or (c.last_contact_at = $1::timestamptz and c.id < $2::uuid) end`,
  },
  NUMBER_ASC: {
    by: 'c.fiscal_year, c.number',
    key: 'jsonb_build_array(c.fiscal_year, c.number)',
    after: '(c.fiscal_year, c.number) > ($1::int, $2::text)',
  },
};
