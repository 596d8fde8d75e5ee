import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';

/** 決裁の経路: who drafts the decision of an office (起案), who reviews it in which order (審査), and who decides (決裁). */
export const approvalStepKinds = ['DRAFT', 'REVIEW', 'DECIDE'] as const;
export type ApprovalStepKind = (typeof approvalStepKinds)[number];

export interface ApprovalStep {
  readonly kind: ApprovalStepKind;
  /** Null only where anyone of the office who writes plans may draft. */
  readonly staffId: string | null;
  /** 代決: who may act instead, where the route says so. */
  readonly deputyId: string | null;
}

/** What is known of someone whom a route names. */
export interface RoutePerson {
  readonly id: string;
  /** Their access has not ended. */
  readonly active: boolean;
  /** Steps for which their role is fit, at this office. */
  readonly fitFor: readonly ApprovalStepKind[];
}

export type StepFlaw = 'ENDED' | 'UNFIT';

const clause: ClauseId = '3(4)オ';

/** The people of a step, the one it names first. */
export const peopleOf = ({ staffId, deputyId }: ApprovalStep): string[] =>
  [staffId, deputyId].filter((id) => id !== null);

/** Why a person cannot stand at a step: their access ended, or their role does not reach so far; null where they can. */
export function stepFlaw(
  kind: ApprovalStepKind,
  personId: string | null,
  people: readonly RoutePerson[],
): StepFlaw | null {
  if (personId === null) return null;
  const person = people.find(({ id }) => id === personId);
  if (person === undefined || !person.fitFor.includes(kind)) return person?.active === false ? 'ENDED' : 'UNFIT';
  return person.active ? null : 'ENDED';
}

/**
 * A route begins with one draft, ends with one decision, and between them stand as many reviews as the office wants.
 * Nobody stands in it twice, and everyone in it is here and fit for the step. A route of no steps is none: whoever
 * decides does so alone, as in the smallest office.
 */
export function maySetRoute(steps: readonly ApprovalStep[], people: readonly RoutePerson[]): Gate {
  if (steps.length === 0) return { open: true };
  const named = steps.flatMap(peopleOf);
  const twice = [...new Set(named.filter((id, index) => named.indexOf(id) !== index))];
  const flawed = (flaw: StepFlaw) =>
    steps.flatMap((step) => peopleOf(step).filter((id) => stepFlaw(step.kind, id, people) === flaw));
  const [unfit, ended] = [flawed('UNFIT'), flawed('ENDED')];
  return gate(
    !isInOrder(steps) && reason('ROUTE_OUT_OF_ORDER', clause),
    steps.some(({ kind, staffId }) => staffId === null && kind !== 'DRAFT') && reason('ROUTE_STEP_EMPTY', clause),
    twice.length > 0 && reason('ROUTE_PERSON_TWICE', clause, twice),
    ended.length > 0 && reason('ROUTE_PERSON_ENDED', clause, ended),
    unfit.length > 0 && reason('ROUTE_ROLE_UNFIT', clause, unfit),
  );
}

function isInOrder(steps: readonly ApprovalStep[]): boolean {
  const last = steps.length - 1;
  return (
    last > 0 &&
    steps.every(({ kind }, index) => kind === (index === 0 ? 'DRAFT' : index === last ? 'DECIDE' : 'REVIEW'))
  );
}

export interface DatedRoute {
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly steps: readonly ApprovalStep[];
}

/** The route of an office on a day: the one that began last. After its end, and where it has no steps, there is none. */
export function routeInForce<Route extends DatedRoute>(routes: readonly Route[], on: string): Route | null {
  const [latest] = routes
    .filter(({ validFrom }) => validFrom <= on)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (latest === undefined || latest.steps.length === 0) return null;
  return latest.validUntil === null || on <= latest.validUntil ? latest : null;
}
