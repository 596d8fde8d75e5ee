import { isUuid } from '@banso/domain/foundation';
import type { LookCode, LookReason } from '@banso/domain/worklist';
import type { LookSort } from '../generated/graphql.ts';
import type { LookedAt } from './looks.ts';
import type { TeamView } from './team.ts';

/** A case in the list of one reason. */
export interface CaseLookView {
  readonly caseId: string;
  readonly reason: LookReason;
}

export interface CaseLookPage {
  readonly nodes: CaseLookView[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MOST_ROWS = 200;

interface Asked {
  readonly reason: LookCode;
  readonly workerId: string | null;
  readonly sort: LookSort;
  readonly first: number;
  /** The case after which the page begins. */
  readonly after: string | null;
}

/** What was read once is sorted and cut: no statement for another reason or page. */
export function casesToLookAt(view: TeamView, asked: Asked): CaseLookPage {
  const found = view.cases
    .filter(({ team }) => asked.workerId === null || team.some(({ workerId }) => workerId === asked.workerId))
    .flatMap((each) => {
      const reason = each.reasons.find(({ code }) => code === asked.reason);
      return reason === undefined ? [] : [{ each, reason, who: kanaOf(view, each) }];
    })
    .toSorted((a, b) => orders[asked.sort](a, b) || Number(a.each.id > b.each.id) - Number(a.each.id < b.each.id));
  const begin =
    asked.after !== null && isUuid(asked.after) ? found.findIndex(({ each }) => each.id === asked.after) + 1 : 0;
  const end = begin + Math.min(Math.max(asked.first, 1), MOST_ROWS);
  const page = found.slice(begin, end);
  return {
    nodes: page.map(({ each, reason }) => ({ caseId: each.id, reason })),
    totalCount: found.length,
    pageInfo: { hasNextPage: found.length > end, endCursor: page.at(-1)?.each.id ?? null },
  };
}

interface Sortable {
  readonly reason: LookReason;
  readonly who: string;
}

const byKana = (a: Sortable, b: Sortable): number => Number(a.who > b.who) - Number(a.who < b.who);
const longest = (a: Sortable, b: Sortable): number => b.reason.days - a.reason.days;

const orders: Readonly<Record<LookSort, (a: Sortable, b: Sortable) => number>> = {
  LONGEST: longest,
  SHORTEST: (a, b) => longest(b, a),
  WORKER_ASC: (a, b) => byKana(a, b) || longest(a, b),
  WORKER_DESC: (a, b) => byKana(b, a) || longest(a, b),
};

/** Nobody's cases come first: they need someone before all. */
const kanaOf = ({ members }: TeamView, { outreachWorkerId }: LookedAt): string =>
  members.find(({ workerId }) => workerId === outreachWorkerId)?.kana ?? '';
