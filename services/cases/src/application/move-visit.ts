import type { Action } from '@banso/domain/authorisation';
import type { CaseEventType } from '@banso/domain/casework';
import type { Prisma } from '../generated/prisma/client.ts';
import { refreshBookings } from '../persistence/bookings.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { VisitRow } from '../persistence/visits.ts';
import type { CasesScope, Tx } from '../scope.ts';

/** Takes a visit a step further: what it is now, those who go with it, what happened, and the audit. */
export async function moveVisit(
  tx: Tx,
  scope: CasesScope,
  visit: VisitRow,
  data: Prisma.VisitUncheckedUpdateInput,
  event: CaseEventType | null,
  action: Action = 'visit:plan',
): Promise<void> {
  const { organisationId, id, caseId } = visit;
  await tx.db.visit.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...data, version: { increment: 1 }, updatedBy: scope.actor.id, updatedAt: scope.now() },
  });
  await refreshBookings(tx, organisationId, id);
  if (event !== null) {
    const happened = { at: scope.now(), by: scope.actor.id, data: { visitId: id } };
    await appendEvent(tx, { organisationId, id: caseId }, event, happened);
  }
  tx.audit({
    kind: 'change',
    action,
    entity: 'Visit',
    entityId: id,
    caseId,
    fields: Object.keys(data),
  });
}
