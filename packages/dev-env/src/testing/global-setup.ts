import { temporaryFolder } from './temporary.ts';
import { startTestPostgres } from './test-postgres.ts';

/** Vitest global setup: one PostgreSQL for the whole run, its superuser address in BANSO_TEST_POSTGRES. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  // Tests put their files where the machine says; where that place is closed, somewhere that is not.
  process.env.TMPDIR = temporaryFolder();
  // A server that is given (an outer run, or one's own) is used as it is.
  if (process.env.BANSO_TEST_POSTGRES) return undefined;
  const server = await startTestPostgres();
  process.env.BANSO_TEST_POSTGRES = server.url;
  return async () => {
    delete process.env.BANSO_TEST_POSTGRES;
    await server.stop();
  };
}
