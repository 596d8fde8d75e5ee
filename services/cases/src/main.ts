import { deliverOverHttp, keysIn, runUntilSignal } from '@banso/service-kit';
import { checkDatabase } from '@banso/service-kit/migrations';
import { readSettings } from './settings.ts';
import { createService } from './subgraph.ts';

const settings = readSettings(process.env);
await checkDatabase(settings.databaseUrl);
const service = createService(settings);
const { url } = await service.listen(settings.port);
await service.startRelay(deliverOverHttp('cases', settings.subgraphs, keysIn(settings.keysFolder).events));
process.stdout.write(`cases listens on ${url}\n`);
runUntilSignal(() => service.close());
