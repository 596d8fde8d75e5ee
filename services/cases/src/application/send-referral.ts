import { grantsFor, mayApproachOn, maySendReferral } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import type { ReferralSentContent, ReferralSentMessage } from '@banso/domain/partners';
import { type InvalidAnswer, newId, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { SendReferralInput } from '../generated/graphql.ts';
import { agenciesForChange } from '../persistence/agencies.ts';
import { applicationsForChange, consentOf } from '../persistence/applications.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { officeForChange } from '../persistence/offices.ts';
import { ITEM_COLUMNS, type PlanItemRow, type PlanRow } from '../persistence/plans.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { blockFacts, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { disclosedValues } from './disclosed-values.ts';
import { InputCheck, PARAGRAPH } from './input-check.ts';

/**
 * つなぎ (3(4)ク–コ): asks an agency for help with one item of the plan and tells it exactly the fields chosen, each of
 * which the person consented to for that agency. What leaves is sealed for the way; nothing else of the case goes along.
 */
export async function sendReferral(scope: CasesScope, input: SendReferralInput) {
  const { commandId, ...content } = input;
  const action = 'referral:send';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'sendReferral', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      const asked = checkReferral(check, input, scope.today);
      const invalid = check.answer();
      if (invalid !== null || asked.answerDueOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const { organisationId } = supportCase;
      const item = await itemWithPlan(tx, supportCase, input.planItemId);
      const [agency] = isUuid(input.agencyId) ? await agenciesForChange(tx, organisationId, [input.agencyId]) : [];
      const consents = (await applicationsForChange(tx, supportCase)).map(consentOf);
      const gate = maySendReferral({
        stage: supportCase.stage,
        item: item === undefined ? null : { planState: item.planState, agencyId: item.agencyId },
        agency: agency ?? null,
        fields: asked.fields,
        consents,
        earlier:
          item === undefined || agency === undefined ? [] : await statesOfEarlier(tx, supportCase, item.id, agency.id),
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [supportCase.id]);
      const blocks = (await visitBlocksForChange(tx, supportCase)).map(blockFacts);
      const approach = mayApproachOn('REFERRAL', [scope.today], blocks);
      if (!approach.open) return end.refuse(action, gateRefusal(approach), [supportCase.id]);
      if (item === undefined || agency === undefined) throw new Error('a gate let through what is not there');
      const id = await storeReferral(tx, scope, supportCase, {
        ...asked,
        answerDueOn: asked.answerDueOn,
        item,
        agencyId: agency.id,
      });
      const grants = grantsFor(asked.fields, consents, agency.id);
      await tx.db.disclosureGrant.createMany({
        data: grants.map((grant) => ({
          organisationId,
          id: newId(scope.now()),
          caseId: supportCase.id,
          referralId: id,
          applicationId: grant.consentId,
          agencyId: agency.id,
          fields: [...grant.fields],
          legalBasis: 'CONSENT',
          grantedBy: scope.actor.id,
          grantedAt: scope.now(),
        })),
      });
      const fields = await disclosedValues(tx, scope, supportCase, item, asked);
      await emitReferral(tx, scope, supportCase, {
        id,
        agencyId: agency.id,
        answerDueOn: asked.answerDueOn,
        purpose: asked.purpose,
        fields,
      });
      await appendEvent(tx, supportCase, 'referralSent', {
        at: scope.now(),
        by: scope.actor.id,
        data: { referralId: id, agencyId: agency.id, fields: asked.fields.length },
      });
      tx.audit({
        kind: 'change',
        action,
        entity: 'Referral',
        entityId: id,
        caseId: supportCase.id,
        fields: asked.fields,
        ground: 'CONSENT',
      });
      return saved(supportCase.id);
    },
  );
}

function checkReferral(check: InputCheck, input: SendReferralInput, today: string) {
  const fields = [...new Set(input.fields)];
  const answerDueOn = check.day('answerDueOn', input.answerDueOn);
  if (answerDueOn !== null && answerDueOn < today) check.issues.push(caseworkIssue('answerDueOn', 'DUE_IN_THE_PAST'));
  const tells = fields.includes('SITUATION');
  return {
    fields,
    answerDueOn,
    purpose: check.required('purpose', input.purpose, PARAGRAPH),
    // Words for a field that is not disclosed are neither sent nor kept.
    situation: tells ? check.required('situation', input.situation, PARAGRAPH) : null,
  };
}

type ItemWithPlan = PlanItemRow & { readonly planState: PlanRow['state'] };

async function itemWithPlan(
  tx: Tx,
  { organisationId, id }: CaseRow,
  itemId: string,
): Promise<ItemWithPlan | undefined> {
  if (!isUuid(itemId)) return undefined;
  const [row] = await tx.query<ItemWithPlan>(
    `select ${ITEM_COLUMNS}, p.state as "planState" from plan_item i
     join plan p on p.organisation_id = i.organisation_id and p.id = i.plan_id
     where i.organisation_id = $1::uuid and i.case_id = $2::uuid and i.id = $3::uuid`,
    organisationId,
    id,
    itemId,
  );
  return row;
}

async function statesOfEarlier(tx: Tx, { organisationId }: CaseRow, planItemId: string, agencyId: string) {
  const earlier = await tx.db.referral.findMany({
    where: { organisationId, planItemId, agencyId },
    select: { state: true },
  });
  return earlier.map(({ state }) => state as Parameters<typeof maySendReferral>[0]['earlier'][number]);
}

interface ReferralToStore {
  readonly fields: readonly string[];
  readonly answerDueOn: string;
  readonly purpose: string;
  readonly situation: string | null;
  readonly item: PlanItemRow;
  readonly agencyId: string;
}

async function storeReferral(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  referral: ReferralToStore,
): Promise<string> {
  const { organisationId, id: caseId } = supportCase;
  const id = newId(scope.now());
  const place = (column: string) => placeOf(organisationId, 'referral', column, id);
  await tx.db.referral.create({
    data: {
      organisationId,
      id,
      caseId,
      planItemId: referral.item.id,
      agencyId: referral.agencyId,
      purposeSealed: await sealRequired(scope.sealing, place('purpose'), referral.purpose),
      situationSealed: await sealText(scope.sealing, place('situation'), referral.situation),
      fields: [...referral.fields],
      sentAt: scope.now(),
      sentBy: scope.actor.id,
      answerDueOn: toDateColumn(referral.answerDueOn),
    },
  });
  return id;
}

async function emitReferral(
  tx: Tx,
  scope: CasesScope,
  { organisationId, officeId }: CaseRow,
  {
    id,
    agencyId,
    answerDueOn,
    ...content
  }: ReferralSentContent & { readonly id: string; readonly agencyId: string; readonly answerDueOn: string },
): Promise<void> {
  const office = await officeForChange(tx, organisationId, officeId);
  const message: ReferralSentMessage = {
    referralId: id,
    organisationId,
    agencyId,
    fromOfficeId: officeId,
    fromOfficeName: office?.name ?? '',
    sealed: await scope.sealing.sealForTransport(
      `cases.referralSent|${id}`,
      JSON.stringify(content satisfies ReferralSentContent),
    ),
    answerDueOn,
    sentAt: scope.now().toISOString(),
  };
  tx.emit('cases.referralSent', ['network'], message, { aggregateId: id });
}
