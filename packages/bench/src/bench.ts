import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureKeys, environmentFor, findServices, freePort, ROOT, rolePasswords, startPostgres } from '@banso/dev-env';
import { BOARD_ID, type BoardList, type ServerName } from './board/questions.ts';
import { walkTogether } from './board/walk.ts';
import { type BenchDatabase, benchDatabase, connected, makeDatabase } from './database/bench-database.ts';
import { contentDigest } from './database/content-digest.ts';
import { fill } from './database/fill.ts';
import { placesInLongCase } from './database/long-case.ts';
import { makeWorld, type World } from './database/people.ts';
import { auditRows, countRows, prepareRun } from './database/prepared.ts';
import { type Facts, report } from './measure/report.ts';
import { measure, type Round } from './measure/rounds.ts';
import { BOARD } from './operations.ts';
import type { Options } from './options.ts';
import { type Compared, comparePages, pagesReport } from './pages/compare-pages.ts';
import { PAGE_DOCUMENTS, pageKinds } from './pages/pages.ts';
import { type RunningServer, startServer } from './servers/running-server.ts';

const FOLDER = join(ROOT, '.data/bench');
const PROGRAMS: Readonly<Record<ServerName, URL>> = {
  banso: new URL('./servers/banso.ts', import.meta.url),
  postgraphile: new URL('./servers/postgraphile.ts', import.meta.url),
  flat: new URL('./servers/flat.ts', import.meta.url),
};
/** The same for all three: enough memory that the tables in use stay in it. */
const POSTGRES = { shared_buffers: '1GB', max_wal_size: '4GB' };

type Say = (text: string) => void;

/** The whole benchmark, from an empty folder to the figures. */
export async function bench(options: Options, say: Say): Promise<Round[]> {
  mkdirSync(FOLDER, { recursive: true });
  const keys = join(FOLDER, 'keys');
  await ensureKeys(keys);
  const passwordOf = rolePasswords(keys);
  const dataFolder = join(FOLDER, 'postgres');
  const postgres = await startPostgres({ dataFolder, password: passwordOf('postgres'), settings: POSTGRES, say });
  const servers: Partial<Record<ServerName, RunningServer>> = {};
  try {
    const world = makeWorld();
    const database = benchDatabase(postgres.url, passwordOf);
    await fillOnce(options, database, () => makeDatabase(postgres.url, database, passwordOf), say);
    const lists = await prepareRun(database.adminUrl, world);

    const environment = await settings(database, keys);
    const config = { readerUrl: database.readerUrl, environment };
    const places = { logs: FOLDER, profiles: options.profiles };
    for (const [name, program] of Object.entries(PROGRAMS) as [ServerName, URL][]) {
      servers[name] = await startServer(name, program, config, places);
    }
    const running = servers as Record<ServerName, RunningServer>;

    const rounds =
      options.only === 'pages' ? [] : await boardBesidePeers(running, database, lists, options, { dataFolder, say });
    if (options.only !== 'board') {
      say(pagesReport(await pagesBesideHandWritten(database, world, lists, running.banso.url)));
    }
    return rounds;
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await postgres.stop();
  }
}

async function boardBesidePeers(
  running: Record<ServerName, RunningServer>,
  database: BenchDatabase,
  lists: readonly BoardList[],
  options: Options,
  { dataFolder, say }: { readonly dataFolder: string; readonly say: Say },
): Promise<Round[]> {
  say('Comparing the answers, page by page');
  const urls = { banso: running.banso.url, postgraphile: running.postgraphile.url, flat: running.flat.url };
  const { workload, pages, cases } = await walkTogether(urls, new URL(urls.banso).origin, lists);
  say(`  equal: ${pages} pages, ${cases.toLocaleString('en')} cases`);

  const audited = await auditRows(database.adminUrl);
  const rounds = await measure(running, workload, options, dataFolder, say);
  if ((await auditRows(database.adminUrl)) <= audited) throw new Error('what was shown was not recorded');
  const facts: Facts = {
    versions: versions(await serverVersion(database)),
    rows: await countRows(database.adminUrl),
    pages,
    casesCompared: cases,
  };
  say(report(rounds, options, facts));
  return rounds;
}

async function pagesBesideHandWritten(
  database: BenchDatabase,
  world: World,
  lists: readonly BoardList[],
  url: string,
): Promise<Compared[]> {
  return connected(database.readerUrl, async (client) => {
    const long = await placesInLongCase(client, world);
    return comparePages(url, client, pageKinds(world, lists, new URL(url).origin, long));
  });
}

/** A database that is filled already is used again. */
async function fillOnce(options: Options, database: BenchDatabase, make: () => Promise<void>, say: Say): Promise<void> {
  const note = join(FOLDER, 'filled.txt');
  const digest = contentDigest(options.cases);
  if (existsSync(note) && readFileSync(note, 'utf8') === digest) return;
  rmSync(note, { force: true });
  say(`Filling the database: ${options.cases.toLocaleString('en')} cases, ten contacts each`);
  const began = performance.now();
  await make();
  await fill(database, makeWorld(), options.cases, join(FOLDER, 'keys'), say);
  writeFileSync(note, digest);
  say(`  in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/** As `start` gives them, but for the board's own document and no limit to how often it is asked. */
async function settings(database: BenchDatabase, keysFolder: string): Promise<Record<string, string>> {
  const operations = join(FOLDER, 'operations.json');
  writeFileSync(operations, JSON.stringify({ [BOARD_ID]: BOARD, ...PAGE_DOCUMENTS }));
  const port = await freePort();
  const places = { port, keysFolder, addresses: database.addresses };
  return {
    ...(await environmentFor(findServices(), places, {})),
    SUPERGRAPH_FILE: join(ROOT, 'supergraph/supergraph.graphql'),
    OPERATIONS_FILE: operations,
    PORTAL_FOLDER: join(FOLDER, 'no-portal'),
    NETWORK_PARTNER_PORT: String(await freePort()),
    RATE_LIMIT_PER_SECOND: '0',
    LOG_LEVEL: 'warn',
  };
}

async function serverVersion({ adminUrl }: BenchDatabase): Promise<string> {
  return connected(adminUrl, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
}

function versions(postgres: string): Record<string, string> {
  const versionOf = (name: string): string => {
    const manifest = readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  };
  return {
    Node: process.versions.node,
    PostgreSQL: postgres,
    PostGraphile: versionOf('postgraphile'),
    pg: versionOf('pg'),
    autocannon: versionOf('autocannon'),
  };
}
