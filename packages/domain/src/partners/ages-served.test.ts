import { describe, expect, it } from 'vitest';
import { civilDate, partialDate } from '../foundation/index.ts';
import { agesServed, saposuteServes } from './ages-served.ts';

const saposute = (birth: string, asOf: string) => saposuteServes(partialDate(birth), civilDate(asOf));

describe('the ages that a Saposute takes', () => {
  it('run from the day before the 15th birthday to two days before the 50th', () => {
    expect(saposute('1980-06-10', '2020-01-01')).toEqual({
      outcome: 'MET',
      reason: 'servedAtThisAge',
      startsOn: '1995-06-09',
      endsOn: '2030-06-08',
    });
    expect(saposute('1980-06-10', '1995-06-08').reason).toBe('tooYoung');
    expect(saposute('1980-06-10', '1995-06-09').outcome).toBe('MET');
    expect(saposute('1980-06-10', '2030-06-08').outcome).toBe('MET');
    expect(saposute('1980-06-10', '2030-06-09')).toMatchObject({ outcome: 'NOT_MET', reason: 'tooOld' });
  });

  it('end for a birth on 29 February as the law counts', () => {
    expect(saposute('1976-02-29', '2026-02-27')).toMatchObject({ outcome: 'MET', endsOn: '2026-02-27' });
    expect(saposute('1976-02-29', '2026-02-28').outcome).toBe('NOT_MET');
  });

  it('are decided for a birth year where every day agrees, and are otherwise too vague', () => {
    expect(saposute('1985', '2026-11-01')).toMatchObject({
      outcome: 'MET',
      startsOn: '2000-12-30',
      endsOn: '2034-12-30',
    });
    expect(saposute('1976', '2026-11-01')).toMatchObject({ outcome: 'UNDETERMINED', reason: 'birthDateTooVague' });
    expect(saposute('1970', '2026-11-01').outcome).toBe('NOT_MET');
  });

  it('cannot be known without a birth date', () => {
    expect(saposuteServes(null, civilDate('2026-11-01'))).toEqual({
      outcome: 'UNDETERMINED',
      reason: 'birthDateUnknown',
      startsOn: null,
      endsOn: null,
    });
  });
});

describe('the ages that any agency takes', () => {
  const born = partialDate('2000-01-01');
  it('have no bound where none is given', () => {
    const answer = agesServed(born, civilDate('2026-11-01'), { from: null, until: null });
    expect(answer).toEqual({ outcome: 'MET', reason: 'servedAtThisAge', startsOn: null, endsOn: null });
  });

  it('do not take the unborn', () => {
    expect(agesServed(born, civilDate('1999-12-31'), { from: null, until: 20 }).reason).toBe('tooYoung');
  });

  it('may have one bound only', () => {
    expect(agesServed(born, civilDate('2026-11-01'), { from: 40, until: null })).toMatchObject({
      outcome: 'NOT_MET',
      reason: 'tooYoung',
      startsOn: '2039-12-31',
      endsOn: null,
    });
  });

  it('fail loudly where the calendar ends', () => {
    expect(() => agesServed(partialDate('9999'), civilDate('9999-12-31'), { from: 1, until: 5 })).toThrow(RangeError);
  });
});
