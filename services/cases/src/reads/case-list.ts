import { isUuid } from '@banso/domain/foundation';
import type { CaseFilter, CaseSort } from '../generated/graphql.ts';
import { CASE_COLUMNS, type CaseRow, NOT_MERGED } from '../persistence/cases.ts';
import { ACTIVE, LOOK_COLUMNS, type LookFactsRow } from '../persistence/look-facts.ts';
import type { CasesScope } from '../scope.ts';
import { orderings } from './case-order.ts';
import { type Condition, nobody, reachCondition } from './conditions.ts';
import { lookedAt, MOST_LOOKED_AT } from './looks.ts';
import { placeAfter, sealMark } from './page-mark.ts';
import { textConditions } from './text-conditions.ts';

export interface CaseListPage {
  readonly nodes: CaseRow[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** Kept, so that the count is asked for only where a screen wants it. */
  readonly conditions: readonly Condition[];
}

export const noCases: CaseListPage = { nodes: [], hasNextPage: false, endCursor: null, conditions: [nobody] };

const MOST_ROWS = 200;
/** A count beyond this helps nobody and costs everybody. */
const MOST_COUNTED = 10_000;

/** Cases within the caller's reach: one flat statement, whatever the filters. */
export async function caseList(
  scope: CasesScope,
  args: {
    readonly filter: CaseFilter | null;
    readonly sort: CaseSort;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<CaseListPage> {
  const filter = args.filter ?? {};
  const conditions = await onlyLookedFor(scope, filter, [
    reachCondition(scope.actor),
    ...(await filterConditions(scope, filter)),
  ]);
  const ordering = orderings[args.sort];
  const after = await placeAfter(scope, `case-list|${args.sort}`, args.after);
  const limit = Math.min(Math.max(args.first, 1), MOST_ROWS);
  const statement = compose(
    after === null ? conditions : [...conditions, { sql: ordering.after, values: after }],
    (where) =>
      `select ${CASE_COLUMNS}, ${ordering.key} as "sortKey" from support_case c where ${where} order by ${ordering.by} limit ${limit + 1}`,
  );
  const rows = await scope.read.query<CaseRow & { sortKey: unknown[] }>('cases', statement.sql, statement.values);
  const nodes = rows.slice(0, limit);
  const last = nodes.at(-1);
  return {
    nodes,
    hasNextPage: rows.length > limit,
    endCursor: last === undefined ? null : await sealMark(scope, `case-list|${args.sort}`, last.sortKey),
    conditions,
  };
}

/** How many there are in all, up to the bound. */
export async function countCases(scope: CasesScope, { conditions }: CaseListPage): Promise<number> {
  const statement = compose(
    conditions,
    (where) =>
      `select count(*)::int as count from (select 1 from support_case c where ${where} limit ${MOST_COUNTED}) as bounded`,
  );
  const [row] = await scope.read.query<{ count: number }>('cases_count', statement.sql, statement.values);
  return row?.count ?? 0;
}

/** Numbers the parameters. */
function compose(conditions: readonly Condition[], text: (where: string) => string) {
  const values: unknown[] = [];
  const where = conditions
    .map(({ sql, values: own }) => {
      const first = values.length;
      values.push(...own);
      return `(${sql.replace(/\$(\d+)/g, (_, index) => `$${Number(index) + first}`)})`;
    })
    .join(' and ');
  return { sql: text(where), values };
}

/** Whether a case asks for a look is decided from its history: those among the filtered, by id. */
async function onlyLookedFor(scope: CasesScope, { look }: CaseFilter, conditions: Condition[]): Promise<Condition[]> {
  if (!look) return conditions;
  const { sql, values } = compose(
    conditions,
    (where) =>
      `select ${LOOK_COLUMNS} from support_case c where ${where} and ${ACTIVE} order by c.opened_at, c.id limit ${MOST_LOOKED_AT}`,
  );
  const rows = await scope.read.query<LookFactsRow>('cases_looked_at', sql, values);
  const found = rows.filter((row) => lookedAt(row, scope.today).reasons.some(({ code }) => code === look));
  return [...conditions, { sql: 'c.id = any($1::uuid[])', values: [found.map(({ id }) => id)] }];
}

async function filterConditions(scope: CasesScope, filter: CaseFilter): Promise<Condition[]> {
  const conditions: Condition[] = [];
  const add = (sql: string, ...values: readonly unknown[]) => void conditions.push({ sql, values });
  // Compared as what the column holds, so that an index finds it: what is no id is nobody's.
  const addId = (sql: string, id: string) => void conditions.push(isUuid(id) ? { sql, values: [id] } : nobody);
  if (filter.ids) add('c.id = any($1::uuid[])', filter.ids.filter(isUuid));
  const stages = [...new Set(filter.stages ?? [])];
  // One stage alone leaves the index in its order.
  if (stages.length === 1) add('c.stage = $1', stages[0]);
  else if (stages.length > 1) add('c.stage = any($1::text[])', stages);
  if (filter.officeId) addId('c.office_id = $1::uuid', filter.officeId);
  if (filter.townCode) add('c.town_code = $1', filter.townCode);
  if (filter.workerId) addId(assignedTo, filter.workerId);
  if (filter.mine === true) add(assignedTo, scope.actor.id);
  if (filter.unassigned === true) add(`c.outreach_worker_id is null and c.stage not in ('CLOSED', 'REFERRED_ON')`);
  if (filter.overdue === true) add(hasOverduePromise, scope.today);
  // One person, one row; who types the number or the name of a case merged away still finds it, and where it went.
  if (!filter.text?.trim()) add(NOT_MERGED);
  if (filter.contactStep) add('c.contact_step = $1', filter.contactStep);
  if (typeof filter.birthYear === 'number') add('c.client_birth_year = $1::int', filter.birthYear);
  return [...conditions, ...(await textConditions(scope, filter.text ?? ''))];
}

const assignedTo = `exists (select 1 from assignment a where a.organisation_id = c.organisation_id and a.case_id = c.id
 and a.worker_id = $1::uuid and a.until_on is null)`;

const hasOverduePromise = `exists (select 1 from promise_made o where o.organisation_id = c.organisation_id
 and o.case_id = c.id and o.state = 'OPEN' and o.due_on < $1::date)`;
