import { describe, expect, it } from 'vitest';
import { birthYearOf } from './birth-year.ts';

describe('the year of birth that narrows the list', () => {
  it.each([
    ['1978', 1978],
    ['１９７８', 1978],
    ['S53', 1978],
    ['Ｓ５３', 1978],
    ['昭和53年', 1978],
    ['S53.6.10', 1978],
    ['', undefined],
    ['197', undefined],
    ['53', undefined],
    ['H38', undefined],
  ])('%s is %s', (typed, year) => expect(birthYearOf(typed)).toBe(year));
});
