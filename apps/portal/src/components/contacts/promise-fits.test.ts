import { describe, expect, it } from 'vitest';
import { fittingPromise, promisesOff } from './promise-fits.ts';

const promise = (what: string, dueOn = '2026-12-01') => ({ id: what, what, dueOn });
const visit = promise('来週もう一度訪ねる');
const call = promise('電話で様子を聞く');
const book = promise('話に出た本を持っていく', '2026-11-28');
const later = promise('また訪ねる', '2026-12-02');
const plain = promise('見学の日を決める');

describe('この接触で果たした約束', () => {
  const fits = (promises: readonly (typeof visit)[], kind: 'VISIT' | 'CALL' | '', result = 'MET_PERSON' as const) =>
    fittingPromise(promises, { kind, result, day: '2026-12-01' })?.what;

  it('は、期日が来ていて方法の合うもの', () => {
    expect(fits([call, visit], 'VISIT')).toBe(visit.what);
    expect(fits([visit, call], 'CALL')).toBe(call.what);
    expect(fits([book], 'VISIT')).toBe(book.what);
    expect(fits([plain], 'CALL')).toBe(plain.what);
  });

  it('は、期日前のもの、方法の合わないもの、だれもいなかったときは選ばない', () => {
    expect(fits([later], 'VISIT')).toBeUndefined();
    expect(fits([visit], 'CALL')).toBeUndefined();
    expect(fits([visit], '')).toBeUndefined();
    expect(fittingPromise([visit], { kind: 'VISIT', result: 'NO_ANSWER', day: '2026-12-01' })).toBeUndefined();
  });
});

describe('取りやめになる約束', () => {
  it('は、訪問なら訪ねる約束、すべてならすべて', () => {
    const all = [visit, call, book, plain];
    expect(promisesOff(all, '')).toEqual([]);
    expect(promisesOff(all, 'VISITS')).toEqual([visit, book]);
    expect(promisesOff(all, 'ALL_CONTACT')).toEqual(all);
  });
});
