import pg from 'pg';
import { describe, expect, it } from 'vitest';

describe('the PostgreSQL of a test run', () => {
  it('is PostgreSQL 18 and keeps its promises about durability', async () => {
    const client = new pg.Client({ connectionString: process.env.BANSO_TEST_POSTGRES! });
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
    );
    await client.end();
    expect(rows[0]).toEqual({ version: '18.4', fsync: 'on', commit: 'on' });
  });
});
