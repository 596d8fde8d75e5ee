import type { Action } from '@banso/domain/authorisation';
import { type Counterpart, isActiveStage, mayBook, mayGo, type VisitKind } from '@banso/domain/casework';
import { type Booking, bookingsOf, lockVisitors } from '../persistence/bookings.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { visitorsNamed } from '../persistence/visit-candidates.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { booked } from '../wording/booked.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { visitBlocked } from '../wording/visit-blocked.ts';
import { blockedContact } from './blocked-contact.ts';
import type { VisitEnding } from './visit-answer.ts';

/** Who goes and when, as it is to be. */
export interface VisitToBook {
  readonly visitId: string;
  readonly visitorIds: readonly string[];
  readonly startsAt: Date;
  readonly returnsAt: Date;
}

/** Visits belong to cases that are being worked on. */
export function refuseSetAside(end: VisitEnding, supportCase: LockedCase): void {
  if (!isActiveStage(supportCase.stage)) end.refuse('visit:plan', caseRefusal('CASE_SET_ASIDE'), [supportCase.id]);
}

/** The team or colleagues go, and who goes is free. */
export async function refuseVisitors(
  tx: Tx,
  scope: CasesScope,
  end: VisitEnding,
  supportCase: LockedCase,
  visit: VisitToBook,
): Promise<void> {
  const going = mayGo(await visitorsNamed(tx, supportCase, visit.visitorIds, scope.today));
  if (!going.open) end.refuse('visit:plan', gateRefusal(going), [supportCase.id]);
  refuseBooked(end, 'visit:plan', visit, await turnWith(tx, supportCase.organisationId, visit));
}

/** What the others' plans say of those who go, once it is this command's turn: two plans never book the same hour. */
export async function turnWith(tx: Tx, organisationId: string, visit: VisitToBook): Promise<Booking[]> {
  await lockVisitors(tx, organisationId, visit.visitorIds);
  return bookingsOf(tx, organisationId, visit.visitorIds, visit.visitId);
}

export function refuseBooked(end: VisitEnding, action: Action, visit: VisitToBook, bookings: readonly Booking[]): void {
  const span = { startsAt: visit.startsAt.getTime(), returnsAt: visit.returnsAt.getTime() };
  const free = mayBook(span, bookings);
  if (!free.open) end.refuse(action, gateRefusal(booked(free, span, bookings)), [visit.visitId]);
}

/** A refusal that a visit goes against, with the supervisor's reason; `reason` is null where it was given before. */
export interface Override {
  readonly blockId: string;
  readonly reason: string | null;
}

/**
 * 3(1)ア(ｳ): "do not visit" stands against a plan for one of its days and against leaving on one, unless a supervisor
 * gives a reason, or gave one for this very visit (`overridden`: the block that it was for).
 */
export async function refuseBlocked(
  tx: Tx,
  scope: CasesScope,
  end: VisitEnding,
  supportCase: LockedCase,
  visit: {
    readonly kind: VisitKind;
    readonly counterparts: readonly Counterpart[];
    readonly on: string;
    readonly reason: string | null;
    readonly overridden: string | null;
  },
): Promise<Override | null> {
  const { kind, counterparts, on, reason, overridden } = visit;
  const facts = { kind, counterparts, result: 'NO_ANSWER' } as const;
  const answer = await blockedContact(tx, scope, supportCase, { facts, on, reason });
  if (answer === null) return null;
  const blockId = answer.block.id;
  if ('reason' in answer) return { blockId, reason: answer.reason };
  if (overridden === blockId) return { blockId, reason: null };
  return end.refuse('visit:plan', visitBlocked(blockId, supportCase.id, answer.recontactOn), [supportCase.id]);
}
