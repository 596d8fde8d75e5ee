import { describe, expect, it } from 'vitest';
import { opinionsGiven } from './opinions-fields.tsx';

describe('出席者の意見', () => {
  it('書いた人の分だけ、名簿の順に送る。外した人の分は送らない', () => {
    expect(opinionsGiven({ a: ' 賛成 ', b: ' ', gone: '外した人' }, ['b', 'a', 'c'])).toEqual([
      { attendeeId: 'a', words: '賛成' },
    ]);
  });
});
