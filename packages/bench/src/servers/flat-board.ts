import type pg from 'pg';

export interface BoardQuestion {
  readonly organisationId: string;
  readonly officeId: string | null;
  readonly stage: string | null;
  readonly first: number;
  /** As the gateway's, but not sealed. */
  readonly after: string | null;
}

interface CaseRow {
  id: string;
  number: string;
  stage: string;
  townCode: string | null;
  openedAt: Date;
  contactStep: string;
  lastContactAt: Date | null;
  clientId: string;
  displayName: string | null;
  kana: string | null;
  workerId: string | null;
  sortKey: [string, string];
}
interface WorkerRow {
  id: string;
  displayName: string;
  kana: string;
  qualification: string;
  metGrounds: string[];
}
interface ContactRow {
  caseId: string;
  id: string;
  kind: string;
  result: string;
  startedAt: Date;
  step: string;
  outsideRegularHours: boolean;
}
interface ReferralRow {
  caseId: string;
  id: string;
  state: string;
  sentAt: Date;
  answerDueOn: string;
  agencyId: string;
  agencyName: string;
}

const CASES = (office: boolean, stage: boolean, after: boolean): string => `select c.id, c.number, c.stage,
 c.town_code as "townCode", c.opened_at as "openedAt", c.contact_step as "contactStep",
 c.last_contact_at as "lastContactAt", c.client_id as "clientId", p.display_name as "displayName", p.kana,
 c.outreach_worker_id as "workerId", jsonb_build_array(c.opened_at, c.id) as "sortKey"
 from cases.support_case c join cases.party p on p.organisation_id = c.organisation_id and p.id = c.client_id
 where c.organisation_id = $1 and ${office ? 'c.office_id = $2' : '$2::uuid is null'}
 and ${stage ? 'c.stage = $3' : '$3::text is null'}
 and ${after ? 'c.opened_at <= $4 and (c.opened_at < $4 or c.id > $5)' : '$4::timestamptz is null and $5::uuid is null'}
 order by c.opened_at desc, c.id limit $6`;
const WORKERS = `select id, display_name as "displayName", kana, qualification, met_grounds as "metGrounds"
 from staff.staff_member where organisation_id = $1 and id = any($2)`;
const CONTACTS = `select w.id as "caseId", k.id, k.kind, k.result, k.started_at as "startedAt", k.step,
 k.outside_regular_hours as "outsideRegularHours" from unnest($2::uuid[]) as w(id) cross join lateral (
   select * from cases.contact k where k.organisation_id = $1 and k.case_id = w.id
   order by k.started_at desc, k.id desc limit 3) k`;
const REFERRALS = `select r.case_id as "caseId", r.id, r.state, r.sent_at as "sentAt",
 r.answer_due_on::text as "answerDueOn", a.id as "agencyId", a.name as "agencyName"
 from cases.referral r join network.agency a on a.organisation_id = r.organisation_id and a.id = r.agency_id
 where r.organisation_id = $1 and r.case_id = any($2) order by r.sent_at desc, r.id desc`;

/** One page of the board in four statements, in the very shape of the gateway's answer. */
export async function boardPage(pool: pg.Pool, question: BoardQuestion): Promise<unknown> {
  const { organisationId, officeId, stage, first } = question;
  const after = question.after === null ? null : readCursor(question.after);
  const ask = async <R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<R[]> =>
    (await pool.query<R>({ name, text, values })).rows;
  const found = await ask<CaseRow>(
    `cases-${officeId !== null}-${stage !== null}-${after !== null}`,
    CASES(officeId !== null, stage !== null, after !== null),
    [organisationId, officeId, stage, after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );
  const cases = found.slice(0, first);
  const ids = cases.map(({ id }) => id);
  const workerIds = [...new Set(cases.flatMap(({ workerId }) => workerId ?? []))];
  const [workers, contacts, referrals] = await Promise.all([
    ask<WorkerRow>('workers', WORKERS, [organisationId, workerIds]),
    ask<ContactRow>('contacts', CONTACTS, [organisationId, ids]),
    ask<ReferralRow>('referrals', REFERRALS, [organisationId, ids]),
  ]);
  const workerOf = new Map(workers.map((row) => [row.id, row]));
  const contactsOf = Map.groupBy(contacts, ({ caseId }) => caseId);
  const referralsOf = Map.groupBy(referrals, ({ caseId }) => caseId);
  const nodes = cases.map((row) => ({
    __typename: 'Case',
    id: row.id,
    number: row.number,
    stage: row.stage,
    townCode: row.townCode,
    openedAt: row.openedAt,
    contactStep: row.contactStep,
    lastContactAt: row.lastContactAt,
    client: { __typename: 'Party', id: row.clientId, displayName: row.displayName, kana: row.kana },
    outreachWorker: workerView(workerOf.get(row.workerId ?? '')),
    latestContacts: (contactsOf.get(row.id) ?? []).map(({ caseId: _, ...contact }) => ({
      __typename: 'Contact',
      ...contact,
    })),
    referrals: (referralsOf.get(row.id) ?? []).map(({ id, state, sentAt, answerDueOn, agencyId, agencyName }) => ({
      __typename: 'Referral',
      id,
      state,
      sentAt,
      answerDueOn,
      agency: { __typename: 'Agency', id: agencyId, name: agencyName },
    })),
  }));
  const last = cases.at(-1);
  const pageInfo = {
    __typename: 'PageInfo',
    hasNextPage: found.length > first,
    endCursor: last === undefined ? null : writeCursor(last.sortKey),
  };
  return { data: { __typename: 'Query', cases: { __typename: 'CaseConnection', nodes, pageInfo } } };
}

function workerView(row: WorkerRow | undefined): unknown {
  if (row === undefined) return null;
  const { id, displayName, kana, qualification: outcome, metGrounds: met } = row;
  return {
    __typename: 'StaffMember',
    id,
    displayName,
    kana,
    qualification: { __typename: 'Qualification', outcome, met },
  };
}

function readCursor(cursor: string): [string, string] {
  const [, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string, string];
  return [at, id];
}

function writeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(['OPENED_DESC', ...key])).toString('base64url');
}
