import { describe, expect, it } from 'vitest';
import type { IntakeLeadFragment } from '../../graphql/generated/graphql.ts';
import { emptyIntake, intakeInput, intakeOfLead, intakeSchema } from './intake-values.ts';

const lead = {
  __typename: 'Lead',
  id: '01890000-0000-7000-8000-000000000001',
  state: 'OPEN',
  source: 'waterOffice',
  detectedOn: '2026-11-02',
  displayName: null,
  kana: null,
  nameKnown: 'NONE',
  birthDate: null,
  townCode: '113654',
  address: '橋のたもと',
  phone: '000-0000-0001',
  known: '水道を使っていない',
  mayDo: ['case:open'],
  office: { __typename: 'Office', id: '01890000-0000-7000-8000-000000000002' },
} as unknown as IntakeLeadFragment;

const begun = (changes: Record<string, unknown> = {}) => {
  const values = { ...intakeOfLead({ ...lead, ...changes }, emptyIntake([], [])), note: '話したことはない' };
  const read = intakeSchema.safeParse(values);
  if (!read.success) throw new Error(JSON.stringify(read.error.issues));
  return intakeInput(read.data, null);
};

describe('把握した情報から始めるケース', () => {
  it('名前がなくても、相談者がいなくても、そのまま受け付けられる', () => {
    expect(begun()).toMatchObject({
      leadId: lead.id,
      detectedOn: '2026-11-02',
      route: 'referredByTown',
      townCode: '113654',
      client: { nameKnown: 'NONE', displayName: null, address: '橋のたもと', phones: ['000-0000-0001'] },
      consulter: null,
      consulterIsClient: false,
      chiefConcern: '水道を使っていない',
    });
  });

  it('だれとも話していないのに、会話を作らない', () => expect(begun().note).toBeNull());

  it.each([
    ['ownOutreach', 'outreach'],
    ['police', 'referredByAgency'],
    ['neighbour', 'other'],
  ])('情報源 %s は経路 %s になる', (source, route) => expect(begun({ source }).route).toBe(route));
});
