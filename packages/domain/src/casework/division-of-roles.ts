import type { ClauseId } from '../guideline/index.ts';
import { type GateReason, reason } from './gate.ts';

/** The two programmes between which and the agency roles are divided (3(4)エ): work preparation, household finance. */
export const supportProgrammes = ['WORK_PREPARATION', 'HOUSEHOLD_FINANCE'] as const;
export type SupportProgramme = (typeof supportProgrammes)[number];

/** Whose part it is: our agency, the operator of the programme, the client, the family. */
export const partSides = ['OWN_OFFICE', 'OPERATOR', 'CLIENT', 'FAMILY'] as const;
export type PartSide = (typeof partSides)[number];

export interface PartFacts {
  readonly side: PartSide;
  readonly what: string | null;
  /** One of the staff, for our agency's part. */
  readonly ownerId: string | null;
  /** A named person, for any part. */
  readonly ownerName: string | null;
}

export interface DividedItem {
  readonly duty: string;
  readonly programme: SupportProgramme | null;
  /** The agency that runs the programme, where it is one of the network. */
  readonly agencyId: string | null;
  readonly parts: readonly PartFacts[];
}

const clause: ClauseId = '3(4)エ';

/** An item of duty エ, or one that uses a programme under whatever duty, says who does which part. */
export const needsDivision = ({ duty, programme }: Pick<DividedItem, 'duty' | 'programme'>): boolean =>
  duty === clause || programme !== null;

const named = (text: string | null): boolean => text !== null && text.trim() !== '';

/** The client owns the own part; the operator's is owned by the agency of the item; any other names a person. */
export function hasPartOwner(part: PartFacts, item: Pick<DividedItem, 'agencyId'>): boolean {
  if (part.side === 'CLIENT') return true;
  if (part.side === 'OPERATOR' && item.agencyId !== null) return true;
  return part.ownerId !== null || named(part.ownerName);
}

/** Sides of which nothing is said: both agencies have a part, and so has the client or the family. */
export function missingSides(item: DividedItem): readonly PartSide[] {
  if (!needsDivision(item)) return [];
  const said = new Set(item.parts.filter(({ what }) => named(what)).map(({ side }) => side));
  const missing: PartSide[] = (['OWN_OFFICE', 'OPERATOR'] as const).filter((side) => !said.has(side));
  if (!said.has('CLIENT') && !said.has('FAMILY')) missing.push('CLIENT');
  return missing;
}

/**
 * What stands in the way of a plan that uses the programmes, part by part: `2:OPERATOR` is the operator's part of the
 * second item.
 */
export function divisionReasons(items: readonly DividedItem[]): readonly GateReason[] {
  const unsaid: string[] = [];
  const ownerless: string[] = [];
  items.forEach((item, index) => {
    if (!needsDivision(item)) return;
    const place = (side: PartSide): string => `${index + 1}:${side}`;
    unsaid.push(...missingSides(item).map(place));
    ownerless.push(
      ...item.parts.filter((part) => named(part.what) && !hasPartOwner(part, item)).map(({ side }) => place(side)),
    );
  });
  return [
    ...(unsaid.length > 0 ? [reason('PART_NOT_SAID', clause, unsaid)] : []),
    ...(ownerless.length > 0 ? [reason('PART_WITHOUT_OWNER', clause, ownerless)] : []),
  ];
}
