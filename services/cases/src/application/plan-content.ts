import { contactDuties, type SupportProgramme } from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';
import type { GoalInput, ItemPartInput, PlanItemInput, SavePlanInput } from '../generated/graphql.ts';
import type { GoalRow, ItemPartRow, PlanItemRow, PlanRow } from '../persistence/plans.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { type InputCheck, LINE, PARAGRAPH } from './input-check.ts';

export interface GoalContent {
  readonly id: string;
  readonly domain: GoalRow['domain'];
  readonly whose: GoalRow['whose'];
  readonly words: string;
}

export interface ItemContent {
  readonly id: string;
  readonly goalId: string | null;
  readonly what: string;
  readonly duty: ClauseId;
  readonly providerKind: PlanItemRow['providerKind'];
  readonly agencyId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly programme: SupportProgramme | null;
  readonly parts: readonly ItemPartRow[];
}

/** What a plan says, opened: the same shape for what was typed and for what is stored, so that the two compare. */
export interface PlanContent {
  readonly clientWords: string | null;
  readonly reviewOn: string | null;
  readonly signedOn: string | null;
  readonly goals: readonly GoalContent[];
  readonly items: readonly ItemContent[];
}

export function checkPlan(check: InputCheck, input: SavePlanInput): PlanContent {
  const goals = check.list('goals', input.goals).map((goal, index) => checkGoal(check, goal, `goals.${index}`));
  const goalIds = new Set(goals.map(({ id }) => id));
  const items = check
    .list('items', input.items)
    .map((item, index) => checkItem(check, item, goalIds, `items.${index}`));
  for (const [name, list] of [
    ['goals', goals],
    ['items', items],
  ] as const) {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id)) check.issues.push(caseworkIssue(`${name}.${index}.id`, 'REPEATED'));
      seen.add(id);
    });
  }
  return {
    clientWords: check.text('clientWords', input.clientWords),
    reviewOn: input.reviewOn ? check.day('reviewOn', input.reviewOn) : null,
    signedOn: input.signedOn ? check.pastDay('signedOn', input.signedOn) : null,
    goals,
    items,
  };
}

function checkGoal(check: InputCheck, goal: GoalInput, path: string): GoalContent {
  const id = check.id(`${path}.id`, goal.id.toLowerCase());
  const whose = goal.whose ?? 'CLIENT';
  return { id, domain: goal.domain, whose, words: check.required(`${path}.words`, goal.words, PARAGRAPH) };
}

function checkItem(check: InputCheck, item: PlanItemInput, goalIds: ReadonlySet<string>, path: string): ItemContent {
  const optional = (name: string, value: string | null | undefined) =>
    value ? check.id(`${path}.${name}`, value.toLowerCase()) : null;
  const goalId = optional('goalId', item.goalId);
  if (goalId !== null && !goalIds.has(goalId)) {
    check.issues.push(caseworkIssue(`${path}.goalId`, 'UNKNOWN_GOAL'));
  }
  if (!contactDuties.includes(item.duty as ClauseId)) check.issues.push(caseworkIssue(`${path}.duty`, 'NOT_A_DUTY'));
  return {
    id: check.id(`${path}.id`, item.id.toLowerCase()),
    goalId,
    what: check.required(`${path}.what`, item.what, PARAGRAPH),
    duty: item.duty as ClauseId,
    providerKind: item.providerKind,
    agencyId: item.providerKind === 'AGENCY' ? optional('agencyId', item.agencyId) : null,
    ownerId: optional('ownerId', item.ownerId),
    ownerName: check.text(`${path}.ownerName`, item.ownerName, LINE),
    programme: item.programme ?? null,
    parts: checkParts(check, item.parts ?? [], path),
  };
}

/** 3(4)エ: each part of an item in words, with one of the staff or a named person to do it, who may still be missing. */
function checkParts(check: InputCheck, given: readonly ItemPartInput[], path: string): ItemPartRow[] {
  const sides = new Set<string>();
  return check.list(`${path}.parts`, given).map((part, index) => {
    const at = `${path}.parts.${index}`;
    if (sides.has(part.side)) check.issues.push(caseworkIssue(`${at}.side`, 'REPEATED'));
    sides.add(part.side);
    if (part.ownerId && part.side !== 'OWN_OFFICE') {
      check.issues.push(caseworkIssue(`${at}.ownerId`, 'OWNER_NOT_OF_OFFICE'));
    }
    return {
      side: part.side,
      what: check.required(`${at}.what`, part.what, PARAGRAPH),
      ownerId: part.ownerId ? check.id(`${at}.ownerId`, part.ownerId.toLowerCase()) : null,
      ownerName: check.text(`${at}.ownerName`, part.ownerName, LINE),
    };
  });
}

/** The parts of a stored item, opened. */
export async function partsOf(
  scope: Pick<CasesScope, 'sealing'>,
  { id, organisationId, partsSealed }: Pick<PlanItemRow, 'id' | 'organisationId' | 'partsSealed'>,
): Promise<ItemPartRow[]> {
  const opened = await openText(scope.sealing, placeOf(organisationId, 'plan_item', 'parts', id), partsSealed);
  return opened === null ? [] : (JSON.parse(opened) as ItemPartRow[]);
}

/** The stored plan, opened. */
export async function planContent(
  scope: CasesScope,
  plan: PlanRow,
  goals: readonly GoalRow[],
  items: readonly PlanItemRow[],
): Promise<PlanContent> {
  const open = async (table: string, column: string, id: string, sealed: Uint8Array | null) =>
    (await openText(scope.sealing, placeOf(plan.organisationId, table, column, id), sealed)) ?? '';
  return {
    clientWords: (await open('plan', 'client_words', plan.id, plan.clientWordsSealed)) || null,
    reviewOn: plan.reviewOn,
    signedOn: plan.signedOn,
    goals: await Promise.all(
      goals.map(async ({ id, domain, whose, wordsSealed }) => ({
        id,
        domain,
        whose,
        words: await open('plan_goal', 'words', id, wordsSealed),
      })),
    ),
    items: await Promise.all(
      items.map(async ({ id, goalId, duty, providerKind, agencyId, ownerId, ownerName, programme, ...sealed }) => {
        const what = await open('plan_item', 'what', id, sealed.whatSealed);
        const parts = await partsOf(scope, {
          id,
          organisationId: plan.organisationId,
          partsSealed: sealed.partsSealed,
        });
        return { id, goalId, what, duty, providerKind, agencyId, ownerId, ownerName, programme, parts };
      }),
    ),
  };
}

/** Nothing but the day of the signature differs. */
export const sameButSignature = (a: PlanContent, b: PlanContent): boolean =>
  JSON.stringify({ ...a, signedOn: null }) === JSON.stringify({ ...b, signedOn: null });
