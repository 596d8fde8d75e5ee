export { freePort, type PostgresOptions, type RunningPostgres, startPostgres } from './server.ts';
