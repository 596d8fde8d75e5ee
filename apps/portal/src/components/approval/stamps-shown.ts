import type { CirculationDetailFragment } from '../../graphql/generated/graphql.ts';

type Circulation = Pick<CirculationDetailFragment, 'state' | 'position' | 'steps' | 'stamps'>;
type Stamp = CirculationDetailFragment['stamps'][number];

const standing: ReadonlySet<string> = new Set(['DRAFTED', 'PASSED', 'DECIDED']);

/**
 * What stands in each box of the 決裁欄: the last stamp of a step that the decision has passed. A box ahead is empty,
 * also where somebody stamped it in a round before: that stamp stays in the course below.
 */
export function stampsShown({ state, position, steps, stamps }: Circulation): (Stamp | null)[] {
  const passed = state === 'DECIDED' ? steps.length : state === 'RETURNED' || state === 'WITHDRAWN' ? 0 : position;
  return steps.map((_, at) =>
    at < passed ? (stamps.findLast((stamp) => stamp.position === at && standing.has(stamp.act)) ?? null) : null,
  );
}
