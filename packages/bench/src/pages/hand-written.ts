import { searchKey } from '@banso/domain/foundation';
import type pg from 'pg';
import { PAGE_SIZE } from '../operations.ts';
import { CONTACTS_PAGE, SEARCH_PAGE } from './page-operations.ts';

/** What one would write by hand for one page on the same tables: one statement, no permission, no audit, nothing opened. */
export type HandWritten = (client: pg.ClientBase) => Promise<string[]>;

const after = (key: string): string => `${key}\u{10FFFF}`;

/** A name is in most lists soon, so the newest are read through; a number is rare, so its key leads to the case. */
export function searchByHand(organisationId: string, text: string): HandWritten {
  const words = text.split(' ').map(searchKey);
  const isNumber = /\d/u.test(text);
  const conditions = words.map((_, index) =>
    isNumber
      ? `and c.id in (select k.case_id from cases.case_search_key k where k.organisation_id = $1 and k.key >= $2 and k.key < $3)`
      : `and position($${index + 2} in c.search_text) > 0`,
  );
  const statement = `select c.id, c.number, c.stage, c.town_code, c.opened_at, p.id as client, p.display_name, p.kana
    from cases.support_case c join cases.party p on p.organisation_id = c.organisation_id and p.id = c.client_id
    where c.organisation_id = $1 ${conditions.join(' ')} order by c.opened_at desc, c.id limit ${SEARCH_PAGE + 1}`;
  const [word] = words;
  const values = [organisationId, ...(isNumber ? [`no:${word}`, after(`no:${word}`)] : words)];
  return (client) => idsOf(client, `search-${isNumber ? 'number' : words.length}`, statement, values, SEARCH_PAGE);
}

const CONTACTS = `select c.number, (select count(*) from cases.contact t where t.organisation_id = $1 and t.case_id = $2) as total,
  k.id, k.kind, k.result, k.started_at, k.ended_at, k.counterparts, k.duties, k.step, k.outside_regular_hours, k.note_sealed,
  w.id as worker, w.display_name
  from cases.support_case c join cases.contact k on k.organisation_id = c.organisation_id and k.case_id = c.id
  left join staff.staff_member w on w.id = k.worker_id
  where c.organisation_id = $1 and c.id = $2 and ($3::timestamptz is null or (k.started_at, k.id) < ($3, $4::uuid))
  order by k.started_at desc, k.id desc limit ${CONTACTS_PAGE + 1}`;

export function contactsByHand(
  organisationId: string,
  caseId: string,
  last: { readonly startedAt: string; readonly id: string } | null,
): HandWritten {
  const values = [organisationId, caseId, last?.startedAt ?? null, last?.id ?? null];
  return (client) => idsOf(client, 'contacts', CONTACTS, values, CONTACTS_PAGE);
}

const BOARD = (office: boolean) => `select c.*, p.display_name, p.kana, w.display_name as worker, w.kana as worker_kana,
  w.qualification, w.met_grounds, (select json_agg(k) from (select k.id, k.kind, k.result, k.started_at, k.step,
    k.outside_regular_hours from cases.contact k where k.organisation_id = $1 and k.case_id = c.id
    order by k.started_at desc, k.id desc limit 3) k) as contacts,
  (select json_agg(r) from (select r.id, r.state, r.sent_at, r.answer_due_on, a.id as agency_id, a.name as agency
    from cases.referral r join network.agency a on a.organisation_id = r.organisation_id and a.id = r.agency_id
    where r.organisation_id = $1 and r.case_id = c.id order by r.sent_at desc, r.id desc) r) as referrals
  from (select c.id, c.number, c.stage, c.town_code, c.opened_at, c.contact_step, c.last_contact_at, c.client_id,
      c.outreach_worker_id from cases.support_case c
    where c.organisation_id = $1 and ${office ? 'c.office_id = $2' : '$2::uuid is null'}
    order by c.opened_at desc, c.id limit ${PAGE_SIZE + 1}) c
  join cases.party p on p.organisation_id = $1 and p.id = c.client_id
  left join staff.staff_member w on w.organisation_id = $1 and w.id = c.outreach_worker_id
  order by c.opened_at desc, c.id`;

export function boardByHand(organisationId: string, officeId: string | null): HandWritten {
  return (client) =>
    idsOf(client, `board-${officeId !== null}`, BOARD(officeId !== null), [organisationId, officeId], PAGE_SIZE);
}

async function idsOf(client: pg.ClientBase, name: string, text: string, values: unknown[], most: number) {
  const { rows } = await client.query<{ id: string }>({ name, text, values });
  return rows.slice(0, most).map(({ id }) => id);
}
