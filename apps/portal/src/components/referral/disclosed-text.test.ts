import { describe, expect, it } from 'vitest';
import { type Disclosure, disclosedText, emptyFields, tellsAWay } from './disclosed-text.ts';

const disclosure = (client: Record<string, unknown> = {}): Disclosure =>
  ({
    ground: {
      client: {
        id: 'c',
        displayName: '見立 幸',
        kana: null,
        birthDate: '1983',
        townCode: null,
        address: null,
        phones: [],
        ...client,
      },
      townCode: '113654',
      chiefConcern: null,
      contactStep: 'INDIRECT',
      parties: [
        { id: 'c', role: 'CLIENT', relationToClient: null, livesTogether: null },
        { id: 'n', role: 'CONSULTER', relationToClient: 'neighbour', livesTogether: null },
        { id: 'm', role: 'FAMILY', relationToClient: 'mother', livesTogether: true },
      ],
    },
    item: undefined,
    situation: '',
    relationWord: (code: string | null) => (code === 'mother' ? '母' : '近隣'),
  }) as unknown as Disclosure;

describe('what an agency would read', () => {
  it('is the record as it stands', () => {
    expect(disclosedText('TOWN', disclosure())).toBe('小鹿野町');
    expect(disclosedText('HOUSEHOLD', disclosure())).toBe('母');
    expect(disclosedText('BIRTH_DATE', disclosure())).toBe('昭和58年');
  });

  it('names what is chosen and not recorded, before it is sent', () => {
    expect(emptyFields(['NAME', 'PHONE', 'KANA', 'SITUATION'], disclosure())).toEqual(['PHONE', 'KANA']);
    expect(emptyFields(['NAME', 'PHONE'], disclosure({ phones: ['000-0000-0001'] }))).toEqual([]);
  });

  it('holds a way to the person only with a number or an address that is recorded', () => {
    expect(tellsAWay(['NAME', 'TOWN'], disclosure())).toBe(false);
    expect(tellsAWay(['PHONE'], disclosure())).toBe(false);
    expect(tellsAWay(['PHONE'], disclosure({ phones: ['000-0000-0001'] }))).toBe(true);
    expect(tellsAWay(['NAME'], disclosure({ phones: ['000-0000-0001'] }))).toBe(false);
    expect(tellsAWay(['ADDRESS'], disclosure({ address: '架空番地' }))).toBe(true);
  });
});
