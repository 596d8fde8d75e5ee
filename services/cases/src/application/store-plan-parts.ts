import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import type { PlanContent } from './plan-content.ts';

/** Goals and items as they are now: what is new is added, what stays is rewritten in place, what was left out goes. */
export async function storePlanParts(
  tx: Tx,
  scope: CasesScope,
  plan: { readonly organisationId: string; readonly caseId: string; readonly id: string },
  { goals, items }: PlanContent,
): Promise<void> {
  const { organisationId, caseId, id: planId } = plan;
  const notIn = (ids: readonly string[]) => ({ organisationId, planId, id: { notIn: [...ids] } });
  await tx.db.planItem.deleteMany({ where: notIn(items.map((item) => item.id)) });
  await tx.db.planGoal.deleteMany({ where: notIn(goals.map((goal) => goal.id)) });
  for (const [position, goal] of goals.entries()) {
    const place = placeOf(organisationId, 'plan_goal', 'words', goal.id);
    const columns = {
      position,
      domain: goal.domain,
      whose: goal.whose,
      wordsSealed: await sealRequired(scope.sealing, place, goal.words),
    };
    await tx.db.planGoal.upsert({
      where: { organisationId_id: { organisationId, id: goal.id } },
      create: { organisationId, id: goal.id, planId, caseId, ...columns },
      update: columns,
    });
  }
  for (const [position, { id, what, parts, ...item }] of items.entries()) {
    const place = placeOf(organisationId, 'plan_item', 'what', id);
    const partsPlace = placeOf(organisationId, 'plan_item', 'parts', id);
    const columns = {
      ...item,
      position,
      whatSealed: await sealRequired(scope.sealing, place, what),
      partsSealed: await sealText(scope.sealing, partsPlace, parts.length === 0 ? null : JSON.stringify(parts)),
    };
    await tx.db.planItem.upsert({
      where: { organisationId_id: { organisationId, id } },
      create: { organisationId, id, planId, caseId, ...columns },
      update: columns,
    });
  }
}
