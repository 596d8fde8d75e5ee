import { hasOwner, needsDivision, type PartSide, partSides, type SupportProgramme } from '@banso/domain/casework';
import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';

/** What the editor holds: all texts are strings, '' is an absent fact. */
export interface GoalValues {
  id: string;
  domain: PlanDetailFragment['goals'][number]['domain'];
  whose: PlanDetailFragment['goals'][number]['whose'];
  words: string;
}

export interface ItemValues {
  id: string;
  goalId: string;
  what: string;
  duty: string;
  providerKind: PlanDetailFragment['items'][number]['providerKind'] | '';
  agencyId: string;
  ownerId: string;
  ownerName: string;
  /** '' where no programme is used. */
  programme: SupportProgramme | '';
  parts: Record<PartSide, PartValues>;
}

/** One side's part of an item; '' is nothing said. */
export interface PartValues {
  what: string;
  ownerId: string;
  ownerName: string;
}

export interface PlanValues {
  commandId: string;
  /** The version that was open when the writing began; kept in the draft, so that a newer one is noticed. */
  version: number | null;
  clientWords: string;
  goals: GoalValues[];
  items: ItemValues[];
  reviewOn: string;
  signedOn: string;
}

/** An item that serves the whole plan and no single goal. */
export const NO_GOAL = 'none';

export const emptyGoal = (domain: GoalValues['domain'], whose: GoalValues['whose'] = 'CLIENT'): GoalValues => ({
  id: crypto.randomUUID(),
  domain,
  whose,
  words: '',
});

export const emptyItem = (): ItemValues => ({
  id: crypto.randomUUID(),
  goalId: NO_GOAL,
  what: '',
  duty: '',
  providerKind: '',
  agencyId: '',
  ownerId: '',
  ownerName: '',
  programme: '',
  parts: partValues([]),
});

/** Offered for a new plan, half a year on: early enough to change course, and to be chosen otherwise. */
const FIRST_REVIEW_IN_DAYS = 182;
export const firstReview = (on: string): string => addDays(on as CivilDate, FIRST_REVIEW_IN_DAYS);

export function planValues(plan: PlanDetailFragment | null): PlanValues {
  return {
    commandId: crypto.randomUUID(),
    version: plan?.version ?? null,
    clientWords: plan?.clientWords ?? '',
    reviewOn: plan === null ? firstReview(today()) : (plan.reviewOn ?? ''),
    signedOn: plan?.signedOn ?? '',
    goals: plan?.goals.map(({ id, domain, whose, words }) => ({ id, domain, whose, words })) ?? [],
    items:
      plan?.items.map((item) => ({
        id: item.id,
        goalId: item.goalId ?? NO_GOAL,
        what: item.what,
        duty: item.duty,
        providerKind: item.providerKind,
        agencyId: item.agency?.id ?? '',
        ownerId: item.owner?.id ?? '',
        ownerName: item.ownerName ?? '',
        programme: item.programme ?? '',
        parts: partValues(item.parts),
      })) ?? [],
  };
}

const given = (text: string): string | null => (text.trim() === '' ? null : text);

/** A person is named where neither an agency nor the client nor a member of staff does it. */
export const takesName = ({ providerKind, ownerId }: ItemValues): boolean =>
  providerKind === 'FAMILY' || providerKind === 'OTHER' || (providerKind === 'OWN_OFFICE' && ownerId === '');

/** The parts of an item by side, as the editor holds them. */
function partValues(parts: PlanDetailFragment['items'][number]['parts']): ItemValues['parts'] {
  const of = (side: PartSide): PartValues => {
    const part = parts.find((each) => each.side === side);
    return { what: part?.what ?? '', ownerId: part?.owner?.id ?? '', ownerName: part?.ownerName ?? '' };
  };
  return { OWN_OFFICE: of('OWN_OFFICE'), OPERATOR: of('OPERATOR'), CLIENT: of('CLIENT'), FAMILY: of('FAMILY') };
}

/** Who does which part, where the item is one that says so; a side of which nothing is said is left out. */
export function divisionInput(item: Pick<ItemValues, 'duty' | 'programme' | 'parts'>) {
  const programme = item.programme === '' ? null : item.programme;
  if (!needsDivision({ duty: item.duty, programme })) return { programme: null, parts: [] };
  const parts = partSides
    .filter((side) => item.parts[side].what.trim() !== '')
    .map((side) => {
      const { what, ownerId, ownerName } = item.parts[side];
      const isStaff = side === 'OWN_OFFICE' && ownerId !== '';
      return { side, what, ownerId: isStaff ? ownerId : null, ownerName: isStaff ? null : given(ownerName) };
    });
  return { programme, parts };
}

export function planInput(caseId: string, planId: string | null, values: PlanValues) {
  const { commandId, version, clientWords, goals, items, reviewOn, signedOn } = values;
  return {
    commandId,
    caseId,
    planId,
    version,
    clientWords: given(clientWords),
    reviewOn: given(reviewOn),
    signedOn: given(signedOn),
    goals: goals.map(({ id, domain, whose, words }) => ({ id, domain, whose, words })),
    items: items.map((item) => {
      if (item.providerKind === '') throw new Error('an item is sent with its provider');
      return {
        id: item.id,
        goalId: goals.some((goal) => goal.id === item.goalId) ? item.goalId : null,
        what: item.what,
        duty: item.duty,
        providerKind: item.providerKind,
        agencyId: item.providerKind === 'AGENCY' ? given(item.agencyId) : null,
        ownerId: item.providerKind === 'OWN_OFFICE' ? given(item.ownerId) : null,
        ownerName: takesName(item) ? given(item.ownerName) : null,
        ...divisionInput(item),
      };
    }),
  };
}

/** The same plan with another day of signature: all that may change while the plan is before the meeting. */
export function signatureInput(caseId: string, plan: PlanDetailFragment, signedOn: string) {
  const { commandId, version, clientWords, goals, reviewOn } = planValues(plan);
  return {
    commandId,
    caseId,
    planId: plan.id,
    version,
    clientWords: given(clientWords),
    reviewOn: given(reviewOn),
    signedOn,
    goals,
    items: plan.items.map(({ id, goalId, what, duty, providerKind, agency, owner, ownerName, programme, parts }) => ({
      id,
      goalId,
      what,
      duty,
      providerKind,
      agencyId: agency?.id ?? null,
      ownerId: owner?.id ?? null,
      ownerName,
      programme,
      parts: parts.map((part) => ({
        side: part.side,
        what: part.what,
        ownerId: part.owner?.id ?? null,
        ownerName: part.ownerName,
      })),
    })),
  };
}

/** Has someone to do it, as the server will see it. */
export const isOwned = (item: ItemValues): boolean =>
  item.providerKind !== '' &&
  hasOwner({
    id: item.id,
    providerKind: item.providerKind,
    agencyId: given(item.agencyId),
    ownerId: item.providerKind === 'OWN_OFFICE' ? given(item.ownerId) : null,
    ownerName: takesName(item) ? given(item.ownerName) : null,
  });
