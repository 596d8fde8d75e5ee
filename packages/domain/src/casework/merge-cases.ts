import { duplicateScore, type PersonSketch, STRONG_DUPLICATE_SCORE } from '../foundation/index.ts';
import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { PlanState } from './plan.ts';
import type { Stage } from './stage.ts';
import type { VisitBlockFacts, VisitBlockScope } from './visit-block.ts';
import { visitBlockInForce } from './visit-block.ts';

/** One of two cases that may be of one person, as the rules of merging ask for it. */
export interface MergeSide {
  readonly caseId: string;
  readonly stage: Stage;
  /** It is set aside already, in favour of another case. */
  readonly isMerged: boolean;
  /** Another case was merged into it and still is. */
  readonly tookIn: boolean;
  readonly plans: readonly PlanState[];
  readonly referralUnderWay: boolean;
}

const planClause: ClauseId = '3(4)イ';
const referralClause: ClauseId = '3(4)ク';

/** Whoever waits for such a plan, a meeting or the person, would wait for a case that is set aside. */
const underWay: ReadonlySet<PlanState> = new Set(['SUBMITTED', 'APPROVED', 'DECIDED']);

/**
 * May the source be merged into the survivor? Nothing of the source is lost by it, but it takes no further change: so
 * whatever is still under way in it stands in the way, and is better merged the other way round.
 */
export function mayMergeCases(survivor: MergeSide, source: MergeSide, areTwoPeople: boolean): Gate {
  const both = survivor.plans.includes('DECIDED') && source.plans.includes('DECIDED');
  return gate(
    survivor.caseId === source.caseId && reason('MERGE_SAME_CASE', null),
    source.isMerged && reason('MERGE_SOURCE_MERGED', null),
    survivor.isMerged && reason('MERGE_SURVIVOR_MERGED', null),
    source.tookIn && reason('MERGE_SOURCE_TOOK_IN', null),
    // A case that was merged away says so; that it is closed, too, would only confuse.
    !survivor.isMerged &&
      (survivor.stage === 'CLOSED' || survivor.stage === 'REFERRED_ON') &&
      reason('MERGE_SURVIVOR_CLOSED', null),
    areTwoPeople && reason('MERGE_TWO_PEOPLE', null),
    both && reason('MERGE_BOTH_PLANS', planClause),
    !both && source.plans.some((state) => underWay.has(state)) && reason('MERGE_SOURCE_PLAN', planClause),
    source.referralUnderWay && reason('MERGE_SOURCE_REFERRAL', referralClause),
  );
}

const saysTheName = new Set(['sameName', 'variantName', 'sameReading']);

/** So much of one person that two entries beside each other are taken for the same; a shared telephone alone is a home. */
export function isSamePerson(a: PersonSketch, b: PersonSketch): boolean {
  const { score, reasons } = duplicateScore(a, b);
  return score >= STRONG_DUPLICATE_SCORE && reasons.some(({ code }) => saysTheName.has(code));
}

export interface BesideClient {
  readonly sketch: PersonSketch;
  /** To the client; null where it is not known. */
  readonly relation: string | null;
}

/**
 * Beside one and the same client, a name and a relation are enough: he has one mother of that name. A mother is nobody's
 * father, however alike two entries are.
 */
export function isSameBeside(a: BesideClient, b: BesideClient): boolean {
  if (a.relation !== null && b.relation !== null && a.relation !== b.relation) return false;
  if (isSamePerson(a.sketch, b.sketch)) return true;
  const { score, reasons } = duplicateScore(a.sketch, b.sketch);
  return (
    a.relation !== null && a.relation === b.relation && score > 0 && reasons.some(({ code }) => saysTheName.has(code))
  );
}

/** The client of one case stands beside the client of the other, as brother, parent or neighbour: they are two. */
export const standsBeside = (client: PersonSketch, others: readonly PersonSketch[]): boolean =>
  others.some((other) => isSamePerson(client, other));

export interface CarriedBlock {
  readonly scope: VisitBlockScope;
  readonly saidOn: string;
  readonly recontactOn: string;
}

/**
 * "Do not visit" holds for the person, whichever case it was said in: the wider scope and the later day win. Null where
 * the survivor's own already says all of it, or nothing is in force.
 */
export function carriedBlock(
  survivor: VisitBlockFacts | null,
  source: VisitBlockFacts | null,
  on: string,
): CarriedBlock | null {
  if (source === null || !visitBlockInForce(source, on)) return null;
  if (survivor === null || !visitBlockInForce(survivor, on)) {
    return { scope: source.scope, saidOn: source.saidOn, recontactOn: source.recontactOn };
  }
  const scope = source.scope === 'ALL_CONTACT' ? 'ALL_CONTACT' : survivor.scope;
  const recontactOn = later(survivor.recontactOn, source.recontactOn);
  if (scope === survivor.scope && recontactOn === survivor.recontactOn) return null;
  return { scope, saidOn: later(survivor.saidOn, source.saidOn), recontactOn };
}

const later = (a: string, b: string): string => (a > b ? a : b);
