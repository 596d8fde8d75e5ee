import { describe, expect, it } from 'vitest';
import { isUuid, toId } from './ids.ts';

const UUID = '0198f2c4-7a3b-7c1d-9e2f-0123456789ab';

describe('ids', () => {
  it('takes a UUID and keeps one spelling', () => {
    expect(isUuid(UUID)).toBe(true);
    expect(toId<'Case'>(UUID.toUpperCase())).toBe(UUID);
  });

  it.each([
    '',
    'case-1',
    `${UUID}0`,
    `0${UUID}`,
    UUID.replaceAll('-', ''),
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ])('refuses "%s"', (text) => {
    expect(isUuid(text)).toBe(false);
    expect(toId<'Case'>(text)).toBeUndefined();
  });
});
