import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kanaKey, nameText, plainName, readingText, searchKey, toKatakana, unvoicedKey } from './names.ts';
import { VARIANT_KANJI } from './variant-kanji-data.ts';

describe('the search key of a name', () => {
  it.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邉 太郎', '渡辺太郎'],
    ['渡邊', '渡辺'],
    ['齋藤', '斉藤'],
    ['齊藤', '斎藤'],
    ['𠮷田', '吉田'],
    ['濵田', '浜田'],
    ['濱田', '浜田'],
    ['澤', '沢'],
    ['廣嶋', '広島'],
    ['葛\u{E0100}城', '葛城'],
    ['辻\u{E0101}', '辻'],
    ['神\u{FE00}', '神'],
    ['佐佐木', '佐々木'],
    ['さとう　はなこ', 'サトウハナコ'],
    ['ｻﾄｳ ﾊﾅｺ', 'サトウ・ハナコ'],
    ['きょうこ', 'キヨウコ'],
    ['ゆーこ', 'ユコ'],
    ['かづこ', 'カズコ'],
    ['ちぢみ', 'チジミ'],
    ['鶴ヶ島', '鶴ケ島'],
    ['smith john', 'ＳＭＩＴＨ－ＪＯＨＮ'],
    ["O'Brien", 'OBRIEN'],
    ['いすゞ', 'イスヾ'],
    ['Ｒ８−秩父−０００８', 'R8-秩父-0008'],
    ['R8—秩父‑0008', 'R8-秩父-0008'],
  ])('of %s is that of %s', (one, other) => expect(searchKey(one)).toBe(searchKey(other)));

  it('is written in large katakana and common kanji', () => {
    expect(searchKey('ぁぃぅぇぉっゃゅょゎゕゖ')).toBe('アイウエオツヤユヨワカケ');
    expect(searchKey('髙﨑 じゅん')).toBe('高崎ジユン');
    expect(searchKey("O'Brien")).toBe('OBRIEN');
    expect(searchKey('阪本')).not.toBe(searchKey('坂本'));
    expect(searchKey(' ・ー')).toBe('');
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = searchKey(text);
        fc.pre(key === key.normalize('NFKC') && !key.includes('々'));
        expect(searchKey(key)).toBe(key);
      }),
    );
  });

  it('folds each variant kanji to one form and lists none twice', () => {
    const all = VARIANT_KANJI.flatMap((group) => [...group]);
    expect(all.filter((kanji, index) => all.indexOf(kanji) !== index)).toEqual([]);
    expect(all.filter((kanji) => kanji.normalize('NFKC') !== kanji)).toEqual([]);
    for (const group of VARIANT_KANJI) {
      expect([...group].length).toBeGreaterThan(1);
      expect(new Set([...group].map(searchKey))).toEqual(new Set([...group].slice(0, 1)));
    }
  });
});

describe('other forms of a name', () => {
  it('leaves voicing out where one may have misheard', () => {
    expect(unvoicedKey('やまざき ぱぴ')).toBe('ヤマサキハヒ');
    expect(unvoicedKey('ヴ')).toBe('ウ');
  });

  it('keeps the kanji of the plain form', () => {
    expect(plainName('髙橋 　太郎')).toBe('髙橋太郎');
    expect(plainName('葛\u{E0100}城')).toBe('葛城');
  });

  it('keeps a name as it is written, but for spaces and half-width katakana', () => {
    expect(nameText('　髙﨑　　﨑\u{E0100}子 ')).toBe('髙﨑 﨑\u{E0100}子');
    // Compatibility ideographs are names of their own: NFKC would make another kanji of them.
    expect(nameText('\u{FA19}谷')).toBe('\u{FA19}谷');
    expect(nameText('ﾏﾘｱ ｶﾞﾙｼｱ')).toBe('マリア ガルシア');
  });

  it('keeps a reading in full-width kana', () => {
    expect(readingText('ﾓｷﾞ　ﾀﾛｳ')).toBe('モギ タロウ');
    expect(readingText(' もぎ  たろう ')).toBe('もぎ たろう');
  });

  it('writes katakana for hiragana alone', () => {
    expect(toKatakana('ぁゖゝゞ漢アa')).toBe('ァヶヽヾ漢アa');
  });
});

describe('the order of readings', () => {
  const sorted = (...readings: string[]) =>
    readings.toSorted((a, b) => (kanaKey(a) < kanaKey(b) ? -1 : kanaKey(a) > kanaKey(b) ? 1 : 0));

  it('goes by family name first', () => {
    expect(sorted('おのだ あき', 'おの たろう', 'オノ イチロウ')).toEqual([
      'オノ イチロウ',
      'おの たろう',
      'おのだ あき',
    ]);
  });

  it('puts voiced and small kana beside plain ones', () => {
    expect(sorted('がもう', 'かも', 'かもう', 'きょう', 'きよう', 'がも')).toEqual([
      'かも',
      'がも',
      'かもう',
      'がもう',
      'きょう',
      'きよう',
    ]);
    expect(sorted('ばん', 'はん', 'ぱん', 'はんだ')).toEqual(['はん', 'ばん', 'ぱん', 'はんだ']);
  });

  it('reads a long mark as the vowel before it', () => {
    expect(kanaKey('カーキースーケーコー')).toBe('カアキイスウケエコオ\tカーキースーケーコー');
    expect(kanaKey('ぎゃー')).toBe('キヤア\tギャー');
    expect(kanaKey('ー')).toBe('ー\tー');
    expect(kanaKey('んー')).toBe('ンー\tンー');
  });

  it('takes any width and any spaces', () => {
    expect(kanaKey(' ｵﾉ  ﾀﾛｳ ')).toBe(kanaKey('おの　たろう'));
    expect(kanaKey('おの たろう')).toBe('オノ タロウ\tオノ タロウ');
    expect(kanaKey(' ')).toBe('');
  });
});
