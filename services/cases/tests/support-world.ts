import { randomUUID } from 'node:crypto';
import { type CaseworkWorld, planOf } from './casework-world.ts';
import { type DecidedPlan, decided } from './closing-world.ts';

export interface SupportedPlan extends DecidedPlan {
  /** The item of カ, that of キ, and one of ケ. */
  readonly home: string;
  readonly society: string;
  readonly other: string;
}

/** Items of カ and キ that the office does, beside one of ケ that an agency does. */
export function supportItems(agencyId: string, ownerId: string) {
  const own = { providerKind: 'OWN_OFFICE', ownerId };
  const [home, society, other] = [randomUUID(), randomUUID(), randomUUID()];
  return {
    home,
    society,
    other,
    items: [
      { id: home, what: '昼の食事をいっしょに作る', duty: '3(4)カ', ...own },
      { id: society, what: '火曜の居場所に顔を出す', duty: '3(4)キ', ...own },
      { id: other, what: 'センターに通う', duty: '3(4)ケ', providerKind: 'AGENCY', agencyId },
    ],
  };
}

export async function supportedPlan(world: CaseworkWorld, agencyId: string): Promise<SupportedPlan> {
  const { items, ...ids } = supportItems(agencyId, world.people.worker.id);
  return { ...(await decided(world, agencyId, { items })), ...ids };
}

/** The same as a draft, before any decision. */
export async function draftedPlan(world: CaseworkWorld, agencyId: string) {
  const { items, ...ids } = supportItems(agencyId, world.people.worker.id);
  const caseId = await world.open();
  const saved = await world.act('worker', 'savePlan', planOf(caseId, agencyId, { items }));
  return { ...saved.plan, caseId, items, ...ids };
}

/** The case of a draft is urgent from today on; gives the decision. */
export async function decideUrgent(world: CaseworkWorld, caseId: string, until = '2026-11-30'): Promise<string> {
  const answer = await world.act('worker', 'decideUrgentHelp', { caseId, until, reason: '食べる物がない' });
  if (answer.__typename !== 'CaseSaved') throw new Error(JSON.stringify(answer));
  const [row] = await world.rows(
    'select id from urgent_help where case_id = $1 order by decided_at desc limit 1',
    caseId,
  );
  return row?.id as string;
}

/** Tuesday morning in the kitchen. */
export const session = (itemId: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  itemId,
  startedAt: '2026-11-24T09:00:00+09:00',
  endedAt: '2026-11-24T09:30:00+09:00',
  place: '自宅の台所',
  counterparts: ['CLIENT'],
  company: '母も少し',
  practised: [{ area: 'cooking', client: 'TOGETHER', worker: 'BESIDE' }],
  clientDid: '卵を割って焼いた',
  helped: '火加減',
  next: '来週は汁物',
  ...changes,
});
