import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, isLocalGovernmentCode } from './local-government-code.ts';

describe('the check digit of a local government code', () => {
  it.each([
    ['11365', '4'],
    ['11100', '7'],
    ['01000', '6'],
    ['13101', '6'],
    ['11207', '1'],
    ['11233', '0'],
    ['00000', '1'],
  ])('of %s is %s', (five, digit) => expect(checkDigit(five)).toBe(digit));

  it('is 1 for remainder 0 and 0 for remainder 1', () => {
    expect(checkDigit('11210')).toBe('1');
    expect(checkDigit('11241')).toBe('1');
    expect(checkDigit('11230')).toBe('5');
  });

  it.each(['1136', '113654', '１１３６５', 'abcde', '', '1136x', 'x11365'])('has none for "%s"', (text) =>
    expect(checkDigit(text)).toBeUndefined(),
  );

  it('tells a right code from a wrong one', () => {
    expect(isLocalGovernmentCode('113654')).toBe(true);
    expect(isLocalGovernmentCode('113655')).toBe(false);
    expect(isLocalGovernmentCode('11365')).toBe(false);
    expect(isLocalGovernmentCode('1136540')).toBe(false);
    expect(isLocalGovernmentCode('')).toBe(false);
  });

  it('accepts exactly one last digit, and a wrong one is always seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (number) => {
        const five = String(number).padStart(5, '0');
        const right = [...'0123456789'].filter((digit) => isLocalGovernmentCode(five + digit));
        expect(right).toEqual([checkDigit(five)]);
      }),
    );
  });
});
