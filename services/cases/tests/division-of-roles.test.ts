import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());

const own = () => ({ side: 'OWN_OFFICE', what: '初回に同行する', ownerId: world.people.worker.id });
const client = { side: 'CLIENT', what: '朝、電話に出る' };
const operator = { side: 'OPERATOR', what: '週一回の生活講座' };

/** A plan whose second item uses the work preparation of an operator that is no agency of the network. */
async function planWith(parts: unknown[]) {
  const caseId = await world.open();
  const items = [
    { id: randomUUID(), what: '居場所に通う', duty: '3(4)ケ', providerKind: 'AGENCY', agencyId: center },
    {
      id: randomUUID(),
      what: '就労準備支援を使う',
      duty: '3(4)エ',
      providerKind: 'OTHER',
      ownerName: '実施機関',
      programme: 'WORK_PREPARATION',
      parts,
    },
  ];
  const saved = await world.act('worker', 'savePlan', planOf(caseId, center, { items }));
  return { ...saved, caseId, items };
}
const submit = ({ plan }: { plan: { id: string; version: number } }) =>
  world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });

it('holds a plan back until every part of a programme is said and has an owner, and names the part', async () => {
  const unsaid = await submit(await planWith([own()]));
  expect(unsaid).toMatchObject({ code: 'PART_NOT_SAID', clause: '3(4)エ' });
  expect(unsaid.messageJa).toContain('項目2の事業の実施機関の分、項目2の本人・家族の分');
  expect(unsaid.messageEn).toContain("the operator's part of item 2");
  const ownerless = await submit(await planWith([own(), operator, client]));
  expect(ownerless).toMatchObject({ code: 'PART_WITHOUT_OWNER' });
  expect(ownerless.messageJa).toContain('項目2の事業の実施機関の分');
  const whole = await planWith([own(), { ...operator, ownerName: '田中' }, client]);
  expect(await submit(whole)).toMatchObject({ plan: { state: 'SUBMITTED' } });
});

it('keeps the parts in words, sealed, and reads them again', async () => {
  const { caseId, items } = await planWith([own(), { ...operator, ownerName: '田中' }, client]);
  const { case: found } = await world.ask(
    'worker',
    'query P($id: ID!) { case(id: $id) { plans { items { programme parts { side what owner { id } ownerName } } } } }',
    { id: caseId },
  );
  expect(found.plans[0].items[1]).toEqual({
    programme: 'WORK_PREPARATION',
    parts: [
      { side: 'OWN_OFFICE', what: '初回に同行する', owner: { id: world.people.worker.id }, ownerName: null },
      { side: 'OPERATOR', what: '週一回の生活講座', owner: null, ownerName: '田中' },
      { side: 'CLIENT', what: '朝、電話に出る', owner: null, ownerName: null },
    ],
  });
  const [row] = await world.rows('select parts_sealed from plan_item where id = $1', items[1]?.id);
  expect(Buffer.from(row?.parts_sealed as Uint8Array).toString('utf8')).not.toContain('講座');
  expect(await planWith([{ ...operator, ownerId: world.people.worker.id }])).toMatchObject({
    issues: [{ path: 'items.1.parts.0.ownerId', code: 'OWNER_NOT_OF_OFFICE' }],
  });
});
