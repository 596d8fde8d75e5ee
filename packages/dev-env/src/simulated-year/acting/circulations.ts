import type { CivilDate } from '@banso/domain/foundation';
import type { Mutation } from '../../demo/acting.ts';
import { officeByKey } from '../../demo/offices.data.ts';
import { CIRCULATING_OFFICE, manager, staffByKey } from '../teams.ts';
import { type Scene, subjectOf } from './scene.ts';

const on = (name: string): Mutation => ({ name, success: 'on CirculationSaved { circulation { id version } }' });
type Saved = { __typename: string; circulation: { id: string; version: number } };

/** Where each decision has come to, as the season ends. */
const stops = ['drafted', 'reviewed', 'returned', 'decided'] as const;

/** 決裁: the office sets a route of three steps and drafts what waits; each decision stands elsewhere on its way. */
export async function circulateDecisions(scene: Scene, today: CivilDate): Promise<void> {
  const { acting } = scene;
  const [chief, supervisor, consult] = ['chief', 'supervisor', 'consult'].map(
    (role) => `${role}-${CIRCULATING_OFFICE}`,
  ) as [string, string, string];
  const office = officeByKey(CIRCULATING_OFFICE);
  const steps = [
    { kind: 'DRAFT', staffId: null },
    { kind: 'REVIEW', staffId: staffByKey(chief).id, deputyId: staffByKey(supervisor).id },
    { kind: 'DECIDE', staffId: staffByKey(manager).id },
  ];
  const route = { name: 'setApprovalRoute', success: 'on ApprovalRouteSaved { route { id } }' };
  await acting.act('cases', subjectOf(supervisor), route, { officeId: office.id, validFrom: today, steps });
  type Waiting = { plansAwaitingDecision: readonly { id: string; version: number }[] };
  const query = '{ plansAwaitingDecision { id version } }';
  const { plansAwaitingDecision } = await acting.ask<Waiting>('cases', subjectOf(consult), query);
  for (const [index, plan] of plansAwaitingDecision.slice(0, stops.length).entries()) {
    await circulate(scene, plan, stops[index] ?? 'drafted', { drafter: consult, chief, today });
  }
}

interface Hands {
  readonly drafter: string;
  readonly chief: string;
  readonly today: CivilDate;
}

/** A refusal ends the story of that plan: what came of the season decides, and not the wish to show it. */
async function circulate(
  { acting }: Scene,
  { id: planId, version }: { readonly id: string; readonly version: number },
  stop: (typeof stops)[number],
  { drafter, chief, today }: Hands,
): Promise<void> {
  const go = async (by: string, name: string, input: Record<string, unknown>) => {
    const answer = await acting.attempt<Saved>('cases', subjectOf(by), on(name), input);
    return answer.__typename === 'CirculationSaved' ? answer.circulation : null;
  };
  const ground = '要件に当たり、支援調整会議でも了承された。本人の署名もある。';
  const drafted = await go(drafter, 'draftDecision', { planId, version, approve: true, ground });
  if (drafted === null || stop === 'drafted') return;
  const at = { circulationId: drafted.id, version: drafted.version };
  if (stop === 'returned') {
    await go(chief, 'returnApproval', { ...at, comment: '会議で出た家計の話を、理由に一言足してください。' });
    return;
  }
  const reviewed = await go(chief, 'passApproval', { ...at, comment: '会議の結論と合っている。' });
  if (reviewed === null || stop === 'reviewed') return;
  await go(manager, 'closeApproval', { circulationId: drafted.id, version: reviewed.version, decidedOn: today });
}
