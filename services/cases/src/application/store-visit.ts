import { newId } from '@banso/service-kit';
import { bookVisitors } from '../persistence/bookings.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { VisitRow } from '../persistence/visits.ts';
import type { CasesScope, Tx } from '../scope.ts';
import type { CheckedVisit, VisitTimes } from './visit-input.ts';
import type { Override } from './visit-rules.ts';

export interface VisitToStore extends Omit<CheckedVisit, 'times' | 'overrideReason'> {
  readonly times: VisitTimes;
  readonly override: Override | null;
}

/** Writes a new plan and books those who go. */
export async function storeVisit(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  visit: VisitToStore,
): Promise<string> {
  const { organisationId, id: caseId } = supportCase;
  const now = scope.now();
  const id = newId(now);
  const by = scope.actor.id;
  await tx.db.visit.create({
    data: {
      organisationId,
      id,
      caseId,
      ...(await contentOf(scope, organisationId, id, visit)),
      overrideReasonSealed: await sealOverride(scope, organisationId, id, visit.override?.reason ?? null),
      plannedBy: by,
      plannedAt: now,
      updatedBy: by,
      updatedAt: now,
    },
  });
  await bookVisitors(tx, organisationId, id, visit.visitorIds, visit.times);
  return id;
}

/** Writes a plan anew. What a supervisor allowed stays only where it was about this visit (`keepsSolo`). */
export async function rewriteVisit(
  tx: Tx,
  scope: CasesScope,
  before: VisitRow,
  visit: VisitToStore,
  keepsSolo: boolean,
): Promise<void> {
  const { organisationId, id } = before;
  const { override } = visit;
  const keepsOverride = override !== null && override.reason === null;
  await tx.db.visit.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      version: { increment: 1 },
      ...(await contentOf(scope, organisationId, id, visit)),
      ...(!keepsOverride && {
        overrideReasonSealed: await sealOverride(scope, organisationId, id, override?.reason ?? null),
      }),
      ...(!keepsSolo && { soloAllowedBy: null, soloAllowedAt: null, soloReasonSealed: null }),
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    },
  });
  await bookVisitors(tx, organisationId, id, visit.visitorIds, visit.times);
}

const sealOverride = (scope: CasesScope, organisationId: string, id: string, reason: string | null) =>
  sealText(scope.sealing, placeOf(organisationId, 'visit', 'override_reason', id), reason);

async function contentOf(scope: CasesScope, organisationId: string, id: string, visit: VisitToStore) {
  const seal = (column: string, text: string | null) =>
    sealText(scope.sealing, placeOf(organisationId, 'visit', column, id), text);
  return {
    kind: visit.kind,
    startsAt: visit.times.startsAt,
    returnsAt: visit.times.returnsAt,
    placeSealed: await seal('place', visit.place),
    purposeSealed: await seal('purpose', visit.purpose),
    counterparts: visit.counterparts,
    duties: visit.duties,
    referralId: visit.referralId,
    visitBlockId: visit.override?.blockId ?? null,
  };
}
