/** Where tests find a real PostgreSQL: a superuser's address, set by the test run. */
export function testServerUrl(): string {
  const url = process.env.BANSO_TEST_POSTGRES;
  if (!url) throw new Error('BANSO_TEST_POSTGRES is not set: it names the PostgreSQL server for tests');
  return url;
}
