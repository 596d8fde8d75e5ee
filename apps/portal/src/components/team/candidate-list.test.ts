import { describe, expect, it } from 'vitest';
import type { CandidatePartsFragment } from '../../graphql/generated/graphql.ts';
import { byCaseload } from './candidate-list.tsx';

describe('who can take a role', () => {
  it('stands in the order of cases under way, and as before where these are as many', () => {
    const candidates = [
      ['a', 9],
      ['b', 0],
      ['c', 4],
      ['d', 0],
    ].map(([id, openCases]) => ({ worker: { id }, openCases }) as CandidatePartsFragment);
    expect(byCaseload(candidates).map(({ worker }) => worker?.id)).toEqual(['b', 'd', 'c', 'a']);
  });
});
