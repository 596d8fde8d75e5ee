import { createPool, createSealing, keysIn } from '@banso/service-kit';
import type pg from 'pg';
import { copyInto, type Row } from './copy.ts';
import type { World } from './people.ts';
import { idAt, randomFrom } from './random.ts';

export const LONG_CASE_CONTACTS = 10_000;
const LAST_DAY = Date.UTC(2026, 9, 31);
const HALF_AN_HOUR = 1_800_000;

/** Ten thousand contacts of one case of the first office, with notes that can be opened. */
export async function fillLongCase(
  client: pg.Client,
  world: World,
  address: { readonly url: string },
  keysFolder: string,
): Promise<void> {
  const caseId = await longCase(client, world);
  const { organisationId } = world;
  const worker = world.offices[0]?.workers[0] ?? '';
  const pool = createPool(address.url, 2);
  const sealing = createSealing(pool, keysIn(keysFolder));
  const random = randomFrom(11);
  const rows: Row[] = [];
  for (let index = 0; index < LONG_CASE_CONTACTS; index += 1) {
    const time = LAST_DAY - (LONG_CASE_CONTACTS - index) * HALF_AN_HOUR * 4;
    const id = idAt(random, time);
    const place = { organisationId, table: 'contact', column: 'note', rowId: id };
    const by = { worker_id: worker, recorded_by: worker, updated_by: worker };
    rows.push({
      organisation_id: organisationId,
      case_id: caseId,
      id,
      kind: 'VISIT',
      result: index % 7 === 0 ? 'MET_PERSON' : 'TALKED_WITH_FAMILY',
      started_at: new Date(time),
      ended_at: new Date(time + HALF_AN_HOUR),
      counterparts: ['FAMILY'],
      duties: ['3(4)ア'],
      step: 'FAMILY_ONLY',
      outside_regular_hours: false,
      outside_reasons: [],
      note_sealed: await sealing.seal(place, `${index}回目の訪問。母と玄関で話した。次の約束をして帰った。`),
      ...by,
      worker_role: 'OUTREACH_WORKER',
      companion_ids: [],
      recorded_at: new Date(time + HALF_AN_HOUR),
      updated_at: new Date(time + HALF_AN_HOUR),
    });
  }
  // What every case has besides: its notes are no more than as long as notes.
  await client.query('update cases.contact set note_sealed = null where case_id = $1', [caseId]);
  await copyInto(client, 'cases.contact', rows);
  await pool.end();
}

/** The oldest case of the first office. */
async function longCase(client: pg.Client, world: World): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from cases.support_case where organisation_id = $1 and office_id = $2 order by opened_at, id limit 1',
    [world.organisationId, world.offices[0]?.id],
  );
  return rows[0]?.id ?? '';
}

const PLACES = 20;

/** From here and there in its contacts on. */
export async function placesInLongCase(client: pg.Client, world: World) {
  const caseId = await longCase(client, world);
  const { rows } = await client.query<{ startedAt: Date; id: string }>(
    `select started_at as "startedAt", id from (select started_at, id, row_number() over (order by started_at desc, id desc) as place
     from cases.contact where case_id = $1) as each where place % ${LONG_CASE_CONTACTS / PLACES} = 0 order by place`,
    [caseId],
  );
  return { caseId, places: rows.map(({ startedAt, id }) => ({ startedAt: startedAt.toISOString(), id })) };
}
