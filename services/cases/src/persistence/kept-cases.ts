import type { RetentionSort } from '../generated/graphql.ts';
import type { CasesScope } from '../scope.ts';
import { CASE_COLUMNS, type CaseRow, WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface KeptAsked {
  readonly officeId: string | null;
  readonly sort: RetentionSort;
  readonly first: number;
  readonly after: readonly unknown[] | null;
}

/** With its place in the list, for a page mark: it may leave the list before the next page is asked for. */
export type KeptRow = CaseRow & { readonly mark: readonly unknown[] };

const KANA = 'c.client_kana_key';
const [VALUE, ID] = ['($7::jsonb ->> 0)', '($7::jsonb ->> 1)::uuid'];

/** Keyset orders, over the day that the list is about or over readings; the nameless come last either way. */
const orders: Readonly<Record<RetentionSort, { readonly by: string; readonly after: string; readonly key: string }>> = {
  DAY: { by: 'c.day, c.id', after: `(c.day, c.id) > (${VALUE}::date, ${ID})`, key: 'c.day' },
  KANA_ASC: {
    by: `(${KANA} = ''), ${KANA}, c.id`,
    after: `(${KANA} = '', ${KANA}, c.id) > (${VALUE} = '', ${VALUE}, ${ID})`,
    key: KANA,
  },
  KANA_DESC: {
    by: `(${KANA} = ''), ${KANA} desc, c.id desc`,
    after: `(${KANA} <> '', ${KANA}, c.id) < (${VALUE} <> '', ${VALUE}, ${ID})`,
    key: KANA,
  },
};

/** `$5` is the list's own day, `$6` the office, `$7` the place after which the page begins, `$8` how many. */
function keptPage(scope: CasesScope, name: string, kept: string, day: string, asked: KeptAsked): Promise<KeptRow[]> {
  const order = orders[asked.sort];
  return scope.read.query<KeptRow>(
    name,
    `with kept as (${kept} and ${WITHIN_REACH} and ($6::uuid is null or c.office_id = $6::uuid))
     select ${CASE_COLUMNS}, jsonb_build_array(${order.key}, c.id) as mark from kept c
     where $7::jsonb is null or ${order.after} order by ${order.by} limit $8::int`,
    [...reachValues(scope.actor), day, asked.officeId, asked.after && JSON.stringify(asked.after), asked.first],
  );
}

/** Closed before a day: whether its retention is over, the rule says. */
export const closedBefore = (scope: CasesScope, day: string, asked: KeptAsked): Promise<KeptRow[]> =>
  keptPage(
    scope,
    'retention_candidates',
    `select c.*, c.closed_on as day from support_case c where c.stage = 'CLOSED' and c.closed_on < $5::date`,
    day,
    asked,
  );

/** Held now; the day is the one on which the hold is looked at again. */
export const heldOn = (scope: CasesScope, day: string, asked: KeptAsked): Promise<KeptRow[]> =>
  keptPage(
    scope,
    'cases_on_hold',
    `select c.*, h.review_on as day from support_case c
     join legal_hold h on h.organisation_id = c.organisation_id and h.case_id = c.id and h.lifted_at is null
     where $5::date is not null`,
    day,
    asked,
  );
