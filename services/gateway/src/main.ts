import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deliverOverHttp, keysIn, runUntilSignal } from '@banso/service-kit';
import { checkDatabase, migrate } from '@banso/service-kit/migrations';
import { createGateway, sessionEndedEvent } from './gateway.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env);
const { files, subgraphs } = settings;
const folder = fileURLToPath(new URL('../migrations', import.meta.url));
if (settings.ownerDatabaseUrl !== null) {
  await migrate({ ownerUrl: settings.ownerDatabaseUrl, folder, withKit: false });
}
await checkDatabase(settings.databaseUrl);
const deliver = deliverOverHttp('gateway', subgraphs, keysIn(settings.keysFolder).events);
const gateway = createGateway({
  settings,
  supergraph: readFileSync(files.supergraph, 'utf8'),
  subgraphs: Object.fromEntries(Object.entries(subgraphs).map(([name, url]) => [name, { url }])),
  portalFolder: files.portal,
  operations: JSON.parse(readFileSync(files.operations, 'utf8')) as Record<string, string>,
  onSessionEnded: async (ended) => {
    await Promise.all(Object.keys(subgraphs).map((name) => deliver(name, [sessionEndedEvent(ended)])));
  },
});
const { url } = await gateway.listen();
process.stdout.write(`gateway listens on ${url}\n`);
runUntilSignal(() => gateway.close());
