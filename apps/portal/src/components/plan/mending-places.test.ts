import { describe, expect, it } from 'vitest';
import { mendingPlaces } from './mending-places.ts';

const items = [
  { id: 'a', what: '通所に付き添う', providerKind: 'OWN_OFFICE' },
  { id: 'b', what: '見学', providerKind: 'AGENCY' },
  { id: 'c', what: '送り迎え', providerKind: 'FAMILY' },
  { id: 'd', what: '', providerKind: '' },
];
const fields = (code: string, missing: string[] = []) =>
  mendingPlaces({ code, missing, clause: null, text: '' }, items).map(({ field, words }) => [field, words]);

describe('提出できない理由を直すところ', () => {
  it('は、担い手のない項目の、その担い手の欄', () => {
    expect(fields('ITEM_WITHOUT_OWNER', ['a', 'b', 'c', 'd'])).toEqual([
      ['items.0.ownerId', '通所に付き添う'],
      ['items.1.agencyId', '見学'],
      ['items.2.ownerName', '送り迎え'],
      ['items.3.providerKind', ''],
    ]);
  });

  it('は、役割分担の、その人の欄', () => {
    expect(fields('PART_NOT_SAID', ['2:OPERATOR'])).toEqual([['items.1.parts.OPERATOR.what', '項目2の事業の実施機関']]);
    expect(fields('PART_WITHOUT_OWNER', ['1:OWN_OFFICE', '1:FAMILY']).map(([field]) => field)).toEqual([
      'items.0.parts.OWN_OFFICE.ownerId',
      'items.0.parts.FAMILY.ownerName',
    ]);
  });

  it('は、目標、項目、見直しの日', () => {
    for (const [code, field] of [
      ['PLAN_WITHOUT_GOAL', 'goals'],
      ['PLAN_WITHOUT_ITEM', 'items'],
      ['REVIEW_DAY_NEEDED', 'reviewOn'],
      ['REVIEW_DAY_NOT_AHEAD', 'reviewOn'],
    ] as const)
      expect(fields(code)).toEqual([[field, null]]);
    expect(fields('PLAN_NOT_EDITABLE')).toEqual([]);
  });
});
