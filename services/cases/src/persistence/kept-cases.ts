import type { RetentionSort } from '../generated/graphql.ts';
import type { CasesScope } from '../scope.ts';
import { CASE_COLUMNS, type CaseRow, WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface KeptAsked {
  readonly officeId: string | null;
  readonly sort: RetentionSort;
  readonly first: number;
  /** The last of the page before. */
  readonly after: string | null;
}

/** Keyset orders, over the day that the list is about or over readings; the nameless come last either way. */
const orders: Readonly<Record<RetentionSort, { readonly by: string; readonly after: string }>> = {
  DAY: { by: 'c.day, c.id', after: after('>', (of) => `${of}.day, ${of}.id`) },
  KANA_ASC: {
    by: `(c.client_kana_key = ''), c.client_kana_key, c.id`,
    after: after('>', (of) => `(${of}.client_kana_key = ''), ${of}.client_kana_key, ${of}.id`),
  },
  KANA_DESC: {
    by: `(c.client_kana_key = ''), c.client_kana_key desc, c.id desc`,
    after: after('<', (of) => `(${of}.client_kana_key <> ''), ${of}.client_kana_key, ${of}.id`),
  },
};

function after(sign: '>' | '<', place: (of: string) => string): string {
  return `(${place('c')}) ${sign} (select ${place('l')} from kept l where l.id = $7::uuid)`;
}

/** `$5` is the list's own day, `$6` the office, `$7` the last of the page before, `$8` how many. */
function keptPage(scope: CasesScope, name: string, kept: string, day: string, asked: KeptAsked): Promise<CaseRow[]> {
  const order = orders[asked.sort];
  return scope.read.query<CaseRow>(
    name,
    `with kept as (${kept} and ${WITHIN_REACH} and ($6::uuid is null or c.office_id = $6::uuid))
     select ${CASE_COLUMNS} from kept c where $7::uuid is null or ${order.after} order by ${order.by} limit $8::int`,
    [...reachValues(scope.actor), day, asked.officeId, asked.after, asked.first],
  );
}

/** Closed before a day: whether its retention is over, the rule says. */
export const closedBefore = (scope: CasesScope, day: string, asked: KeptAsked): Promise<CaseRow[]> =>
  keptPage(
    scope,
    'retention_candidates',
    `select c.*, c.closed_on as day from support_case c where c.stage = 'CLOSED' and c.closed_on < $5::date`,
    day,
    asked,
  );

/** Held now; the day is the one on which the hold is looked at again. */
export const heldOn = (scope: CasesScope, day: string, asked: KeptAsked): Promise<CaseRow[]> =>
  keptPage(
    scope,
    'cases_on_hold',
    `select c.*, h.review_on as day from support_case c
     join legal_hold h on h.organisation_id = c.organisation_id and h.case_id = c.id and h.lifted_at is null
     where $5::date is not null`,
    day,
    asked,
  );
