import { describe, expect, it } from 'vitest';
import { isClauseId } from '../guideline/index.ts';
import { agencyKindEntries, agencyKinds } from './agency-kind.ts';
import {
  consentsNaming,
  type DisclosureConsent,
  disclosableFieldNames,
  disclosableFields,
  fieldsWithoutConsent,
} from './disclosure.ts';

const consent = (change: Partial<DisclosureConsent>): DisclosureConsent => ({
  id: 'c1',
  agencyIds: ['center'],
  fields: ['NAME', 'PLAN_ITEM'],
  signedOn: '2026-10-01',
  withdrawnOn: null,
  ...change,
});

describe('consent to disclosure', () => {
  it('holds for the agencies it names, until it is withdrawn', () => {
    const given = consent({});
    const other = consent({ id: 'c2', agencyIds: ['saposute'] });
    const gone = consent({ id: 'c3', withdrawnOn: '2026-11-01' });
    expect(consentsNaming([given, other, gone], 'center')).toEqual([given]);
    expect(consentsNaming([given, other, gone], 'hospital')).toEqual([]);
  });

  it('names the fields that it does not cover, in the order of the list', () => {
    const consents = [consent({}), consent({ id: 'c2', fields: ['KANA'] })];
    expect(fieldsWithoutConsent(['PHONE', 'NAME', 'ADDRESS', 'KANA'], consents)).toEqual(['ADDRESS', 'PHONE']);
    expect(fieldsWithoutConsent(['NAME', 'PLAN_ITEM'], consents)).toEqual([]);
    expect(fieldsWithoutConsent(['NAME'], [])).toEqual(['NAME']);
  });
});

describe('the lists', () => {
  it('name every field and every kind in both languages', () => {
    for (const field of disclosableFields)
      expect(Object.values(disclosableFieldNames[field]).every(Boolean)).toBe(true);
    for (const kind of agencyKinds) expect(Object.values(agencyKindEntries[kind].name).every(Boolean)).toBe(true);
  });

  it('puts work with each kind of agency under a duty of 3(4)', () => {
    expect(agencyKinds.every((kind) => isClauseId(agencyKindEntries[kind].duty))).toBe(true);
    expect(agencyKindEntries.SAPOSUTE.duty).toBe('3(4)ケ');
    expect(agencyKindEntries.HIKIKOMORI_CENTER.duty).toBe('3(4)ケ');
    expect(agencyKindEntries.EMPLOYMENT_PLATFORM.duty).toBe('3(4)コ');
    expect(agencyKinds.filter((kind) => agencyKindEntries[kind].duty === '3(4)ク')).toHaveLength(7);
  });
});
