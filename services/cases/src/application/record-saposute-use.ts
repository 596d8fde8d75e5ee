import type { InvalidAnswer } from '@banso/service-kit';
import type { RecordSaposuteUseInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { changeCase } from '../persistence/change-case.ts';
import { type CasesScope, perform } from '../scope.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck, LINE } from './input-check.ts';

/** 3(2)イ(ｲ): whether the person uses a Saposute, or that it is not known, and from whom it is known. */
export async function recordSaposuteUse(scope: CasesScope, input: RecordSaposuteUseInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer>(
    scope,
    { id: commandId, name: 'recordSaposuteUse', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'eligibility:record', input.caseId);
      const check = new InputCheck(scope.today);
      const source = check.required('source', input.source, LINE);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const usesSaposute = input.uses ?? null;
      await changeCase(tx, scope, supportCase, { usesSaposute, usesSaposuteSource: source });
      await appendEvent(tx, supportCase, 'saposuteUseRecorded', { at: scope.now(), by: scope.actor.id });
      tx.audit({
        kind: 'change',
        action: 'eligibility:record',
        entity: 'Case',
        entityId: supportCase.id,
        caseId: supportCase.id,
        fields: ['usesSaposute', 'usesSaposuteSource'],
      });
      return saved(supportCase.id);
    },
  );
}
