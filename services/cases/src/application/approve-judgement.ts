import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { ApproveJudgementInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { type JudgementRow, judgementsForChange } from '../persistence/judgements.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** 決裁 of a judgement by another person: approved, it settles its clause; returned, it says why. */
export async function approveJudgement(scope: CasesScope, input: ApproveJudgementInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'approveJudgement', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'eligibility:approve', input.caseId);
      const judgements = await judgementsForChange(tx, supportCase);
      const judgement = judgements.find(({ id }) => id === input.judgementId);
      if (judgement === undefined) return end.deny('eligibility:approve', absent, [input.judgementId]);
      const waits = judgement.approvedAt === null && judgement.returnedAt === null && judgement.supersededAt === null;
      if (!waits) return end.refuse('eligibility:approve', caseRefusal('JUDGEMENT_SETTLED'), [judgement.id]);
      if (judgement.judgedBy === scope.actor.id) {
        return end.refuse('eligibility:approve', caseRefusal('OWN_JUDGEMENT'), [judgement.id]);
      }
      const check = new InputCheck(scope.today);
      const comment = input.approve ? check.text('comment', input.comment) : check.required('comment', input.comment);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (input.approve) await approve(tx, scope, judgement, judgements);
      else await giveBack(tx, scope, judgement, comment ?? '');
      await appendEvent(tx, supportCase, input.approve ? 'judgementApproved' : 'judgementReturned', {
        at: scope.now(),
        by: scope.actor.id,
        data: { judgementId: judgement.id, clause: judgement.clause },
      });
      tx.audit({
        kind: 'change',
        action: 'eligibility:approve',
        entity: 'Judgement',
        entityId: judgement.id,
        caseId: supportCase.id,
        ground: judgement.clause,
      });
      return saved(supportCase.id);
    },
  );
}

/** The judgement that was in force on the clause gives way in the same moment. */
async function approve(
  tx: Tx,
  scope: CasesScope,
  judgement: JudgementRow,
  all: readonly JudgementRow[],
): Promise<void> {
  const { organisationId } = judgement;
  const before = all.filter(
    (row) => row.clause === judgement.clause && row.approvedAt !== null && row.supersededAt === null,
  );
  for (const { id } of before) {
    await tx.db.judgement.update({
      where: { organisationId_id: { organisationId, id } },
      data: { supersededAt: scope.now() },
    });
  }
  await tx.db.judgement.update({
    where: { organisationId_id: { organisationId, id: judgement.id } },
    data: { approvedBy: scope.actor.id, approvedAt: scope.now() },
  });
}

async function giveBack(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id }: JudgementRow,
  comment: string,
): Promise<void> {
  const place = placeOf(organisationId, 'judgement', 'returned_reason', id);
  await tx.db.judgement.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      returnedBy: scope.actor.id,
      returnedAt: scope.now(),
      returnedReasonSealed: await sealText(scope.sealing, place, comment),
    },
  });
}
