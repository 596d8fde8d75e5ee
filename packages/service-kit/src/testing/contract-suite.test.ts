import { contractSuite } from './contract-suite.ts';
import { createBench, identityOf } from './folders/bench.ts';
import { createFolders } from './folders/folders-subgraph.ts';
import { testSettings } from './test-actors.ts';

contractSuite('folders', async () => {
  const { database, keys, worker, folderIds, foreignFolderId, close } = await createBench();
  return {
    database,
    keys,
    start: (onOperationEnd) => createFolders(testSettings(database, keys), { onOperationEnd }),
    identity: identityOf(worker),
    entity: { typename: 'Folder', selection: 'id title', ids: folderIds },
    foreignId: foreignFolderId,
    close,
  };
});
