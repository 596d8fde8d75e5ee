import { describe, expect, it } from 'vitest';
import { adoptUntouched } from './adopt-untouched.ts';

const stale = {
  currentVersion: 3,
  changedBy: '雛形 桃子',
  changedAt: '2026-11-23T14:43:00Z',
  changes: [
    { field: 'displayName', yours: '見本', theirs: '見本 太郎' },
    { field: 'address', yours: '小鹿野町 1-2-3', theirs: '小鹿野町小鹿野' },
    { field: 'concerns', yours: 'family', theirs: 'family、housing' },
  ],
};

describe('a save that came second', () => {
  it('takes over what was not touched, and keeps what was typed', () => {
    const values: Record<string, unknown> = {};
    const answer = adoptUntouched(
      { stale },
      {
        isDirty: (name) => name === 'party.address',
        isList: (name) => name === 'party.concerns',
        set: (name, value) => {
          values[name] = value;
        },
      },
      (field) => `party.${field}`,
    );
    expect(values).toEqual({ 'party.displayName': '見本 太郎', 'party.concerns': ['family', 'housing'] });
    expect(answer.stale?.changes[1]).toEqual(stale.changes[1]);
    expect(answer.stale?.changes[0]?.theirs).toBe('見本 太郎');
    expect(answer.stale?.changes[0]?.yours).not.toBe('見本');
  });

  it('leaves every other refusal alone', () => {
    const refused = { refusal: { message: 'no' } };
    const form = { isDirty: () => false, isList: () => false, set: () => expect.unreachable() };
    expect(adoptUntouched(refused, form)).toBe(refused);
  });
});
