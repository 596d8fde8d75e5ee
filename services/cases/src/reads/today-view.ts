import { CodedError } from '@banso/service-kit';
import type { TodayCount, TodayGroup, TodayOpenGroup } from '../generated/graphql.ts';

/** Which rows of a group are read. */
export interface TodayPage {
  readonly first: number;
  readonly skip: number;
}

/** Rows of a page, each with how many there are in all. */
export type Counted<Row> = Row & { readonly total: number };

const MOST_ROWS = 50;
const FURTHEST = 10_000;
export const WHOLE: TodayPage = { first: MOST_ROWS, skip: 0 };

/** Around a statement in its order: one page of it, and how many rows there are. `$n` is the first of two free values. */
export const onePage = (statement: string, n: number): string =>
  `select f.*, count(*) over ()::int as total from (${statement}) f limit $${n}::int offset $${n + 1}::int`;

/** What needs doing today: of each group its first few, or a page of one that is opened. */
export class TodayView {
  readonly on: string;
  readonly #few: number;
  readonly #open: ReadonlyMap<TodayGroup, number>;
  readonly #totals = new Map<TodayGroup, Promise<number>>();

  constructor(on: string, few: number | null, open: readonly TodayOpenGroup[]) {
    this.on = on;
    this.#few = Math.min(Math.max(few ?? MOST_ROWS, 1), MOST_ROWS);
    this.#open = new Map(open.map(({ group, skip }) => [group, skip ?? 0]));
    if ([...this.#open.values()].some((skip) => skip < 0 || skip > FURTHEST))
      throw new CodedError('BAD_REQUEST', 'A group of today begins at 0 and ends at 10,000.');
  }

  pageOf(group: TodayGroup): TodayPage {
    const skip = this.#open.get(group);
    return skip === undefined ? { first: this.#few, skip: 0 } : { first: MOST_ROWS, skip };
  }

  /** Reads a group as it is asked for, and keeps how many rows it has. */
  async list<Row>(group: TodayGroup, ask: (page: TodayPage) => Promise<Counted<Row>[]>): Promise<Row[]> {
    const page = this.pageOf(group);
    const rows = ask(page);
    // Beyond the last row nobody says how many there are: whoever pages on after some were done begins anew.
    const total = rows.then(async (found) =>
      found.length > 0 || page.skip === 0
        ? (found[0]?.total ?? 0)
        : ((await ask({ first: 1, skip: 0 }))[0]?.total ?? 0),
    );
    total.catch(() => undefined);
    this.#totals.set(group, total);
    return rows;
  }

  /** Of the groups that the same operation lists. */
  async counts(): Promise<TodayCount[]> {
    // By then every list beside it has been asked for.
    await Promise.resolve();
    return Promise.all([...this.#totals].map(async ([group, total]) => ({ group, total: await total })));
  }
}
