export { freePort, type RunningPostgres, startPostgres } from './server.ts';
