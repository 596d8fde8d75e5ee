import pg from 'pg';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, visit } from './casework-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
export type Answer = any;

/** Stands nowhere else, in no name and no rule. */
export const WORD = 'ひそめて話した山吹色の件';

const CONTACTS = `query C($id: ID!) { case(id: $id) { lastContactAt contactStep contacts { totalCount nodes { id kind duties startedAt
  note place purpose noteHidden formAnswers { hidden answers { values } } originals { note place purpose reason } circle { readerCount mayRead restrictedBy { id } readers { id } mayDo openReason } } } } }`;

/** The one contact of a case, as someone sees it. */
export const contactSeen = async (world: CaseworkWorld, key: PersonKey, caseId: string): Promise<Answer> =>
  (await world.ask(key, CONTACTS, { id: caseId })).case?.contacts.nodes[0] ?? 'no case';

export const correction = (contact: { id: string; version: number }, changes: Record<string, unknown> = {}) => ({
  contactId: contact.id,
  version: contact.version,
  reason: `${WORD}を書き直した`,
  startedAt: '2026-11-24T09:00:00+09:00',
  duties: ['3(4)ア'],
  note: `本人から、${WORD}を聞いた。`,
  ...changes,
});

/** Recorded by the outreach worker for the chief alone, and corrected once. */
export async function restricted(world: CaseworkWorld): Promise<{ caseId: string; contact: Answer }> {
  const caseId = await world.assigned();
  const formAnswers = { edition: '2020-04-01', answers: [{ key: 'nextCourse', values: [`${WORD}を待つ`] }] };
  const words = {
    note: `${WORD}について`,
    place: `${WORD}の家`,
    purpose: WORD,
    formAnswers,
    circle: [world.people.chief.id],
  };
  const recorded = await world.act('outreach', 'recordContact', visit(caseId, words));
  const corrected = await world.act('outreach', 'correctContact', correction(recorded.contact));
  return { caseId, contact: corrected.contact };
}

/** What row-level security alone shows of a table to someone. */
export async function shownTo(world: CaseworkWorld, key: PersonKey, sql: string): Promise<Answer[]> {
  const { organisationId, id, officeIds, townCodes } = world.people[key];
  const [row] = await world.rows('select reach from actor where id = $1', id);
  const app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
  try {
    await app.query('begin');
    const settings = { organisation: organisationId, reach: row?.reach, actor: id, today: '2026-11-24' };
    for (const [name, value] of Object.entries(settings))
      await app.query('select set_config($1, $2, true)', [`banso.${name}`, value]);
    await app.query("select set_config('banso.offices', $1, true), set_config('banso.towns', $2, true)", [
      `{${officeIds}}`,
      `{${townCodes}}`,
    ]);
    return (await app.query(sql)).rows;
  } finally {
    await app.end();
  }
}
