import pg from 'pg';

/** What must be true of a database before a service runs on it. */
const CHECKS: readonly { readonly what: string; readonly sql: string }[] = [
  {
    what: 'fsync and synchronous_commit must be on, or acknowledged work can be lost',
    sql: "select name as found from pg_settings where (name = 'fsync' and setting <> 'on') or (name = 'synchronous_commit' and setting in ('off', 'local'))",
  },
  {
    what: 'the runtime role must be bound by row-level security and have no rights over the schema',
    sql: `select rolname as found from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
     union all select 'may create in ' || nspname from pg_namespace where nspname = 'public' and has_schema_privilege(current_user, oid, 'create')`,
  },
  {
    what: 'the runtime role must own nothing',
    sql: `select c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'usage')`,
  },
  {
    what: 'every table with organisation_id must force row-level security',
    sql: `select c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    what: 'no SECURITY DEFINER function: it would see past row-level security',
    sql: `select p.proname as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
  },
  {
    what: 'no materialised view and no view without security_invoker',
    sql: `select c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and (c.relkind = 'm'
       or (c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'] or c.reloptions @> array['security_invoker=on'], false)))`,
  },
];

/** Throws one message that names everything that is wrong. Run at start, as the runtime role. */
export async function checkDatabase(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const wrong: string[] = [];
    for (const check of CHECKS) {
      const { rows } = await client.query<{ found: string }>(check.sql);
      if (rows.length > 0) wrong.push(`  ${check.what}: ${rows.map((row) => row.found).join(', ')}`);
    }
    if (wrong.length > 0) throw new Error(`The database is not safe to run on:\n${wrong.join('\n')}`);
  } finally {
    await client.end();
  }
}
