import { fileURLToPath } from 'node:url';
import { deliverOverHttp, keysIn, runUntilSignal } from '@banso/service-kit';
import { checkDatabase, migrate } from '@banso/service-kit/migrations';
import { readSettings } from './settings.ts';
import { createService } from './subgraph.ts';

const settings = readSettings(process.env);
const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
if (settings.ownerDatabaseUrl !== null) await migrate({ ownerUrl: settings.ownerDatabaseUrl, folder });
await checkDatabase(settings.databaseUrl);
const service = createService(settings);
await service.listen(settings.port, settings.host);
await service.listenPartner(settings.partnerPort, settings.partnerHost);
await service.startRelay(deliverOverHttp('network', settings.subgraphs, keysIn(settings.keysFolder).events));
runUntilSignal(() => service.close());
