export { type ContractBench, contractSuite } from './contract-suite.ts';
export { pictureSuite } from './database-picture.ts';
export { plantActors, testSettings } from './test-actors.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
export { createTestKeys, type TestKeys } from './test-keys.ts';
