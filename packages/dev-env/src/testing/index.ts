export { barriersOf } from './barriers.ts';
export { launchBrowser } from './browser.ts';
export { temporaryFolder } from './temporary.ts';
export { startTestPostgres } from './test-postgres.ts';
