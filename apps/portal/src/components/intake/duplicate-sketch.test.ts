import { describe, expect, it } from 'vitest';
import { emptyParty } from '../case/party-values.ts';
import { duplicateSketch } from './duplicate-sketch.ts';

const ask = (client: object, consulter: object = {}, who: 'OTHER' | 'CLIENT' = 'OTHER') =>
  duplicateSketch({ client: { ...emptyParty, ...client }, consulter: { ...emptyParty, ...consulter }, who });

describe('what is asked while typing', () => {
  it('is nothing while too little is known', () => {
    expect(ask({})).toBeUndefined();
    expect(ask({ displayName: '見', birthDate: '1983' })).toBeUndefined();
    expect(ask({ phones: '0494' })).toBeUndefined();
  });

  it('takes a part of a name, a partial date and a town', () => {
    expect(ask({ displayName: '見本', birthDate: '1983', townCode: '113654' })).toEqual({
      name: '見本',
      kana: null,
      birthDate: '1983',
      townCode: '113654',
      phone: null,
    });
  });

  it('leaves out what cannot be read, and names that are said to be unknown', () => {
    expect(ask({ displayName: '見本', birthDate: '平成38年' })?.birthDate).toBeNull();
    expect(ask({ displayName: '見本', nameKnown: 'NONE' })).toBeUndefined();
  });

  it("takes the caller's number where the client's is not known", () => {
    expect(ask({}, { phones: '０４９４−００−００００、090-0000-0000' })?.phone).toBe('0494-00-0000');
    expect(ask({}, { phones: '0494-00-0000' }, 'CLIENT')).toBeUndefined();
  });
});
