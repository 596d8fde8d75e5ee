export { startTestPostgres } from './test-postgres.ts';
