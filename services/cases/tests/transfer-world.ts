import { expect } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

/** Two offices and what passes between them; one world a test file. */
export let world: CaseworkWorld;

export async function openTransferWorld(): Promise<void> {
  world = await caseworkWorld();
  await world.receive('staff.workerQualificationChanged', {
    staffId: world.people.northWorker.id,
    displayName: '見本 北',
    kana: 'みほん きた',
    officeIds: [world.offices.north],
    roles: ['consultationWorker'],
    outcome: 'NOT_MET',
    metGrounds: [],
    findings: [],
    edition: '2020-04-01',
  });
}

export const TRANSFER = `id state caseNumber reason ground case { id } given { name role officeName at by { id } }
  settled { name role officeName at } settleReason nextWorker { id } nextRole mayDo
  sheet { note consentNote movedToTownCode underWay { kind on state } }`;
export const ANSWER = `__typename ... on TransferSaved { transfer { ${TRANSFER} } }
  ... on Refusal { code clause openTo messageJa messageEn } ... on InvalidInput { issues { path code } }
  ... on NotQualified { outcome }`;

export const answer = async (key: PersonKey, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`;
  return (await world.ask(key, query, { input: { commandId: crypto.randomUUID(), ...input } }))[name];
};
export const list = async (key: PersonKey) => (await world.ask(key, `{ transfers { ${TRANSFER} } }`)).transfers;
export const seen = async (key: PersonKey, id: string) =>
  (
    await world.ask(
      key,
      'query C($id: ID!) { case(id: $id) { id number townCode office { id } outreachWorker { id } transfers { id state } } }',
      { id },
    )
  ).case;
export const versionOf = async (caseId: string) =>
  Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version);

export async function propose(caseId: string, changes: Record<string, unknown> = {}, key: PersonKey = 'supervisor') {
  return world.act(key, 'proposeTransfer', {
    caseId,
    version: await versionOf(caseId),
    toOfficeId: world.offices.north,
    reason: 'moved',
    ground: 'consent',
    note: '母と二人で寄居へ。手紙から始めること。',
    ...changes,
  });
}
export const accept = (transferId: string, changes: Record<string, unknown> = {}, key: PersonKey = 'northSupervisor') =>
  answer(key, 'acceptTransfer', {
    transferId,
    workerId: world.people.northWorker.id,
    role: 'CONSULTATION_WORKER',
    ...changes,
  });
export const proposed = async (changes: Record<string, unknown> = {}) => {
  const caseId = await world.assigned();
  expect((await propose(caseId, changes)).__typename).toBe('CaseSaved');
  const [transfer] = (await list('supervisor')).filter(
    (each: { case: { id: string } | null }) => each.case?.id === caseId,
  );
  return { caseId, transferId: transfer.id as string };
};
