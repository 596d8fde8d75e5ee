import { describe, expect, it } from 'vitest';
import type { ReferralGroundFragment } from '../../graphql/generated/graphql.ts';
import { consentedAgencies, consentedFields, referableItems } from './consented.ts';

const agency = (id: string) => ({ id, name: id }) as never;
const application = (agencies: string[], fields: string[], withdrawnOn: string | null = null) => ({
  id: agencies.join(),
  signedOn: '2026-11-01',
  withdrawnOn,
  fields,
  agencies: agencies.map(agency),
});
const plan = (number: number, state: string) => ({
  id: `p${number}`,
  number,
  state,
  goals: [
    { id: 'g', whose: 'CLIENT' as const, words: '朝に起きる' },
    { id: 'f', whose: 'FAMILY' as const, words: '母が休む' },
  ],
  items: [{ id: `i${number}`, what: '見学', duty: '3(4)ケ', agency: null }],
});
const ground = (change: object) => ({ applications: [], plans: [], ...change }) as unknown as ReferralGroundFragment;

describe('同意の範囲', () => {
  const given = ground({
    applications: [
      application(['center', 'saposute'], ['PLAN_ITEM', 'NAME']),
      application(['center'], ['PHONE']),
      application(['npo', 'center'], ['ADDRESS'], '2026-11-10'),
    ],
  });

  it('名指しされた機関を一度ずつ、撤回された同意は除いて', () =>
    expect(consentedAgencies(given).map(({ id }) => id)).toEqual(['center', 'saposute']));

  it('項目は機関ごとに、決まった順で', () => {
    expect(consentedFields(given, 'center')).toEqual(['NAME', 'PHONE', 'PLAN_ITEM']);
    expect(consentedFields(given, 'saposute')).toEqual(['NAME', 'PLAN_ITEM']);
    expect(consentedFields(given, 'npo')).toEqual([]);
  });
});

it('つなげるのは終わっていないプランの項目だけ、新しいプランから', () => {
  const plans = [plan(1, 'ENDED'), plan(2, 'DECIDED'), plan(3, 'DRAFT'), plan(4, 'DECLINED')];
  expect(referableItems(ground({ plans })).map(({ id }) => id)).toEqual(['i3', 'i2']);
});
