import { actsAsDeputy, afterAct, type Circulation, type StampAct, waitsFor } from '@banso/domain/casework';
import { newId } from '@banso/service-kit';
import { appendEvent } from '../persistence/case-events.ts';
import type { CirculationRow } from '../persistence/circulations.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';

export interface Act {
  readonly act: StampAct;
  readonly comment: string | null;
  /** The step at which it is done; where it waits, unless said. */
  readonly position?: number;
  readonly toPosition?: number;
}

const events = {
  DRAFTED: 'decisionDrafted',
  PASSED: 'approvalPassed',
  RETURNED: 'approvalReturned',
  REPOINTED: 'approvalRepointed',
  WITHDRAWN: 'decisionWithdrawn',
  /** The decision writes its own. */
  DECIDED: null,
  COMMENTED: null,
} as const;

/** Puts a stamp where it belongs and moves the circulation on: in one place, so that nothing moves without a stamp. */
export async function stampCirculation(
  tx: Tx,
  scope: CasesScope,
  row: CirculationRow,
  circulation: Circulation,
  act: Act,
): Promise<void> {
  const { id: by } = scope.actor;
  const next = afterAct(circulation, act.act, by, act.toPosition);
  // A draft opens its round; everything else belongs to the round that goes on.
  const round = act.act === 'DRAFTED' ? next.round : circulation.round;
  await writeStamp(tx, scope, row, circulation, round, act);
  const moved = next.position !== row.position || next.round !== row.round || next.state !== row.state;
  await tx.db.circulation.update({
    where: { organisationId_id: { organisationId: row.organisationId, id: row.id } },
    data: {
      state: next.state,
      round: next.round,
      position: next.position,
      steps: next.steps.map((step) => ({ ...step })),
      waitsFor: waitsFor(next),
      ...(moved || act.act === 'REPOINTED' ? { waitsSince: scope.now() } : {}),
      version: row.version + 1,
      updatedBy: by,
      updatedAt: scope.now(),
    },
  });
}

/** The stamp, its event and its audit. */
export async function writeStamp(
  tx: Tx,
  scope: CasesScope,
  row: Pick<CirculationRow, 'id' | 'organisationId' | 'caseId' | 'planId' | 'version'>,
  { steps, position: at }: Circulation,
  round: number,
  { act, comment, position = act === 'DRAFTED' ? 0 : at, toPosition }: Act,
): Promise<void> {
  const { organisationId, id: circulationId, caseId, planId } = row;
  const step = steps[position];
  const id = newId(scope.now());
  const { id: by } = scope.actor;
  await tx.db.circulationStamp.create({
    data: {
      organisationId,
      id,
      circulationId,
      caseId,
      // Every act makes a version, so that stamps stand in their order whatever the clock says.
      sequence: row.version,
      round,
      position,
      stepKind: step?.kind ?? 'REVIEW',
      act,
      by,
      inPlaceOf: act !== 'REPOINTED' && actsAsDeputy(step, by) ? (step?.staffId ?? null) : null,
      toPosition: act === 'RETURNED' ? (toPosition ?? 0) : null,
      commentSealed: await sealText(
        scope.sealing,
        placeOf(organisationId, 'circulation_stamp', 'comment', id),
        comment,
      ),
      at: scope.now(),
    },
  });
  const event = events[act];
  if (event !== null) {
    const data = { planId, circulationId, round, step: position };
    await appendEvent(tx, { organisationId, id: caseId }, event, { at: scope.now(), by, data });
  }
  tx.audit({
    kind: 'change',
    action: `circulation:${act.toLowerCase()}`,
    entity: 'Circulation',
    entityId: circulationId,
    caseId,
    ground: '3(4)オ',
  });
}
