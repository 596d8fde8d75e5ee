import { isActiveStage } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { MakeDeterminationInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { determineCase } from '../reads/evaluate-case.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { factsForChange } from './facts-for-change.ts';
import { InputCheck } from './input-check.ts';

/**
 * 判定: what 3(2) comes to today, kept forever with its edition, its input and its bytes. Where a judgement settles a
 * clause, another person has to approve it. It gates the support decision and nothing before it.
 */
export async function makeDetermination(scope: CasesScope, input: MakeDeterminationInput) {
  const { commandId, ...content } = input;
  const action = 'eligibility:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'makeDetermination', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (!isActiveStage(supportCase.stage)) return end.refuse(action, caseRefusal('CASE_SET_ASIDE'), [supportCase.id]);
      const made = determineCase(scope.today, await factsForChange(tx, supportCase));
      if (!made.ok) return end.refuse(action, caseRefusal('NOT_DETERMINABLE'), [supportCase.id]);
      const { edition, outcome, outcomes, canonical, digest, needsApproval } = made.value;
      if (outcome !== input.expectedOutcome)
        return end.refuse(action, caseRefusal('OUTCOME_CHANGED'), [supportCase.id]);
      const { organisationId } = supportCase;
      const id = newId(scope.now());
      const seal = (column: string, text: string) =>
        sealRequired(scope.sealing, placeOf(organisationId, 'determination', column, id), text);
      await tx.db.determination.create({
        data: {
          organisationId,
          id,
          caseId: supportCase.id,
          edition,
          asOf: toDateColumn(scope.today),
          outcome,
          outcomes,
          canonicalSealed: await seal('canonical', canonical),
          digest,
          reasonSealed: await seal('reason', reason),
          recordedBy: scope.actor.id,
          recordedAt: scope.now(),
          needsApproval,
        },
      });
      await appendEvent(tx, supportCase, 'determinationMade', {
        at: scope.now(),
        by: scope.actor.id,
        data: { determinationId: id, outcome, edition },
      });
      tx.audit({
        kind: 'change',
        action,
        entity: 'Determination',
        entityId: id,
        caseId: supportCase.id,
        ground: '3(2)',
      });
      return saved(supportCase.id);
    },
  );
}
