import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { serve } from './served.ts';

/** Relations from schema to schema, which no foreign key of the database says. */
const acrossSchemas = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      'cases.support_case': {
        tags: {
          foreignKey:
            '(organisation_id, outreach_worker_id) references staff.staff_member (organisation_id, id)|@fieldName outreachWorker',
        },
      },
      'cases.referral': {
        tags: {
          foreignKey: '(organisation_id, agency_id) references network.agency (organisation_id, id)|@fieldName agency',
        },
      },
    },
  },
});

serve(async ({ readerUrl }) => {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    plugins: [acrossSchemas],
    // The order and the filter of the board stand on an index by their columns together, which this plugin does not see.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [makePgService({ connectionString: readerUrl, schemas: ['cases', 'staff', 'network'] })],
    grafserv: { graphqlPath: '/graphql', graphiql: false },
    grafast: { explain: false },
  });
  const server = createServer();
  const served = instance.createServ(grafserv);
  await served.addTo(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async stop() {
      server.closeAllConnections();
      await served.release();
      await instance.release();
    },
  };
});
