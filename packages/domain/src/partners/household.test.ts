import { describe, expect, it } from 'vitest';
import { householdOf } from './household.ts';

describe('a household', () => {
  it('is who is known to live with the client, and neither the client nor who may live elsewhere', () => {
    const people = [
      { id: 'client', livesTogether: true },
      { id: 'mother', livesTogether: true },
      { id: 'sister', livesTogether: false },
      { id: 'neighbour', livesTogether: null },
    ];
    expect(householdOf(people, 'client').map(({ id }) => id)).toEqual(['mother']);
  });
});
