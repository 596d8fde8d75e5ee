import { randomUUID } from 'node:crypto';
import type { PersonKey } from './cases-world.ts';
import { type LeadsWorld, leadsWorld } from './leads-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

export let world: LeadsWorld;
export async function openHandoverWorld(): Promise<void> {
  world = await leadsWorld();
}

export const HANDOVER = `id state lead { id version office { id } } given { name role officeName at by { id } }
  settled { name role officeName at } townCode source detectedOn isUrgent reason settleReason mayDo`;

const ANSWERS = `__typename ... on LeadSaved { lead { id version handOverTo { id } handovers { ${HANDOVER} } log { kind } } }
  ... on Refusal { code clause openTo messageJa messageEn } ... on InvalidInput { issues { path code } }
  ... on StaleVersion { currentVersion }`;
const SETTLED = `__typename ... on LeadHandoverSaved { handover { ${HANDOVER} } }
  ... on Refusal { code clause openTo messageJa messageEn } ... on InvalidInput { issues { path code } }`;

/** Runs a command of hand-over and gives its payload. */
export async function hand(key: PersonKey, name: string, input: Record<string, unknown>): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const fields = name === 'proposeLeadHandover' ? ANSWERS : SETTLED;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  return (await world.ask(key, query, { input: { commandId: randomUUID(), ...input } }))[name];
}

/** Somebody of 寄居町, which the northern office answers for; the worker in Chichibu was told, and nobody was named. */
export const ofTheNorth = { townCode: '114081' };
export const why = '寄居町の駅の近くの家と分かった。夜に電話がつながる。';

/** A lead that waits for the northern office. */
export async function handed(changes: Record<string, unknown> = {}, key: PersonKey = 'worker') {
  const lead = await world.recorded(key, { ...ofTheNorth, ...changes });
  const proposed = await hand(key, 'proposeLeadHandover', { leadId: lead.id, version: lead.version, reason: why });
  if (proposed.__typename !== 'LeadSaved') throw new Error(JSON.stringify(proposed));
  const [handover] = proposed.lead.handovers;
  return { leadId: lead.id as string, version: proposed.lead.version as number, handoverId: handover.id as string };
}

export const listed = async (key: PersonKey, leadId: string | null = null): Promise<Answer[]> =>
  (await world.ask(key, `query H($l: ID) { leadHandovers(leadId: $l) { ${HANDOVER} } }`, { l: leadId })).leadHandovers;
export const handover = async (key: PersonKey, id: string): Promise<Answer> =>
  (await world.ask(key, `query H($id: ID!) { leadHandover(id: $id) { ${HANDOVER} } }`, { id })).leadHandover;
