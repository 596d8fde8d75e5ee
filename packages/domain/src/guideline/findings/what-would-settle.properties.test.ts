import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseIds } from '../clause-id.ts';
import { computed, group, leaf } from './build.ts';
import type { Finding } from './finding.ts';
import { allOf, anyOf, type Outcome, outcomes, type Settled } from './kleene.ts';
import { leavesOf } from './tree.ts';
import { whatWouldSettle } from './what-would-settle.ts';

const clause = (index: number) => clauseIds[index % clauseIds.length]!;
const part = (index: number, outcome: Outcome): Finding =>
  leaf(
    clause(index),
    'consultationWorker',
    computed({ outcome, reason: 'judgementNeeded', judgementAbout: 'isNeedyPerson' }),
    { settling: null, pending: null },
  );

/** Trees of two levels with up to seven leaves, more than any rule has. */
const tree = fc
  .tuple(
    fc.constantFrom<'all' | 'any'>('all', 'any'),
    fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 3 }),
    fc.constantFrom<'all' | 'any'>('all', 'any'),
    fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 4 }),
  )
  .map(([outer, first, inner, second]) =>
    group('3', outer, [
      ...first.map((outcome, index) => part(index, outcome)),
      group(
        '3(4)',
        inner,
        second.map((outcome, index) => part(first.length + index, outcome)),
      ),
    ]),
  );

/** Independent of the product: every bit pattern is tried, the whole is recomputed by hand. */
function oracle(root: Finding, wanted: Settled): string[] {
  const open = leavesOf(root).filter(({ outcome }) => outcome === 'UNDETERMINED');
  if (root.outcome !== 'UNDETERMINED') return [];
  const evaluate = (node: Finding, mask: number): Outcome => {
    if (node.combines === null) {
      const index = open.indexOf(node);
      return index >= 0 && (mask & (1 << index)) !== 0 ? wanted : node.outcome;
    }
    return (node.combines === 'all' ? allOf : anyOf)(node.children.map((child) => evaluate(child, mask)));
  };
  const settling = Array.from({ length: 1 << open.length }, (_, mask) => mask).filter(
    (mask) => evaluate(root, mask) === wanted,
  );
  return settling
    .filter((mask) => !settling.some((other) => other !== mask && (other & mask) === other))
    .map((mask) => open.flatMap(({ clause: id }, index) => (mask & (1 << index) ? [id] : [])).join(' '))
    .toSorted();
}

const named = (sets: ReturnType<typeof whatWouldSettle>['towardsMet']): string[] =>
  sets.map((set) => set.map(({ clause: id }) => id).join(' ')).toSorted();

describe('what would settle it', () => {
  it('gives every minimal set and no other', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const answer = whatWouldSettle(root);
        expect(named(answer.towardsMet)).toEqual(oracle(root, 'MET'));
        expect(named(answer.towardsNotMet)).toEqual(oracle(root, 'NOT_MET'));
      }),
      { numRuns: 300 },
    );
  });

  it('lists smaller sets first and leaves nothing out while undetermined', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const { towardsMet, towardsNotMet } = whatWouldSettle(root);
        for (const sets of [towardsMet, towardsNotMet]) {
          expect(sets.length > 0).toBe(root.outcome === 'UNDETERMINED');
          const sizes = sets.map(({ length }) => length);
          expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
