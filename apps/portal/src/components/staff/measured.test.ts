import { describe, expect, it } from 'vitest';
import { measuresByGround } from './measured.ts';

const nobody = {
  trainings: [],
  licences: [],
  services: [],
  welfareOfficerItems: null,
  qualification: { asOf: '2026-11-23' },
};
const service = (
  kind: 'OTHER_CONSULTATION' | 'SOCIAL_WELFARE_SERVICE',
  from: string,
  withdrawnAt: string | null = null,
) => ({
  __typename: 'ServiceInterval' as const,
  id: from,
  kind,
  employer: '見本の会',
  from,
  until: null,
  withdrawnAt,
  confirmation: null,
});

describe('the length of service against what a ground asks', () => {
  it('is measured as the rules measure it', () => {
    const measures = measuresByGround(
      { ...nobody, services: [service('OTHER_CONSULTATION', '2023-11-24')] },
      '2026-11-23',
    );
    expect(measures.get('3(3)ウ')).toEqual([
      { of: 'consultation', years: 3, months: 0, days: 0, yearsNeeded: 5, serving: true },
    ]);
  });

  it('leaves out what was withdrawn', () => {
    const services = [
      service('SOCIAL_WELFARE_SERVICE', '2010-04-01', '2026-01-01T00:00:00Z'),
      service('SOCIAL_WELFARE_SERVICE', '2026-11-23'),
    ];
    expect(measuresByGround({ ...nobody, services }, '2026-11-23').get('3(3)オ')).toMatchObject([
      { years: 0, months: 0, days: 1 },
    ]);
  });

  it('says nothing where nothing is recorded', () => {
    expect(measuresByGround(nobody, '2026-11-23').get('3(3)ウ')).toEqual([]);
  });
});
