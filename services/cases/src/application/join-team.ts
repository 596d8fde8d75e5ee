import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { ClauseId } from '@banso/domain/guideline';
import { newId, toDateColumn } from '@banso/service-kit';
import type { TeamRole } from '../generated/graphql.ts';
import { type AssignmentRow, refreshOutreachWorker } from '../persistence/assignments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import type { QualificationRow } from '../persistence/qualifications.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';

interface Joining {
  readonly worker: QualificationRow;
  readonly role: TeamRole;
  readonly from: CivilDate;
  readonly grounds: ClauseId[];
  readonly note: string | null;
  readonly open: readonly AssignmentRow[];
  /** Whose place is taken, beside that of an outreach worker, of whom a case has one. */
  readonly insteadOf?: string | null;
}

/** Puts a worker whom the rules allow on the team of a locked case, with history and audit. */
export async function joinTeam(tx: Tx, scope: CasesScope, supportCase: CaseRow, joining: Joining): Promise<void> {
  const { role, from, grounds, open, insteadOf = null } = joining;
  const before = open.filter((row) => row.role === role && (role === 'OUTREACH_WORKER' || row.workerId === insteadOf));
  await handOver(tx, scope, before, from);
  const id = await storeAssignment(tx, scope, supportCase, joining);
  await refreshOutreachWorker(tx, supportCase);
  await appendEvent(tx, supportCase, 'workerAssigned', {
    at: scope.now(),
    by: scope.actor.id,
    data: { assignmentId: id, role, from },
  });
  tx.audit({
    kind: 'change',
    action: 'assignment:manage',
    entity: 'Assignment',
    entityId: id,
    caseId: supportCase.id,
    ground: grounds.join(' ') || undefined,
  });
}

/** The one before ends on the day before, or on the day of its own beginning where that is later. */
async function handOver(tx: Tx, scope: CasesScope, before: readonly AssignmentRow[], from: CivilDate): Promise<void> {
  for (const { organisationId, id, fromOn } of before) {
    const last = addDays(from, -1);
    await tx.db.assignment.update({
      where: { organisationId_id: { organisationId, id } },
      data: { untilOn: toDateColumn(laterOf(last, fromOn)), endedBy: scope.actor.id, endedAt: scope.now() },
    });
  }
}

const laterOf = (a: string, b: string): string => [a, b].sort().at(-1) as string;

async function storeAssignment(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  given: {
    readonly worker: QualificationRow;
    readonly role: TeamRole;
    readonly from: CivilDate;
    readonly grounds: string[];
    readonly note: string | null;
  },
): Promise<string> {
  const { organisationId } = supportCase;
  const id = newId(scope.now());
  const place = placeOf(organisationId, 'assignment', 'hand_over_note', id);
  await tx.db.assignment.create({
    data: {
      organisationId,
      id,
      caseId: supportCase.id,
      workerId: given.worker.staffId,
      role: given.role,
      fromOn: toDateColumn(given.from),
      grounds: given.grounds,
      edition: given.worker.edition,
      handOverNoteSealed: await sealText(scope.sealing, place, given.note),
      assignedBy: scope.actor.id,
      assignedAt: scope.now(),
    },
  });
  return id;
}
