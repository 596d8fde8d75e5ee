import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  duplicateScore,
  LIKELY_DUPLICATE_SCORE,
  type PersonSketch,
  STRONG_DUPLICATE_SCORE,
} from './duplicate-score.ts';
import { partialDate } from './partial-date.ts';

const codes = (a: PersonSketch, b: PersonSketch) => duplicateScore(a, b).reasons.map(({ code }) => code);
const names = (a: string, b: string) => codes({ name: a }, { name: b });
const readings = (a: string, b: string) => codes({ kana: a }, { kana: b });
const births = (a: string, b: string) => codes({ birthDate: partialDate(a) }, { birthDate: partialDate(b) });

describe('what speaks for one person', () => {
  it('the name: the same, in other kanji, or in part', () => {
    expect(names('渡邉 太郎', '渡邉太郎')).toEqual(['sameName']);
    expect(names('渡邉太郎', '渡辺 太郎')).toEqual(['variantName']);
    expect(names('渡辺', '渡邉太郎')).toEqual(['partialName']);
    expect(names('渡邉太郎', '太郎')).toEqual(['givenName']);
    expect(names('林', '小林')).toEqual([]);
    expect(names('𠮷', '𠮷田')).toEqual([]);
    expect(names('辺太', '渡辺太郎')).toEqual([]);
    expect(names('山田', '鈴木')).toEqual([]);
    expect(names('・', '・')).toEqual([]);
    expect(names('・', '渡辺')).toEqual([]);
    expect(names('渡辺', '・')).toEqual([]);
  });

  it('the reading: the same, misheard, or in part', () => {
    expect(readings('やまざき たろう', 'ヤマザキタロウ')).toEqual(['sameReading']);
    expect(readings('やまざき', 'やまさき')).toEqual(['similarReading']);
    expect(readings('かず', 'かす')).toEqual(['similarReading']);
    expect(readings('おおのゆうこ', 'おのゆうこ')).toEqual(['similarReading']);
    expect(readings('やまだたろ', 'やまだたろう')).toEqual(['similarReading']);
    expect(readings('やまだ', 'かやまだ')).toEqual(['givenReading']);
    expect(readings('やまだは', 'やまだき')).toEqual(['similarReading']);
    expect(readings('さまだか', 'やまだか')).toEqual(['similarReading']);
    expect(readings('やまだたろう', 'やまだ')).toEqual(['partialReading']);
    expect(readings('たろう', 'やまだたろう')).toEqual(['givenReading']);
    expect(readings('たろ', 'たこ')).toEqual([]);
    expect(readings('やまき', 'やまし')).toEqual([]);
    expect(readings('やまかわいち', 'やまだいちう')).toEqual([]);
    expect(readings('う', 'たろう')).toEqual([]);
    expect(readings('ー', 'ー')).toEqual([]);
    expect(readings('ー', 'やまだ')).toEqual([]);
    expect(readings('やまだ', 'ー')).toEqual([]);
  });

  it('the birth date: the same, possible, or another', () => {
    expect(births('1980-04-01', '1980-04-01')).toEqual(['sameBirthDate']);
    expect(births('1980', '1980')).toEqual(['compatibleBirthDate']);
    expect(births('1980', '1980-12-31')).toEqual(['compatibleBirthDate']);
    expect(births('1980-12-31', '1980')).toEqual(['compatibleBirthDate']);
    expect(births('1980-01-01', '1980')).toEqual(['compatibleBirthDate']);
    expect(births('1980-04', '1980-05-01')).toEqual(['nearBirthDate']);
    expect(births('1980-04-01', '1980-03-31')).toEqual(['nearBirthDate']);
    expect(births('1980', '1982-12-31')).toEqual(['nearBirthDate']);
    expect(births('1982', '1980')).toEqual(['nearBirthDate']);
    expect(births('1980', '1983-01-01')).toEqual(['differentBirthDate']);
    expect(births('1980', '1977')).toEqual(['differentBirthDate']);
  });

  it('the town and the telephone', () => {
    expect(codes({ municipalityCode: '113654' }, { municipalityCode: '113654' })).toEqual(['sameTown']);
    expect(codes({ municipalityCode: '113654' }, { municipalityCode: '113620' })).toEqual([]);
    expect(codes({ phone: '0494-00-0000' }, { phone: '０４９４（００）００００' })).toEqual(['samePhone']);
    expect(codes({ phone: '0494-00-0000' }, { phone: '0494-00-0001' })).toEqual([]);
    expect(codes({ phone: 'なし' }, { phone: '不明' })).toEqual([]);
  });

  it('nothing that is not known', () => {
    expect(duplicateScore({}, {})).toEqual({ score: 0, reasons: [] });
    const known = { name: '山田', kana: 'やまだ', birthDate: partialDate('1980'), municipalityCode: '1', phone: '1' };
    expect(duplicateScore(known, {})).toEqual({ score: 0, reasons: [] });
    expect(duplicateScore({}, known)).toEqual({ score: 0, reasons: [] });
  });
});

