import { type ContactFacts, type ContactStep, stepAfter } from '@banso/domain/casework';
import type { CaseRow } from '../persistence/cases.ts';
import { climbedOf, personLadder } from '../persistence/person-ladder.ts';
import type { Tx } from '../scope.ts';

type OfCase = { readonly organisationId: string; readonly id: string };

const OF_PERSON = `k.organisation_id = c.organisation_id and k.case_id in (select c.id union all
 select s.id from support_case s where s.organisation_id = c.organisation_id and s.merged_into_id = c.id)`;

/** The step to which a contact at this moment leads, from the one that the contact before it left. */
export async function stepOf(
  tx: Tx,
  { organisationId, id, contactStep, lastContactAt }: Pick<CaseRow, keyof OfCase | 'contactStep' | 'lastContactAt'>,
  at: Date,
  facts: ContactFacts,
): Promise<ContactStep> {
  if (lastContactAt === null || lastContactAt <= at) return stepAfter(facts, contactStep);
  const { contacts, ...views } = await personLadder(tx, { organisationId, id });
  const before = { ...views, contacts: contacts.filter(({ startedAt }) => startedAt <= at) };
  return stepAfter(facts, climbedOf(before).latest);
}

/**
 * What the case keeps of its contacts for lists: the step to which they led, the moment of the latest, and the first day
 * the person was met; those of what was merged into it count, for it is the same person.
 */
export async function refreshContactFacts(tx: Tx, { organisationId, id }: OfCase): Promise<void> {
  const { latest } = climbedOf(await personLadder(tx, { organisationId, id }));
  await tx.query(
    `update support_case c set contact_step = $3::text,
       last_contact_at = (select max(k.started_at) from contact k where ${OF_PERSON}),
       first_contact_with_person_on = (select min((k.started_at at time zone 'Asia/Tokyo')::date) from contact k
         where ${OF_PERSON} and k.result = 'MET_PERSON')
     where c.organisation_id = $1::uuid and c.id = $2::uuid`,
    organisationId,
    id,
    latest,
  );
}

/** The same after one more contact: nothing but the new one needs to be looked at. */
export async function addContactFacts(
  tx: Tx,
  { organisationId, id }: OfCase,
  { at, step, metPerson }: { readonly at: Date; readonly step: ContactStep; readonly metPerson: boolean },
): Promise<void> {
  await tx.query(
    `update support_case set
       contact_step = case when last_contact_at > $3::timestamptz then contact_step else $4::text end,
       last_contact_at = greatest(last_contact_at, $3::timestamptz),
       first_contact_with_person_on = case when $5::boolean
         then least(first_contact_with_person_on, ($3::timestamptz at time zone 'Asia/Tokyo')::date)
         else first_contact_with_person_on end
     where organisation_id = $1::uuid and id = $2::uuid`,
    organisationId,
    id,
    at.toISOString(),
    step,
    metPerson,
  );
}
