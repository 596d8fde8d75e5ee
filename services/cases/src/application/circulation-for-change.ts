import type { Action } from '@banso/domain/authorisation';
import { type Circulation, type CirculationFacts, isOpenCirculation } from '@banso/domain/casework';
import { absent, type Ending, type StaleAnswer } from '@banso/service-kit';
import { applicationsForChange } from '../persistence/applications.ts';
import type { LockedCase } from '../persistence/cases.ts';
import {
  type CirculationRow,
  circulationOf,
  draftInForce,
  lockCirculation,
  type RoundRow,
  roundsForChange,
  stampsForChange,
  writersForChange,
} from '../persistence/circulations.ts';
import { type DeterminationRow, determinationsForChange, standing } from '../persistence/determinations.ts';
import { goalsForChange, itemsForChange, type PlanRow, planForChange } from '../persistence/plans.ts';
import { contentDigest } from '../reads/circulated-content.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { stale } from './stale.ts';

export interface CirculationSavedAnswer {
  readonly __typename: 'CirculationSaved';
  readonly circulationId: string;
  readonly planId: string;
  readonly caseId: string;
}

export const circulationSaved = ({ id, planId, caseId }: CirculationRow): CirculationSavedAnswer => ({
  __typename: 'CirculationSaved',
  circulationId: id,
  planId,
  caseId,
});

export interface CirculationInHand {
  readonly supportCase: LockedCase;
  readonly plan: PlanRow;
  readonly row: CirculationRow;
  /** The draft that goes round now. */
  readonly draft: RoundRow;
  readonly circulation: Circulation;
  readonly facts: CirculationFacts;
  readonly determination: DeterminationRow | undefined;
}

/** The case, the plan and the circulation, locked in this order, with all that the rules ask. */
export async function circulationForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  action: Action,
  circulationId: string,
): Promise<CirculationInHand> {
  const caseId = await caseIdOf(tx, scope, 'circulation', circulationId);
  const supportCase = await caseForChange(tx, scope, end, action, caseId);
  const row = await lockCirculation(tx, supportCase, circulationId);
  if (row === undefined) return end.deny(action, absent, [circulationId]);
  return inHand(tx, scope, supportCase, row);
}

export async function inHand(
  tx: Tx,
  scope: CasesScope,
  supportCase: LockedCase,
  row: CirculationRow,
): Promise<CirculationInHand> {
  const plan = await planForChange(tx, supportCase, row.planId);
  if (plan === undefined) throw new Error('a circulation has a plan');
  const draft = draftInForce(row, await roundsForChange(tx, row));
  const { digest, determination } = await standingContent(tx, supportCase, plan);
  return {
    supportCase,
    plan,
    row,
    draft,
    circulation: circulationOf(row, await stampsForChange(tx, row)),
    facts: {
      stage: supportCase.stage,
      actorId: scope.actor.id,
      writers: await writersForChange(tx, row.organisationId, plan.id),
      contentChanged: isOpenCirculation(row.state) && digest !== draft.digest,
    },
    determination,
  };
}

/** What would be circulated now: its digest, and the determination in it. */
export async function standingContent(tx: Tx, supportCase: LockedCase, plan: PlanRow) {
  const determination = standing(await determinationsForChange(tx, supportCase));
  const digest = contentDigest({
    plan,
    goals: await goalsForChange(tx, supportCase, plan.id),
    items: await itemsForChange(tx, supportCase, plan.id),
    determination,
    applications: await applicationsForChange(tx, supportCase),
  });
  return { digest, determination };
}

/** Who acted meanwhile, and where it stands now. */
export const staleCirculation = (tx: Tx, row: CirculationRow): Promise<StaleAnswer> =>
  stale(tx, row, [
    ['state', null, row.state],
    ['round', null, row.round],
  ]);
