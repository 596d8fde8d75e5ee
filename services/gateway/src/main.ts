import { readFileSync } from 'node:fs';
import { deliverOverHttp, keysIn } from '@banso/service-kit';
import { createGateway, sessionEndedEvent } from './gateway.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env);
const { files, subgraphs } = settings;
const targets = Object.entries(subgraphs);
const deliver = deliverOverHttp('gateway', subgraphs, keysIn(settings.keysFolder).events);

const gateway = createGateway({
  settings,
  supergraph: readFileSync(files.supergraph, 'utf8'),
  subgraphs: Object.fromEntries(targets.map(([name, url]) => [name, { url }])),
  portalFolder: files.portal,
  operations: JSON.parse(readFileSync(files.operations, 'utf8')) as Record<string, string>,
  onSessionEnded: async (ended) => {
    await Promise.all(targets.map(([name]) => deliver(name, [sessionEndedEvent(ended)])));
  },
});

const stop = () => void gateway.close().then(() => process.exit(0));
process.once('SIGTERM', stop).once('SIGINT', stop);
const { url } = await gateway.listen();
process.send?.({ ready: true, url });
