import type {
  GoalDomain,
  MeetingOutcome,
  PartFacts,
  PlanState,
  ProviderKind,
  SupportProgramme,
  Whose,
} from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface PlanRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly number: number;
  readonly version: number;
  readonly state: PlanState;
  readonly clientWordsSealed: Uint8Array | null;
  readonly reviewOn: string | null;
  readonly signedOn: string | null;
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly updatedAt: Date;
  readonly meetingId: string | null;
  readonly meetingOutcome: MeetingOutcome | null;
  readonly meetingOpinionSealed: Uint8Array | null;
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
  readonly decisionGroundSealed: Uint8Array | null;
}

export interface GoalRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly planId: string;
  readonly domain: GoalDomain;
  readonly whose: Whose;
  readonly wordsSealed: Uint8Array;
}

export interface PlanItemRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly planId: string;
  readonly goalId: string | null;
  readonly whatSealed: Uint8Array;
  readonly duty: ClauseId;
  readonly providerKind: ProviderKind;
  readonly agencyId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly programme: SupportProgramme | null;
  readonly partsSealed: Uint8Array | null;
}

/** What `parts_sealed` holds: who does which part of an item. */
export type ItemPartRow = PartFacts & { readonly what: string };

export const PLAN_COLUMNS = `p.id, p.organisation_id as "organisationId", p.case_id as "caseId", p.number, p.version,
 p.state, p.client_words_sealed as "clientWordsSealed", p.review_on::text as "reviewOn",
 p.signed_on::text as "signedOn", p.created_by as "createdBy", p.updated_by as "updatedBy",
 p.updated_at as "updatedAt", p.meeting_id as "meetingId", p.meeting_outcome as "meetingOutcome",
 p.meeting_opinion_sealed as "meetingOpinionSealed", p.decided_on::text as "decidedOn", p.decided_by as "decidedBy",
 p.decision_ground_sealed as "decisionGroundSealed"`;

const GOAL_COLUMNS = `g.id, g.organisation_id as "organisationId", g.case_id as "caseId", g.plan_id as "planId", g.domain, g.whose,
 g.words_sealed as "wordsSealed"`;

export const ITEM_COLUMNS = `i.id, i.organisation_id as "organisationId", i.case_id as "caseId", i.plan_id as "planId",
 i.goal_id as "goalId", i.what_sealed as "whatSealed", i.duty, i.provider_kind as "providerKind",
 i.agency_id as "agencyId", i.owner_id as "ownerId", i.owner_name as "ownerName", i.programme,
 i.parts_sealed as "partsSealed"`;

const joined = (alias: string): string =>
  `join support_case c on c.organisation_id = ${alias}.organisation_id and c.id = ${alias}.case_id`;

export const PLANS_WITHIN_REACH = `select ${PLAN_COLUMNS} from plan p ${joined('p')} where ${WITHIN_REACH}`;

export function plansByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<PlanRow[]> {
  return scope.read.query<PlanRow>('plans_by_ids', `${PLANS_WITHIN_REACH} and p.id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    ids,
  ]);
}

export function plansOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<PlanRow[]> {
  return scope.read.query<PlanRow>(
    'plans_of_cases',
    `${PLANS_WITHIN_REACH} and p.case_id = any($5::uuid[]) order by p.number desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function goalsOfPlans(scope: CasesLoaderScope, planIds: readonly string[]): Promise<GoalRow[]> {
  return scope.read.query<GoalRow>(
    'goals_of_plans',
    `select ${GOAL_COLUMNS} from plan_goal g ${joined('g')} where ${WITHIN_REACH} and g.plan_id = any($5::uuid[])
     order by g.position`,
    [...reachValues(scope.actor), planIds],
  );
}

export function itemsOfPlans(scope: CasesLoaderScope, planIds: readonly string[]): Promise<PlanItemRow[]> {
  return scope.read.query<PlanItemRow>(
    'items_of_plans',
    `select ${ITEM_COLUMNS} from plan_item i ${joined('i')} where ${WITHIN_REACH} and i.plan_id = any($5::uuid[])
     order by i.position`,
    [...reachValues(scope.actor), planIds],
  );
}

export function planItemsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<PlanItemRow[]> {
  return scope.read.query<PlanItemRow>(
    'plan_items_by_ids',
    `select ${ITEM_COLUMNS} from plan_item i ${joined('i')} where ${WITHIN_REACH} and i.id = any($5::uuid[])`,
    [...reachValues(scope.actor), ids],
  );
}

type OfCase = { readonly organisationId: string; readonly id: string };

/** The plan for a change; its case is locked by the caller. */
export async function planForChange(
  tx: Tx,
  { organisationId, id }: OfCase,
  planId: string,
): Promise<PlanRow | undefined> {
  const [row] = await tx.query<PlanRow>(
    `select ${PLAN_COLUMNS} from plan p
     where p.organisation_id = $1::uuid and p.case_id = $2::uuid and p.id = $3::uuid for update`,
    organisationId,
    id,
    planId,
  );
  return row;
}

export function itemsForChange(tx: Tx, { organisationId, id }: OfCase, planId: string): Promise<PlanItemRow[]> {
  return tx.query<PlanItemRow>(
    `select ${ITEM_COLUMNS} from plan_item i
     where i.organisation_id = $1::uuid and i.case_id = $2::uuid and i.plan_id = $3::uuid order by i.position`,
    organisationId,
    id,
    planId,
  );
}

export function goalsForChange(tx: Tx, { organisationId, id }: OfCase, planId: string): Promise<GoalRow[]> {
  return tx.query<GoalRow>(
    `select ${GOAL_COLUMNS} from plan_goal g
     where g.organisation_id = $1::uuid and g.case_id = $2::uuid and g.plan_id = $3::uuid order by g.position`,
    organisationId,
    id,
    planId,
  );
}
