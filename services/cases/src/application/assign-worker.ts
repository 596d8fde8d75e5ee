import { isActiveStage } from '@banso/domain/casework';
import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { Outcome } from '@banso/domain/guideline';
import { type Ending, type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { AssignWorkerInput, TeamRole } from '../generated/graphql.ts';
import { type AssignmentRow, assignmentsForChange, refreshOutreachWorker } from '../persistence/assignments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import {
  type CopiedFinding,
  groundsOn,
  isPlacedAs,
  type QualificationRow,
  qualificationForChange,
} from '../persistence/qualifications.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { notQualified } from '../wording/not-qualified.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

export interface NotQualifiedAnswer {
  readonly __typename: 'NotQualified';
  readonly outcome: Outcome;
  readonly findings: CopiedFinding[];
  readonly messageJa: string;
  readonly messageEn: string;
}

/**
 * 3(1)ア(ｱ): a worker of the office joins the case's team. As an outreach worker only one who meets 3(3) on the first
 * day of the assignment; the grounds relied on are kept. A new outreach worker takes over from the one before.
 */
export async function assignWorker(scope: CasesScope, input: AssignWorkerInput) {
  const { commandId, ...content } = input;
  const action = 'assignment:manage';
  return perform<Saved, InvalidAnswer | RefusalAnswer | NotQualifiedAnswer>(
    scope,
    { id: commandId, name: 'assignWorker', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      check.id('workerId', input.workerId);
      const from = check.day('from', input.from);
      const note = check.text('handOverNote', input.handOverNote);
      const invalid = check.answer();
      if (invalid !== null || from === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (!isActiveStage(supportCase.stage)) return end.refuse(action, caseRefusal('CASE_SET_ASIDE'), [supportCase.id]);
      await joinTeam(tx, scope, end, supportCase, { workerId: input.workerId, role: input.role, from, note });
      return saved(supportCase.id);
    },
  );
}

interface Joining {
  readonly workerId: string;
  readonly role: TeamRole;
  readonly from: CivilDate;
  readonly note: string | null;
}

/** Puts a worker on the team of a locked case that is worked on, or refuses with the reason. */
export async function joinTeam(
  tx: Tx,
  scope: CasesScope,
  end: Ending<InvalidAnswer | RefusalAnswer | NotQualifiedAnswer>,
  supportCase: CaseRow,
  joining: Joining,
): Promise<void> {
  const action = 'assignment:manage';
  const { role, from, note } = joining;
  const worker = await qualificationForChange(tx, supportCase.organisationId, joining.workerId);
  if (worker === undefined || !worker.officeIds.includes(supportCase.officeId)) {
    return end.refuse(action, caseRefusal('WORKER_UNKNOWN'), [supportCase.id, joining.workerId]);
  }
  const grounds = role === 'OUTREACH_WORKER' ? groundsOn(worker, from) : [];
  if (role === 'OUTREACH_WORKER' && (worker.outcome !== 'MET' || grounds.length === 0)) {
    return end.refuse(action, notQualified(worker, from), [supportCase.id, worker.staffId]);
  }
  if (!isPlacedAs(worker, role)) {
    return end.refuse(action, caseRefusal('WORKER_WITHOUT_ROLE'), [supportCase.id, worker.staffId]);
  }
  const before = (await assignmentsForChange(tx, supportCase)).filter(({ untilOn }) => untilOn === null);
  if (before.some((row) => row.workerId === worker.staffId && row.role === role)) {
    return end.refuse(action, caseRefusal('ALREADY_ASSIGNED'), [supportCase.id, worker.staffId]);
  }
  if (role === 'OUTREACH_WORKER') await handOver(tx, scope, before, from);
  const id = await storeAssignment(tx, scope, supportCase, { worker, role, from, grounds, note });
  await refreshOutreachWorker(tx, supportCase);
  await appendEvent(tx, supportCase, 'workerAssigned', {
    at: scope.now(),
    by: scope.actor.id,
    data: { assignmentId: id, role, from },
  });
  tx.audit({
    kind: 'change',
    action,
    entity: 'Assignment',
    entityId: id,
    caseId: supportCase.id,
    ground: grounds.join(' ') || undefined,
  });
}

/** The one before ends on the day before, or on the day of its own beginning where that is later. */
async function handOver(tx: Tx, scope: CasesScope, open: readonly AssignmentRow[], from: CivilDate): Promise<void> {
  for (const { organisationId, id, fromOn } of open.filter(({ role }) => role === 'OUTREACH_WORKER')) {
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
