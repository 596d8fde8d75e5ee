import { searchKey } from '../foundation/index.ts';
import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import { asksForTwo, type RiskFlagFacts } from './risk-flag.ts';
import type { VisitSafety } from './visit-safety.ts';

/** Planned, on the way or at the door, back again; or it does not take place. */
export const visitStates = ['PLANNED', 'OUT', 'BACK', 'CANCELLED'] as const;
export type VisitState = (typeof visitStates)[number];

/** To the home, or with the person to an agency. */
export const visitKinds = ['VISIT', 'ACCOMPANIMENT'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** Somebody who is to go. */
export interface Visitor {
  readonly id: string;
  /** Assigned to the case on the day. */
  readonly ofTeam: boolean;
  /** Works in the office of the case. */
  readonly ofOffice: boolean;
  readonly isOutreachWorker: boolean;
}

/** From one moment to another, in milliseconds; the end itself no longer belongs to it. */
export interface Span {
  readonly startsAt: number;
  readonly returnsAt: number;
}

export interface VisitFacts extends Span {
  readonly state: VisitState;
  readonly visitorIds: readonly string[];
  /** A supervisor let one person go alone, with a reason, for this visit as it now stands. */
  readonly soloAllowed: boolean;
}

const clause: ClauseId = '3(1)ア(ｳ)';
const MINUTE = 60_000;

/** The case's team or colleagues of its office go, and at least one of them knows the case or outreach. */
export function mayGo(visitors: readonly Visitor[]): Gate {
  const strangers = visitors.filter(({ ofTeam, ofOffice }) => !ofTeam && !ofOffice).map(({ id }) => id);
  const knows = visitors.some(({ ofTeam, isOutreachWorker }) => ofTeam || isOutreachWorker);
  return gate(
    visitors.length === 0 && reason('VISIT_WITHOUT_VISITOR', clause),
    strangers.length > 0 && reason('VISITOR_FROM_ELSEWHERE', clause, strangers),
    visitors.length > 0 && !knows && reason('VISIT_WITHOUT_TEAM', clause),
  );
}

/** Ends that touch do not overlap: one comes back and leaves again. */
export const overlaps = (a: Span, b: Span): boolean => a.startsAt < b.returnsAt && b.startsAt < a.returnsAt;

/** Nobody is in two places. */
export function mayBook(span: Span, booked: readonly (Span & { readonly visitorId: string })[]): Gate {
  const taken = [...new Set(booked.filter((other) => overlaps(span, other)).map(({ visitorId }) => visitorId))];
  return gate(taken.length > 0 && reason('VISITOR_BOOKED', null, taken));
}

/** A visit that was made, with the home that it was made to as far as it is known. */
export interface DoneVisit extends Span {
  readonly caseId: string;
  readonly address: string | null;
}

/** Those of a worker's visits that cannot be true beside this one: at the same time, and not to the same home. */
export const impossibleBeside = <V extends DoneVisit>(visit: DoneVisit, others: readonly V[]): V[] =>
  others.filter((other) => overlaps(visit, other) && !isSameHome(visit, other));

/** One home may have two cases, of brother and sister; the same case always has the same. */
const isSameHome = (a: DoneVisit, b: DoneVisit): boolean =>
  a.caseId === b.caseId || (a.address !== null && b.address !== null && searchKey(a.address) === searchKey(b.address));

/** Only what is still planned is changed or called off; afterwards it is history. */
export function mayChangeVisit({ state }: Pick<VisitFacts, 'state'>): Gate {
  return gate(state !== 'PLANNED' && reason('VISIT_NOT_PLANNED', clause));
}

/** One person alone where a risk asks for two, and no supervisor has let that be. */
export const lacksSecond = (
  visit: Pick<VisitFacts, 'visitorIds' | 'soloAllowed'>,
  flags: readonly RiskFlagFacts[],
): boolean => asksForTwo(flags) && visit.visitorIds.length < 2 && !visit.soloAllowed;

export interface Leaving {
  readonly visit: VisitFacts;
  readonly flags: readonly RiskFlagFacts[];
  /** Those of the visitors who are out on another visit. */
  readonly outElsewhere: readonly string[];
  readonly now: number;
  readonly safety: Pick<VisitSafety, 'leaveAheadMinutes'>;
}

/** About the time for which it was planned, or later. */
export const isTimeToLeave = (visit: Pick<Span, 'startsAt'>, now: number, safety: Leaving['safety']): boolean =>
  now >= visit.startsAt - safety.leaveAheadMinutes * MINUTE;

/** One leaves about when it was planned, towards a return that lies ahead, and alone only where that is safe. */
export function mayLeave({ visit, flags, outElsewhere, now, safety }: Leaving): Gate {
  const changeable = mayChangeVisit(visit);
  if (!changeable.open) return changeable;
  return gate(
    !isTimeToLeave(visit, now, safety) && reason('VISIT_NOT_YET', clause, ['startsAt']),
    visit.returnsAt <= now && reason('VISIT_RETURN_PAST', clause, ['returnsAt']),
    lacksSecond(visit, flags) && reason('VISIT_NEEDS_TWO', clause),
    outElsewhere.length > 0 && reason('VISITOR_STILL_OUT', null, outElsewhere),
  );
}

/** Staying longer is said beforehand; a return time that has passed is no return time. */
export function mayStayLonger({ state }: Pick<VisitFacts, 'state'>, returnsAt: number, now: number): Gate {
  return gate(
    state !== 'OUT' && reason('VISIT_NOT_OUT', clause),
    state === 'OUT' && returnsAt <= now && reason('VISIT_RETURN_PAST', clause, ['returnsAt']),
  );
}

export function mayReturn({ state }: Pick<VisitFacts, 'state'>): Gate {
  return gate(state !== 'OUT' && reason('VISIT_NOT_OUT', clause));
}

/** A supervisor lets one go alone for this one visit, where the rule stands in its way. */
export function mayAllowSolo(visit: VisitFacts, flags: readonly RiskFlagFacts[]): Gate {
  const changeable = mayChangeVisit(visit);
  if (!changeable.open) return changeable;
  return gate(!lacksSecond(visit, flags) && reason('SOLO_NOT_NEEDED', clause));
}

/** Who goes and when is what the supervisor looked at: any other visit needs another word. */
export const keepsSoloAllowance = (before: VisitFacts, after: Span & Pick<VisitFacts, 'visitorIds'>): boolean =>
  before.startsAt === after.startsAt &&
  before.returnsAt === after.returnsAt &&
  before.visitorIds.toSorted().join() === after.visitorIds.toSorted().join();
