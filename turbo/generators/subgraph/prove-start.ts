import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentFor, freePort, openBackend, openConstellation } from '@banso/dev-env';

// Opens the constellation of this workspace and works in the named subgraph as somebody whom staff told it about.
const [name = ''] = process.argv.slice(2);
const pascal = name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const dataFolder = mkdtempSync(join(tmpdir(), 'banso-generator-data-'));
const env = { ...process.env, LOG_LEVEL: 'silent' };
const backend = await openBackend({ dataFolder, env, say: () => {} });
try {
  const places = { port: await freePort(), keysFolder: backend.keysFolder, addresses: backend.addresses };
  const constellation = await openConstellation(await environmentFor(backend.services, places, env));
  try {
    const { portal } = await constellation.listen();
    const ready = await fetch(`${portal}/ready`);
    if (!ready.ok) throw new Error(`the gateway is not ready: ${await ready.text()}`);
    const subgraph = constellation.subgraphs[name];
    if (subgraph === undefined) throw new Error(`${name} was not found`);
    const [organisationId, officeId] = [randomUUID(), randomUUID()];
    const actor = {
      id: randomUUID(),
      subject: 'prover',
      displayName: '試し 花子',
      organisationId,
      roles: ['consultationWorker'],
      officeIds: [officeId],
      townCodes: [],
      agencyId: null,
      accessEndsOn: null,
      active: true,
    };
    const told = { id: randomUUID(), source: 'staff', type: 'staff.actorChanged', at: new Date().toISOString() };
    await subgraph.receive([{ ...told, organisationId, payload: actor }]);
    const query = `mutation Add($input: Add${pascal}RecordInput!) { add${pascal}Record(input: $input) { __typename } }`;
    const variables = { input: { commandId: randomUUID(), officeId, text: '試し' } };
    const answer = await subgraph.execute({ query, variables }, { subject: 'prover', sessionId: 's' }, randomUUID());
    if (!JSON.stringify(answer).includes(`${pascal}RecordSaved`)) throw new Error(JSON.stringify(answer));
    console.log(`${name} is ready beside ${Object.keys(constellation.subgraphs).length - 1} others and saved a record`);
  } finally {
    await constellation.close();
  }
} finally {
  await backend.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
