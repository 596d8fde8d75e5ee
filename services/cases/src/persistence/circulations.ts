import type { ApprovalStep, ApprovalStepKind, Circulation, CirculationState, StampAct } from '@banso/domain/casework';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { ACTIVE } from './look-facts.ts';
import { reachValues } from './reach.ts';

export interface CirculationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly planId: string;
  readonly version: number;
  readonly state: CirculationState;
  readonly round: number;
  readonly position: number;
  readonly steps: readonly ApprovalStep[];
  readonly waitsFor: readonly string[];
  readonly waitsSince: Date;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface RoundRow {
  readonly id: string;
  readonly organisationId: string;
  readonly circulationId: string;
  readonly caseId: string;
  readonly round: number;
  readonly approve: boolean;
  readonly groundSealed: Uint8Array;
  readonly digest: string;
  readonly draftedBy: string;
  readonly draftedAt: Date;
}

export interface StampRow {
  readonly id: string;
  readonly organisationId: string;
  readonly circulationId: string;
  readonly caseId: string;
  readonly round: number;
  readonly position: number;
  readonly stepKind: ApprovalStepKind;
  readonly act: StampAct;
  readonly by: string;
  readonly inPlaceOf: string | null;
  readonly toPosition: number | null;
  readonly commentSealed: Uint8Array | null;
  readonly at: Date;
}

const COLUMNS = `u.id, u.organisation_id as "organisationId", u.case_id as "caseId", u.plan_id as "planId", u.version,
 u.state, u.round, u.position, u.steps, u.waits_for as "waitsFor", u.waits_since as "waitsSince",
 u.drafted_by as "draftedBy", u.drafted_at as "draftedAt", u.updated_by as "updatedBy", u.updated_at as "updatedAt"`;

const ROUND = `q.id, q.organisation_id as "organisationId", q.circulation_id as "circulationId", q.case_id as "caseId",
 q.round, q.approve, q.ground_sealed as "groundSealed", q.digest, q.drafted_by as "draftedBy",
 q.drafted_at as "draftedAt"`;

const STAMP = `s.id, s.organisation_id as "organisationId", s.circulation_id as "circulationId", s.case_id as "caseId",
 s.round, s.position, s.step_kind as "stepKind", s.act, s.by, s.in_place_of as "inPlaceOf",
 s.to_position as "toPosition", s.comment_sealed as "commentSealed", s.at`;

const joined = (alias: string): string =>
  `join support_case c on c.organisation_id = ${alias}.organisation_id and c.id = ${alias}.case_id where ${WITHIN_REACH}`;

const WITHIN = `select ${COLUMNS} from circulation u ${joined('u')}`;

/** `u` is neither decided nor withdrawn. */
export const OPEN_CIRCULATION = `u.state in ('DRAFTED', 'UNDER_REVIEW', 'RETURNED')`;

const MOST_ROWS = 200;

/**
 * What circulates, the longest wait first, and what was decided since a moment; one statement for the whole inbox. That
 * of a case set aside rests until it is reopened, and stands on its plan meanwhile.
 */
export function circulationsSince(
  scope: Pick<CasesScope, 'read' | 'actor'>,
  decidedSince: Date,
): Promise<CirculationRow[]> {
  return scope.read.query<CirculationRow>(
    'circulations_in_reach',
    `${WITHIN} and ((${OPEN_CIRCULATION} and ${ACTIVE}) or (u.state = 'DECIDED' and u.updated_at >= $5::timestamptz))
     order by ${OPEN_CIRCULATION} desc, u.waits_since, u.id limit ${MOST_ROWS}`,
    [...reachValues(scope.actor), decidedSince.toISOString()],
  );
}

