import { isActiveStage } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { RecordApplicationInput } from '../generated/graphql.ts';
import { agenciesForChange } from '../persistence/agencies.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck, LINE } from './input-check.ts';

/**
 * 利用申込: a signed application, with consent to tell the agencies it names the fields it names. Someone may apply and
 * consent to nothing.
 */
export async function recordApplication(scope: CasesScope, input: RecordApplicationInput) {
  const { commandId, ...content } = input;
  const action = 'consent:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'recordApplication', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const check = new InputCheck(scope.today);
      const signedOn = check.pastDay('signedOn', input.signedOn);
      const signedBy = check.required('signedBy', input.signedBy, LINE);
      const note = check.text('note', input.note);
      const agencyIds = [...new Set(check.list('agencyIds', input.agencyIds))].map((id, index) =>
        check.id(`agencyIds.${index}`, id),
      );
      const fields = [...new Set(input.fields)];
      if (agencyIds.length > 0 && fields.length === 0) check.issues.push(caseworkIssue('fields', 'NO_FIELD'));
      if (fields.length > 0 && agencyIds.length === 0) check.issues.push(caseworkIssue('agencyIds', 'NO_AGENCY'));
      if (check.issues.length === 0) {
        const known = new Set((await agenciesForChange(tx, organisationId, agencyIds)).map((agency) => agency.id));
        agencyIds.forEach((id, index) => {
          if (!known.has(id)) check.issues.push(caseworkIssue(`agencyIds.${index}`, 'UNKNOWN_AGENCY'));
        });
      }
      const invalid = check.answer();
      if (invalid !== null || signedOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (!isActiveStage(supportCase.stage)) return end.refuse(action, caseRefusal('CASE_SET_ASIDE'), [caseId]);
      const id = newId(scope.now());
      await tx.db.application.create({
        data: {
          organisationId,
          id,
          caseId,
          signedOn: toDateColumn(signedOn),
          signedBy,
          explainedBy: scope.actor.id,
          recordedAt: scope.now(),
          agencyIds,
          fields,
          noteSealed: await sealText(scope.sealing, placeOf(organisationId, 'application', 'note', id), note),
        },
      });
      await appendEvent(tx, supportCase, 'applicationRecorded', {
        at: scope.now(),
        by: scope.actor.id,
        data: { applicationId: id, signedOn, agencies: agencyIds.length, fields: fields.length },
      });
      tx.audit({ kind: 'change', action, entity: 'Application', entityId: id, caseId });
      return saved(caseId);
    },
  );
}
