import { isActiveStage } from '@banso/domain/casework';
import { type ClauseId, clauseById, editionInForce, isClauseId, isWithin, type Settled } from '@banso/domain/guideline';
import { type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { RecordJudgementInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { judgementsForChange } from '../persistence/judgements.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/**
 * A person's answer to one clause of 3(2), with reason and evidence. It waits for another person's approval; until
 * then an earlier approved judgement on the clause stays in force. A newer one takes the place of one that waits.
 */
export async function recordJudgement(scope: CasesScope, input: RecordJudgementInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'recordJudgement', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'eligibility:record', input.caseId);
      const check = new InputCheck(scope.today);
      const clause = checkClause(check, input.clause);
      if (input.outcome === 'UNDETERMINED') check.add('outcome', 'undeterminedJudgement');
      const reason = check.required('reason', input.reason);
      const evidence = check.required('evidence', input.evidence);
      const edition = editionInForce(scope.today);
      if (!edition.ok) check.add('clause', 'beforeFirstEdition');
      const invalid = check.answer();
      if (invalid !== null || !edition.ok || clause === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (!isActiveStage(supportCase.stage)) {
        return end.refuse('eligibility:record', caseRefusal('CASE_SET_ASIDE'), [supportCase.id]);
      }
      const words = { outcome: input.outcome as Settled, reason, evidence, edition: edition.value.id };
      const id = await storeJudgement(tx, scope, supportCase, clause, words);
      await appendEvent(tx, supportCase, 'judgementRecorded', {
        at: scope.now(),
        by: scope.actor.id,
        data: { judgementId: id, clause, outcome: input.outcome },
      });
      tx.audit({
        kind: 'change',
        action: 'eligibility:record',
        entity: 'Judgement',
        entityId: id,
        caseId: supportCase.id,
        ground: clause,
      });
      return saved(supportCase.id);
    },
  );
}

/** Only a clause of 3(2) without parts is judged: a group follows from its parts. */
function checkClause(check: InputCheck, text: string): ClauseId | null {
  if (!isClauseId(text)) {
    check.add('clause', 'unknownClause');
    return null;
  }
  if (!isWithin(text, '3(2)') || clauseById(text).kind === 'group') check.add('clause', 'notJudgeable');
  return text;
}

async function storeJudgement(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  clause: ClauseId,
  words: { readonly outcome: Settled; readonly reason: string; readonly evidence: string; readonly edition: string },
): Promise<string> {
  const { organisationId } = supportCase;
  const id = newId(scope.now());
  const waiting = (await judgementsForChange(tx, supportCase)).find(
    (row) => row.clause === clause && row.approvedAt === null && row.returnedAt === null && row.supersededAt === null,
  );
  if (waiting !== undefined) {
    await tx.db.judgement.update({
      where: { organisationId_id: { organisationId, id: waiting.id } },
      data: { supersededAt: scope.now() },
    });
  }
  const seal = (column: string, text: string) =>
    sealRequired(scope.sealing, placeOf(organisationId, 'judgement', column, id), text);
  await tx.db.judgement.create({
    data: {
      organisationId,
      id,
      caseId: supportCase.id,
      clause,
      outcome: words.outcome,
      reasonSealed: await seal('reason', words.reason),
      evidenceSealed: await seal('evidence', words.evidence),
      edition: words.edition,
      judgedBy: scope.actor.id,
      judgedAt: scope.now(),
    },
  });
  return id;
}
