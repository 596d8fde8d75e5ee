import { type Actor, reachOf } from '@banso/domain/authorisation';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { RecordLeadInput } from '../generated/graphql.ts';
import { officeForChange, officeOfTownForChange } from '../persistence/offices.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { InputCheck } from './input-check.ts';
import { type LeadSavedAnswer, leadSaved } from './lead-answers.ts';
import { checkLead, leadColumns } from './lead-content.ts';

/** 3(1)ア: somebody noticed a person. Written down at once, with what is known: no name, no address, no consent asked. */
export async function recordLead(scope: CasesScope, input: RecordLeadInput) {
  const { commandId, ...content } = input;
  const action = 'lead:record';
  return perform<LeadSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'recordLead', input: content },
    async (tx, end) => {
      const { actor } = scope;
      const check = new InputCheck(scope.today);
      const lead = checkLead(check, scope, { ...input, townCode: input.townCode || onlyTown(actor) });
      const { received, detectedOn, townCode } = lead;
      const officeId = await officeFor(tx, check, actor, input.officeId ?? null, townCode);
      const invalid = check.answer();
      if (invalid !== null || officeId === undefined || received === null || detectedOn === null) {
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      }
      const { organisationId } = actor;
      const permitted = scope.permit(action, { organisationId, officeId, townCode });
      if (!permitted.allowed) {
        const inHouse = reachOf(actor) === 'offices' || reachOf(actor) === 'towns';
        return permitted.reason === 'absent' && inHouse
          ? end.refuse(action, caseRefusal('OUTSIDE_YOUR_REACH'), [officeId])
          : end.deny(action, permitted, [officeId]);
      }
      const id = newId(scope.now());
      await tx.db.lead.create({
        data: {
          organisationId,
          id,
          officeId,
          ...(await leadColumns(scope, id, { ...lead, received, detectedOn })),
          recordedBy: actor.id,
          recordedAt: scope.now(),
          lastTouchedOn: toDateColumn(scope.today),
        },
      });
      tx.audit({ kind: 'change', action, entity: 'Lead', entityId: id });
      return leadSaved(id);
    },
  );
}

/** The staff of one town speak of that town. */
function onlyTown(actor: Actor): string | null {
  return reachOf(actor) === 'towns' && actor.townCodes.length === 1 ? (actor.townCodes[0] ?? null) : null;
}

/** The office named, the one that answers for the town, or the recorder's own: who lives elsewhere is written down too. */
async function officeFor(
  tx: Tx,
  check: InputCheck,
  actor: Actor,
  named: string | null,
  townCode: string | null,
): Promise<string | undefined> {
  const { organisationId, officeIds } = actor;
  if (check.issues.length > 0) return undefined;
  if (named !== null) {
    const id = check.id('officeId', named);
    const office = check.issues.length === 0 ? await officeForChange(tx, organisationId, id) : undefined;
    if (office === undefined && check.issues.length === 0) check.add('officeId', 'unknownOffice');
    return office?.id;
  }
  const answers = townCode === null ? undefined : await officeOfTownForChange(tx, organisationId, townCode);
  const reach = reachOf(actor);
  if (answers !== undefined && (reach !== 'offices' || officeIds.includes(answers.id))) return answers.id;
  if (reach === 'offices' && officeIds.length === 1) return officeIds[0];
  if (townCode === null && reach === 'towns') check.add('townCode', 'required');
  else check.add('officeId', 'officeNeeded');
  return undefined;
}