export function circulationsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<CirculationRow[]> {
  return scope.read.query<CirculationRow>('circulations_by_ids', `${WITHIN} and u.id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    ids,
  ]);
}

/** The latest of each plan; one withdrawn counts for as long as nothing was drafted after it. */
export function circulationsOfPlans(scope: CasesLoaderScope, planIds: readonly string[]): Promise<CirculationRow[]> {
  return scope.read.query<CirculationRow>(
    'circulations_of_plans',
    `select distinct on (u.plan_id) ${COLUMNS} from circulation u ${joined('u')} and u.plan_id = any($5::uuid[])
     order by u.plan_id, u.drafted_at desc, u.id desc`,
    [...reachValues(scope.actor), planIds],
  );
}

export function roundsOfCirculations(scope: CasesLoaderScope, ids: readonly string[]): Promise<RoundRow[]> {
  return scope.read.query<RoundRow>(
    'rounds_of_circulations',
    `select ${ROUND} from circulation_round q ${joined('q')} and q.circulation_id = any($5::uuid[]) order by q.round`,
    [...reachValues(scope.actor), ids],
  );
}

export function stampsOfCirculations(scope: CasesLoaderScope, ids: readonly string[]): Promise<StampRow[]> {
  return scope.read.query<StampRow>(
    'stamps_of_circulations',
    `select ${STAMP} from circulation_stamp s ${joined('s')} and s.circulation_id = any($5::uuid[])
     order by s.sequence`,
    [...reachValues(scope.actor), ids],
  );
}

/** Who wrote each plan, whoever only recorded a signature left out; `$2` are ids of plans. */
const WRITERS = `select distinct e.data->>'planId' as "planId", e.by as id from case_event e
 where e.organisation_id = $1::uuid and e.type = 'planSaved' and e.by is not null
   and e.case_id in (select p.case_id from plan p where p.organisation_id = $1::uuid and p.id = any($2::uuid[]))
   and (e.data->>'planId')::uuid = any($2::uuid[])`;

export interface PlanWriter {
  readonly planId: string;
  readonly id: string;
}

export function writersOfPlans(scope: CasesLoaderScope, planIds: readonly string[]): Promise<PlanWriter[]> {
  return scope.read.query<PlanWriter>('writers_of_plans', WRITERS, [scope.actor.organisationId, planIds]);
}

export async function writersForChange(tx: Tx, organisationId: string, planId: string): Promise<string[]> {
  return (await tx.query<PlanWriter>(WRITERS, organisationId, [planId])).map(({ id }) => id);
}

type OfCase = { readonly organisationId: string; readonly id: string };

/** The circulation for a change; its case is locked by the caller, so that two people act one after the other. */
export async function lockCirculation(tx: Tx, { organisationId, id }: OfCase, circulationId: string) {
  const [row] = await tx.query<CirculationRow>(
    `select ${COLUMNS} from circulation u
     where u.organisation_id = $1::uuid and u.case_id = $2::uuid and u.id = $3::uuid for update`,
    organisationId,
    id,
    circulationId,
  );
  return row;
}

export async function openCirculationOfPlan(tx: Tx, { organisationId, id }: OfCase, planId: string) {
  const [row] = await tx.query<CirculationRow>(
    `select ${COLUMNS} from circulation u where u.organisation_id = $1::uuid and u.case_id = $2::uuid
     and u.plan_id = $3::uuid and ${OPEN_CIRCULATION} for update`,
    organisationId,
    id,
    planId,
  );
  return row;
}

export function roundsForChange(tx: Tx, { organisationId, id }: CirculationRow): Promise<RoundRow[]> {
  return tx.query<RoundRow>(
    `select ${ROUND} from circulation_round q where q.organisation_id = $1::uuid and q.circulation_id = $2::uuid
     order by q.round`,
    organisationId,
    id,
  );
}

export function stampsForChange(tx: Tx, { organisationId, id }: CirculationRow): Promise<StampRow[]> {
  return tx.query<StampRow>(
    `select ${STAMP} from circulation_stamp s where s.organisation_id = $1::uuid and s.circulation_id = $2::uuid
     order by s.sequence`,
    organisationId,
    id,
  );
}

/** As the rules see it. */
export const circulationOf = (row: CirculationRow, stamps: readonly StampRow[]): Circulation => ({
  state: row.state,
  round: row.round,
  position: row.position,
  steps: row.steps,
  stamps: stamps.map(({ round, position, act, by }) => ({ round, position, act, by })),
});

/** What was drafted last: sent back to an earlier step, a round goes on with the draft of the round before. */
export const draftInForce = (row: CirculationRow, rounds: readonly RoundRow[]): RoundRow => {
  const found = rounds.findLast(({ round }) => round <= row.round);
  if (found === undefined) throw new Error('a circulation has a draft');
  return found;
};
