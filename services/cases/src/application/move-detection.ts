import { toDateColumn } from '@banso/service-kit';
import type { CaseRow } from '../persistence/cases.ts';
import type { Tx } from '../scope.ts';

/** Writes another day of detection to a locked case, and that it moved. The version stays: no form edits that day. */
export async function moveDetection(tx: Tx, supportCase: CaseRow, detectedOn: string): Promise<void> {
  if (detectedOn === supportCase.detectedOn) return;
  const { organisationId, id } = supportCase;
  await tx.db.supportCase.update({
    where: { organisationId_id: { organisationId, id } },
    data: { detectedOn: toDateColumn(detectedOn) },
  });
  tx.audit({
    kind: 'change',
    action: 'lead:settle',
    entity: 'Case',
    entityId: id,
    caseId: id,
    fields: ['detectedOn'],
  });
}