describe('the score', () => {
  it('adds up the reasons', () => {
    expect(
      duplicateScore(
        { name: '渡邉', kana: 'わたなべ', birthDate: partialDate('1980'), municipalityCode: '113654' },
        { name: '渡辺', kana: 'ワタナベ', birthDate: partialDate('1980-04-01'), municipalityCode: '113654' },
      ),
    ).toEqual({
      score: 75,
      reasons: [
        { code: 'variantName', weight: 25 },
        { code: 'sameReading', weight: 30 },
        { code: 'compatibleBirthDate', weight: 10 },
        { code: 'sameTown', weight: 10 },
      ],
    });
  });

  it('shows a son known by family name, birth year and town, and not one who only lives in the same town', () => {
    const known = { kana: 'やまだ たろう', birthDate: partialDate('1980-04-01'), municipalityCode: '113654' };
    const called = { kana: 'やまだ', birthDate: partialDate('1980'), municipalityCode: '113654' };
    expect(duplicateScore(known, called).score).toBeGreaterThanOrEqual(LIKELY_DUPLICATE_SCORE);
    expect(duplicateScore(known, { ...called, kana: 'すずき' }).score).toBeLessThan(LIKELY_DUPLICATE_SCORE);
  });

  it.each(['1978', '1979', '1981', '1982'])(
    'hides nobody for a birth year that is a little off (%s), and ranks him lower',
    (year) => {
      const known = { name: '山田 太郎', kana: 'やまだ たろう', birthDate: partialDate('1980-04-01') };
      const told = { name: '山田', kana: 'やまだ', birthDate: partialDate(year) };
      const { score } = duplicateScore(known, told);
      expect(score).toBeGreaterThanOrEqual(LIKELY_DUPLICATE_SCORE);
      expect(score).toBeLessThan(duplicateScore(known, { ...told, birthDate: partialDate('1980') }).score);
    },
  );

  it('shows the same name, reading and town also where the years are far apart, below everybody else', () => {
    const known = {
      name: '山田 太郎',
      kana: 'やまだ たろう',
      municipalityCode: '113654',
      birthDate: partialDate('1980'),
    };
    const { score } = duplicateScore(known, { ...known, birthDate: partialDate('1970') });
    expect(score).toBeGreaterThanOrEqual(LIKELY_DUPLICATE_SCORE);
    expect(score).toBeLessThan(STRONG_DUPLICATE_SCORE);
    const family = { name: '山田', kana: 'やまだ', municipalityCode: '113654', birthDate: partialDate('1970') };
    expect(duplicateScore(known, family).score).toBe(0);
  });

  it('finds by a given name and the town, by a reading and the town, and not by a family name and the town', () => {
    const known = { name: '山田 太郎', kana: 'やまだ たろう', municipalityCode: '113654' };
    const shows = (called: PersonSketch) =>
      duplicateScore(known, { ...called, municipalityCode: '113654' }).score >= LIKELY_DUPLICATE_SCORE;
    expect(shows({ name: '太郎' })).toBe(true);
    expect(shows({ kana: 'たろう' })).toBe(true);
    expect(shows({ kana: 'やまだ たろう' })).toBe(true);
    expect(shows({ kana: 'やまた たろう' })).toBe(true);
    expect(shows({ name: '山田' })).toBe(false);
  });

  it('calls strong what a caseworker would call the same person', () => {
    const known = {
      name: '山田 太郎',
      kana: 'やまだ たろう',
      birthDate: partialDate('1980'),
      municipalityCode: '113654',
    };
    const strong = (called: PersonSketch) => duplicateScore(known, called).score >= STRONG_DUPLICATE_SCORE;
    expect(strong({ name: '山田太郎', kana: 'やまだたろう' })).toBe(true);
    expect(strong({ kana: 'やまだたろう', birthDate: partialDate('1981'), municipalityCode: '113654' })).toBe(true);
    expect(strong({ name: '山田', kana: 'やまだ', birthDate: partialDate('1980'), municipalityCode: '113654' })).toBe(
      false,
    );
  });

  it('stays between 0 and 100', () => {
    const all = {
      name: '山田太郎',
      kana: 'やまだたろう',
      birthDate: partialDate('1980-04-01'),
      municipalityCode: '113654',
      phone: '0494000000',
    };
    expect(duplicateScore(all, all).score).toBe(100);
    expect(duplicateScore({ birthDate: partialDate('1980') }, { birthDate: partialDate('1990') }).score).toBe(0);
  });

  it('does not depend on the order', () => {
    const kana = fc.string({ unit: fc.constantFrom('や', 'ま', 'だ', 'た', 'ー'), maxLength: 6 });
    const sketch = fc.record({
      name: kana,
      kana,
      birthDate: fc.constantFrom('1980', '1980-04', '1981-05-01').map(partialDate),
      phone: fc.constantFrom('1', '2', ''),
    });
    fc.assert(
      fc.property(sketch, sketch, (a, b) => {
        expect(duplicateScore(a, b)).toEqual(duplicateScore(b, a));
      }),
    );
  });
});
