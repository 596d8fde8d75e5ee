import { describe, expect, it } from 'vitest';
import type { DisclosureConsent } from '../partners/index.ts';
import type { Gate } from './gate.ts';
import { grantsFor, maySendReferral, mayWithdrawConsent, mayWithdrawReferral, type ReferralFacts } from './referral.ts';

const codes = (answer: Gate) =>
  answer.open ? [] : answer.reasons.map((why) => [why.code, why.clause, ...why.missing]);
const consent: DisclosureConsent = {
  id: 'c1',
  agencyIds: ['center'],
  fields: ['NAME', 'PLAN_ITEM'],
  signedOn: '2026-10-01',
  withdrawnOn: null,
};
const ready: ReferralFacts = {
  stage: 'SUPPORT',
  item: { planState: 'DECIDED', agencyId: 'center' },
  agency: { id: 'center', kind: 'HIKIKOMORI_CENTER', takesReferrals: true },
  fields: ['NAME', 'PLAN_ITEM'],
  consents: [consent],
  earlier: ['DECLINED', 'WITHDRAWN', 'DONE'],
};
const refuse = (change: Partial<ReferralFacts>) => codes(maySendReferral({ ...ready, ...change }));

describe('a referral', () => {
  it('goes out for an item of the plan, to the agency and with the fields agreed to', () => {
    expect(maySendReferral(ready)).toEqual({ open: true });
    expect(refuse({ item: { planState: 'DRAFT', agencyId: null } })).toEqual([]);
  });

  it('discloses no field and reaches no agency without consent', () => {
    expect(refuse({ fields: ['NAME', 'PHONE', 'ADDRESS'] })).toEqual([
      ['FIELDS_NOT_CONSENTED', '3(4)ケ', 'ADDRESS', 'PHONE'],
    ]);
    expect(refuse({ consents: [] })).toEqual([['NO_CONSENT_FOR_AGENCY', '3(4)ケ', 'consent']]);
    expect(refuse({ consents: [{ ...consent, agencyIds: ['saposute'] }] })).toEqual([
      ['NO_CONSENT_FOR_AGENCY', '3(4)ケ', 'consent'],
    ]);
    expect(refuse({ consents: [{ ...consent, withdrawnOn: '2026-11-01' }] })).toEqual([
      ['CONSENT_WITHDRAWN', '3(4)ケ', 'consent'],
    ]);
    expect(refuse({ fields: [] })).toEqual([['NO_FIELD_CHOSEN', '3(4)ケ', 'fields']]);
  });

  it('needs an agency that takes referrals, named under its own duty', () => {
    const platform = { id: 'center', kind: 'EMPLOYMENT_PLATFORM', takesReferrals: false } as const;
    expect(refuse({ agency: platform })).toEqual([['AGENCY_TAKES_NO_REFERRALS', '3(4)コ', 'agencyId']]);
    expect(refuse({ agency: null })).toEqual([['AGENCY_UNKNOWN', '3(4)ク', 'agencyId']]);
  });

  it('belongs to one item of the case, of a plan that is not over, and to its agency', () => {
    expect(refuse({ item: null })).toEqual([['PLAN_ITEM_NOT_IN_CASE', '3(4)ケ', 'planItemId']]);
    for (const planState of ['DECLINED', 'ENDED'] as const) {
      expect(refuse({ item: { planState, agencyId: null } })).toEqual([['PLAN_OVER', '3(4)ケ', planState]]);
    }
    expect(refuse({ item: { planState: 'DECIDED', agencyId: 'saposute' } })).toEqual([
      ['PLAN_ITEM_FOR_ANOTHER_AGENCY', '3(4)ケ', 'agencyId'],
    ]);
  });

  it('is sent once at a time, while the case is worked on', () => {
    expect(refuse({ earlier: ['DONE', 'RECEIVED'] })).toEqual([['REFERRAL_ALREADY_OPEN', '3(4)ケ']]);
    expect(refuse({ stage: 'CLOSED' })).toEqual([['CASE_SET_ASIDE', '3(4)ケ', 'CLOSED']]);
  });

  it('is withdrawn while it is open', () => {
    expect(mayWithdrawReferral('CONNECTED').open).toBe(true);
    expect(codes(mayWithdrawReferral('DECLINED'))).toEqual([['REFERRAL_OVER', '3(4)ク', 'DECLINED']]);
  });
});

describe('the grants of a referral', () => {
  const later: DisclosureConsent = { ...consent, id: 'c2', fields: ['NAME', 'PHONE'], signedOn: '2026-11-01' };

  it('rest on the latest consent that covers the field', () => {
    expect(grantsFor(['NAME', 'PLAN_ITEM', 'PHONE'], [consent, later], 'center')).toEqual([
      { consentId: 'c2', fields: ['NAME', 'PHONE'] },
      { consentId: 'c1', fields: ['PLAN_ITEM'] },
    ]);
    expect(grantsFor(['PHONE'], [consent, later], 'center')).toEqual([{ consentId: 'c2', fields: ['PHONE'] }]);
  });

  it('never rest on a consent that was withdrawn or names others', () => {
    const gone = { ...later, withdrawnOn: '2026-11-02' };
    expect(grantsFor(['NAME'], [gone, consent, { ...later, id: 'c3', agencyIds: [] }], 'center')).toEqual([
      { consentId: 'c1', fields: ['NAME'] },
    ]);
  });
});

describe('the withdrawal of a consent', () => {
  it('comes once, and not before the consent', () => {
    expect(mayWithdrawConsent(consent, '2026-10-01').open).toBe(true);
    expect(codes(mayWithdrawConsent(consent, '2026-09-30'))).toEqual([
      ['WITHDRAWN_BEFORE_SIGNED', '3(4)ク', 'withdrawnOn'],
    ]);
    expect(codes(mayWithdrawConsent({ ...consent, withdrawnOn: '2026-11-01' }, '2026-11-02'))).toEqual([
      ['CONSENT_ALREADY_WITHDRAWN', '3(4)ク'],
    ]);
  });
});
