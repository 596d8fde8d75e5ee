import { z } from 'zod';
import type { TodayQuery, TodayQueryVariables } from '../../graphql/generated/graphql.ts';

export type TodayGroup = TodayQuery['today']['counts'][number]['group'];

/** How many rows of a group are seen before it is opened. */
export const FEW = 5;
/** Rows of a page of an opened group, as the server gives them. */
export const PAGE = 50;

const MARK = /^([A-Z_]{3,40})(?:\.(\d{1,4}))?$/;

/** The address keeps which groups are open: `UNASSIGNED_CASES`, or from its fiftieth row on `UNASSIGNED_CASES.50`. */
export const todaySearch = z.object({
  open: z.array(z.string().regex(MARK)).max(20).optional().catch(undefined),
});
export type TodaySearch = z.output<typeof todaySearch>;

/** What the address opens, as far as it names groups that there are. */
export function openGroups(open: readonly string[] | undefined, known: readonly TodayGroup[]): Map<TodayGroup, number> {
  const found = new Map<TodayGroup, number>();
  for (const mark of open ?? []) {
    const [, name, skip] = MARK.exec(mark) ?? [];
    const group = known.find((each) => each === name);
    if (group !== undefined) found.set(group, Number(skip ?? 0));
  }
  return found;
}

/** The address with these groups opened from a row on, or folded. */
export function withGroups(
  open: readonly string[] | undefined,
  groups: readonly TodayGroup[],
  skip: number | undefined,
): TodaySearch {
  const rest = (open ?? []).filter((mark) => !groups.some((group) => mark === group || mark.startsWith(`${group}.`)));
  const marks = skip === undefined ? [] : groups.map((group) => (skip === 0 ? group : `${group}.${skip}`));
  const all = [...rest, ...marks];
  return all.length === 0 ? {} : { open: all };
}

export function todayVariables(open: ReadonlyMap<TodayGroup, number>): TodayQueryVariables {
  return { few: FEW, open: [...open].map(([group, skip]) => ({ group, skip })) };
}
