import type { InvalidAnswer, RefusalAnswer } from '@banso/service-kit';
import type { AssignWorkerInput } from '../generated/graphql.ts';
import { assignmentsForChange } from '../persistence/assignments.ts';
import { qualificationForChange } from '../persistence/qualifications.ts';
import { type CasesScope, perform } from '../scope.ts';
import { type Saved, saved } from './answers.ts';
import { decideAssignment, type NotQualifiedAnswer } from './assignment-decision.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { joinTeam } from './join-team.ts';

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
      const open = (await assignmentsForChange(tx, supportCase)).filter(({ untilOn }) => untilOn === null);
      const note = check.text('handOverNote', input.handOverNote);
      const invalid = check.answer();
      if (invalid !== null || from === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const worker = await qualificationForChange(tx, supportCase.organisationId, input.workerId);
      const decided = decideAssignment({ supportCase, worker, role: input.role, from, open });
      if (!decided.allowed) return end.refuse(action, decided.refusal, [supportCase.id, ...decided.workerIds]);
      // 3(4)ウ: who takes the place of another is told what the other knows.
      const takesOver = input.role === 'OUTREACH_WORKER' && open.some(({ role }) => role === input.role);
      if (takesOver) check.required('handOverNote', note);
      const unsaid = check.answer();
      if (unsaid !== null) return end.answer(unsaid);
      await joinTeam(tx, scope, supportCase, { ...decided, role: input.role, from, note, open });
      return saved(supportCase.id);
    },
  );
}
