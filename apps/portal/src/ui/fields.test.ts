import { MUNICIPALITIES } from '@banso/domain/foundation';
import { describe, expect, it } from 'vitest';
import { findMunicipalities } from './municipality-search.ts';
import { TILE_COLUMNS, TILE_PLACES } from './saitama-tiles.data.ts';
import { countCharacters } from './text-field.tsx';
import { readTime } from './time-text.ts';

describe('時刻', () => {
  it.each([
    ['18:30', '18:30'],
    ['１８：３０', '18:30'],
    ['930', '09:30'],
    ['1830', '18:30'],
    ['18時', '18:00'],
    ['7時5分', '07:05'],
  ])('%s は %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['25:00', '18:60', '夕方', '', '9', '99999'])('「%s」は時刻でない', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});

describe('市町村の検索', () => {
  it.each(['小鹿野', 'おがの', 'オガノ', 'ｵｶﾞﾉ', 'ogano', 'Ogano', '113654'])('%s で小鹿野町が見つかる', (typed) => {
    expect(findMunicipalities(typed).map(({ name }) => name)).toEqual(['小鹿野町']);
  });

  it('何も打たなければ63すべて', () => expect(findMunicipalities('')).toHaveLength(63));
});

describe('タイル地図', () => {
  it('63市町村がちょうど一度ずつ、重ならずに並ぶ', () => {
    expect(TILE_PLACES.map(({ name }) => name).sort()).toEqual(MUNICIPALITIES.map(({ name }) => name).sort());
    expect(new Set(TILE_PLACES.map(({ column, row }) => `${column},${row}`)).size).toBe(63);
    expect(TILE_PLACES.every(({ column }) => column < TILE_COLUMNS)).toBe(true);
  });
});

describe('文字数', () => {
  it('𠮷も異体字も一字と数える', () => {
    expect(countCharacters('𠮷野')).toBe(2);
    expect(countCharacters('葛\u{E0100}')).toBe(1);
  });
});
