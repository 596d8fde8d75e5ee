import { absent, type InvalidAnswer, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { EndAssignmentInput } from '../generated/graphql.ts';
import { assignmentsForChange, refreshOutreachWorker } from '../persistence/assignments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** The last day of someone on the case's team, and why. */
export async function endAssignment(scope: CasesScope, input: EndAssignmentInput) {
  const { commandId, ...content } = input;
  const action = 'assignment:manage';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'endAssignment', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const assignment = (await assignmentsForChange(tx, supportCase)).find(({ id }) => id === input.assignmentId);
      if (assignment === undefined) return end.deny(action, absent, [input.assignmentId]);
      const check = new InputCheck(scope.today);
      const until = check.day('until', input.until);
      if (until !== null && until < assignment.fromOn) check.add('until', 'endsBeforeItBegins');
      const reason = check.required('reason', input.reason);
      const note = check.text('handOverNote', input.handOverNote);
      const invalid = check.answer();
      if (invalid !== null || until === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const { organisationId, id } = assignment;
      if (assignment.untilOn !== null) return end.refuse(action, caseRefusal('ASSIGNMENT_ENDED'), [id]);
      await tx.db.assignment.update({
        where: { organisationId_id: { organisationId, id } },
        data: {
          untilOn: toDateColumn(until),
          endedBy: scope.actor.id,
          endedAt: scope.now(),
          endReasonSealed: await sealText(
            scope.sealing,
            placeOf(organisationId, 'assignment', 'end_reason', id),
            reason,
          ),
          leavingNoteSealed: await sealText(
            scope.sealing,
            placeOf(organisationId, 'assignment', 'leaving_note', id),
            note,
          ),
        },
      });
      await refreshOutreachWorker(tx, supportCase);
      await appendEvent(tx, supportCase, 'assignmentEnded', {
        at: scope.now(),
        by: scope.actor.id,
        data: { assignmentId: id, role: assignment.role, until },
      });
      tx.audit({ kind: 'change', action, entity: 'Assignment', entityId: id, caseId: supportCase.id });
      return saved(supportCase.id);
    },
  );
}
