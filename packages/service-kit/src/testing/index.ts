export { plantActors, testSettings } from './test-actors.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
export { createTestKeys, type TestKeys } from './test-keys.ts';
