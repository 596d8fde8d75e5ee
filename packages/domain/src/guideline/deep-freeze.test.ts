import { expect, it } from 'vitest';
import { deepFreeze } from './deep-freeze.ts';

it('freezes all the way down and leaves plain values alone', () => {
  const frozen = deepFreeze({ list: [{ deep: [1] }], nothing: null, text: 'a', none: undefined });
  expect([frozen, frozen.list, frozen.list[0], frozen.list[0]!.deep].every(Object.isFrozen)).toBe(true);
  expect(frozen).toEqual({ list: [{ deep: [1] }], nothing: null, text: 'a', none: undefined });
  expect([deepFreeze(null), deepFreeze('a'), deepFreeze(undefined)]).toEqual([null, 'a', undefined]);
});

it('leaves functions as they are', () => {
  const made = () => 1;
  expect(Object.isFrozen(deepFreeze({ made }).made)).toBe(false);
});

it('stops at what is frozen already, also in a circle', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(Object.isFrozen(deepFreeze(circle))).toBe(true);
});
