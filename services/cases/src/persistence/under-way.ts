import {
  inOrderOfUrgency,
  isPlanUnderWay,
  planStates,
  type UnderWay,
  type WaitingOnPeople,
} from '@banso/domain/casework';
import type { CasesScope, Tx } from '../scope.ts';

export type UnderWayRow = UnderWay;

type OfCase = { readonly organisationId: string; readonly id: string };

/** `$1` organisation, `$2` case, `$3` day, `$4` plans. What it says stays where it is written; here are days. */
const UNDER_WAY = `
 select 'VISIT_BLOCK' as kind, v.id::text, v.recontact_on::text as "on", v.scope as state from visit_block v
  where v.organisation_id = $1::uuid and v.case_id = $2::uuid and v.lifted_at is null and v.recontact_on > $3::date
 union all select 'VISIT', t.id::text, (t.starts_at at time zone 'Asia/Tokyo')::date::text, t.state from visit t
  where t.organisation_id = $1::uuid and t.case_id = $2::uuid and t.state in ('PLANNED', 'OUT')
 union all select 'PROMISE', p.id::text, p.due_on::text, null from promise_made p
  where p.organisation_id = $1::uuid and p.case_id = $2::uuid and p.state = 'OPEN'
 union all select 'REFERRAL', r.id::text,
   coalesce((r.appointment_at at time zone 'Asia/Tokyo')::date, r.answer_due_on)::text, r.state from referral r
  where r.organisation_id = $1::uuid and r.case_id = $2::uuid
   and r.state in ('SENT', 'RECEIVED', 'ACCEPTED', 'APPOINTMENT_SET', 'CONNECTED')
 union all select 'PLAN', p.id::text, p.review_on::text, p.state from plan p
  where p.organisation_id = $1::uuid and p.case_id = $2::uuid and p.state = any($4::text[])
 union all select 'CONSENT', a.id::text, a.signed_on::text, null from application a
  where a.organisation_id = $1::uuid and a.case_id = $2::uuid and a.withdrawn_on is null`;

/** Whose drafts there are, without a word of them; the office that hands over is told, and nobody else. */
const DRAFTS = `select 'DRAFT' as kind, d.author_id::text || d.saved_at::text as id,
   (d.saved_at at time zone 'Asia/Tokyo')::date::text as "on", null as state, d.author_id as by
 from drafts_about_case($1::uuid) d`;

const values = (scope: CasesScope, { organisationId, id }: OfCase) => [
  organisationId,
  id,
  scope.today,
  planStates.filter(isPlanUnderWay),
];

export async function underWay(scope: CasesScope, supportCase: OfCase): Promise<UnderWay[]> {
  const [found, drafts] = await Promise.all([
    scope.read.query<UnderWay>('under_way', UNDER_WAY, values(scope, supportCase)),
    scope.read.query<UnderWay>('drafts_about_case', DRAFTS, [supportCase.id]),
  ]);
  return inOrderOfUrgency([...found, ...drafts]);
}

export async function underWayForChange(tx: Tx, scope: CasesScope, supportCase: OfCase): Promise<UnderWay[]> {
  return inOrderOfUrgency(await tx.query<UnderWay>(UNDER_WAY, ...values(scope, supportCase)));
}

/** What is in the hands of others: it is answered before the case leaves. */
export async function waitingForChange(tx: Tx, { organisationId, id }: OfCase): Promise<WaitingOnPeople> {
  const [row] = await tx.query<WaitingOnPeople>(
    `select plans_on_open_agenda($2::uuid) as "plansOnAgenda",
       array(select j.id from judgement j where j.organisation_id = $1::uuid and j.case_id = $2::uuid
          and j.approved_at is null and j.returned_at is null and j.superseded_at is null
        union all select d.id from determination d where d.organisation_id = $1::uuid and d.case_id = $2::uuid
          and d.needs_approval and d.approved_at is null and d.returned_at is null) as approvals,
       array(select p.id from plan p where p.organisation_id = $1::uuid and p.case_id = $2::uuid
          and p.state = 'APPROVED') as "plansToDecide"`,
    organisationId,
    id,
  );
  if (row === undefined) throw new Error('what waits could not be asked');
  return row;
}
