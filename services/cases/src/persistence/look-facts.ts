import { type ContactStep, caseEventTypes, mayMoveStage, type Stage, type TeamRole } from '@banso/domain/casework';
import type { CivilDate } from '@banso/domain/foundation';
import type { DatedHappening, PromiseFacts } from '@banso/domain/worklist';
import type { CasesLoaderScope } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

/** What a case's look is decided from, and who holds it: one row a case, made by one statement for any number. */
export interface LookFactsRow {
  readonly id: string;
  readonly stage: Stage;
  readonly contactStep: ContactStep;
  readonly outreachWorkerId: string | null;
  readonly openedOn: CivilDate;
  readonly history: readonly DatedHappening[];
  readonly lastContactOn: CivilDate | null;
  readonly mayAskFrom: CivilDate | null;
  /** All that are not kept. */
  readonly promises: readonly (PromiseFacts & { readonly madeBy: string })[];
  readonly team: readonly { readonly workerId: string; readonly role: TeamRole }[];
}

export const ACTIVE = `c.stage not in ('SUSPENDED', 'CLOSED', 'REFERRED_ON')`;

/** Somebody is on its team now. */
export const HELD = `exists (select 1 from assignment a where a.organisation_id = c.organisation_id and a.case_id = c.id
 and a.until_on is null)`;

/** From the closed list of the domain; nothing that a caller says. */
const MOVING = caseEventTypes
  .filter(mayMoveStage)
  .map((type) => `'${type}'`)
  .join(', ');

const day = (moment: string): string => `(${moment} at time zone 'Asia/Tokyo')::date`;
const ofCase = (alias: string): string => `${alias}.organisation_id = c.organisation_id and ${alias}.case_id = c.id`;

/** A block that a later one took the place of, or that was lifted, held until that day and no longer than it said. */
const MAY_ASK_FROM = `case when v.lifted_at is null then v.recontact_on else least(${day('v.lifted_at')}, v.recontact_on) end`;

/** Another took its place, or one was made after it was broken. */
const MADE_ANEW = `exists (select 1 from promise_made n where ${ofCase('n')} and n.id <> p.id
 and (n.follows_id = p.id or (n.made_at > p.made_at and ${day('n.made_at')} >= p.settled_on)))`;

export const LOOK_COLUMNS = `c.id, c.stage, c.contact_step as "contactStep", c.outreach_worker_id as "outreachWorkerId",
 ${day('c.opened_at')}::text as "openedOn",
 (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'on', ${day('e.at')}) order by e.sequence), '[]')
  from case_event e where ${ofCase('e')} and e.type in (${MOVING})) as history,
 (select ${day('max(k.started_at)')}::text from contact k
  where ${ofCase('k')} and k.counterparts && array['CLIENT', 'FAMILY', 'CONSULTER']) as "lastContactOn",
 (select max(${MAY_ASK_FROM})::text from visit_block v where ${ofCase('v')}) as "mayAskFrom",
 (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state, 'dueOn', p.due_on, 'settledOn', p.settled_on,
   'calledOff', p.visit_block_id is not null, 'madeAnew', ${MADE_ANEW}, 'madeBy', p.made_by) order by p.due_on, p.id), '[]')
  from promise_made p where ${ofCase('p')} and p.state <> 'KEPT') as promises,
 (select coalesce(jsonb_agg(jsonb_build_object('workerId', a.worker_id, 'role', a.role) order by a.from_on, a.id), '[]')
  from assignment a where ${ofCase('a')} and a.until_on is null) as team`;

/** For the edge of a case; one set aside asks for nothing. */
export function lookFactsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<LookFactsRow[]> {
  return scope.read.query<LookFactsRow>(
    'look_facts_of_cases',
    `select ${LOOK_COLUMNS} from support_case c where ${WITHIN_REACH} and ${ACTIVE} and c.id = any($5::uuid[])`,
    [...reachValues(scope.actor), caseIds],
  );
}
