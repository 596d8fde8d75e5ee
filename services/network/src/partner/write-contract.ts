import { writeFileSync } from 'node:fs';
import { loadTypeDefs } from '@banso/service-kit';
import { partnerContract, printContract } from './contract.ts';

// Usage: pnpm --filter @banso/network contract — writes supergraph/partner.graphql, the schema that partners see.
const schema = loadTypeDefs(new URL('../../schema/', import.meta.url));
writeFileSync(
  new URL('../../../../supergraph/partner.graphql', import.meta.url),
  printContract(partnerContract(schema)),
);
