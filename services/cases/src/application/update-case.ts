import type { InvalidAnswer, StaleAnswer } from '@banso/service-kit';
import type { UpdateCaseInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { concernColumns, openConcerns } from '../persistence/concerns.ts';
import { partiesForChange } from '../persistence/parties.ts';
import { openText, placeOf, sealText } from '../persistence/sealed-columns.ts';
import { refreshSearch } from '../persistence/search-keys.ts';
import { type CasesScope, perform } from '../scope.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { checkFormAnswers, comparedAnswers, storeFormAnswers } from './form-answers.ts';
import { InputCheck } from './input-check.ts';
import { checkConcerns } from './open-case.ts';
import { stale } from './stale.ts';

/** What the case itself says: route, town, concerns, and the chief concern in the caller's words. */
export async function updateCase(scope: CasesScope, input: UpdateCaseInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'updateCase', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'case:edit', input.caseId);
      const check = new InputCheck(scope.today);
      const changed = {
        route: check.code('route', 'route', input.route),
        townCode: check.town('townCode', input.townCode),
      };
      const concerns = checkConcerns(check, input.concerns, input.mostSeriousConcern);
      const chiefConcern = check.text('chiefConcern', input.chiefConcern);
      const answers = checkFormAnswers(check, scope, 'reception', input.formAnswers);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const { organisationId, id } = supportCase;
      const place = placeOf(organisationId, 'support_case', 'chief_concern', id);
      if (supportCase.version !== input.version) {
        const listed = await openConcerns(scope.sealing, supportCase);
        const theirs = await openText(scope.sealing, place, supportCase.chiefConcernSealed);
        return end.answer(
          await stale(tx, supportCase, [
            ['route', changed.route, supportCase.route],
            ['townCode', changed.townCode, supportCase.townCode],
            ['concerns', concerns.concerns, listed.concerns],
            ['mostSeriousConcern', concerns.mostSeriousConcern, listed.mostSeriousConcern],
            ['chiefConcern', chiefConcern, theirs],
            ...(await comparedAnswers(tx, scope, organisationId, id, answers)),
          ]),
        );
      }
      await tx.db.supportCase.update({
        where: { organisationId_id: { organisationId, id } },
        data: {
          ...changed,
          ...(await concernColumns(scope.sealing, supportCase, concerns)),
          chiefConcernSealed: await sealText(scope.sealing, place, chiefConcern),
          version: input.version + 1,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      const record = { organisationId, caseId: id, recordId: id, version: input.version + 1 };
      await storeFormAnswers(tx, scope, record, answers);
      await refreshSearch(tx, { ...supportCase, townCode: changed.townCode }, await partiesForChange(tx, supportCase));
      await appendEvent(tx, supportCase, 'caseUpdated', { at: scope.now(), by: scope.actor.id });
      tx.audit({
        kind: 'change',
        action: 'case:edit',
        entity: 'Case',
        entityId: id,
        caseId: id,
        fields: [
          ...Object.keys(changed),
          ...Object.keys(concerns),
          'chiefConcern',
          ...(answers ? ['formAnswers'] : []),
        ],
      });
      return saved(id);
    },
  );
}
