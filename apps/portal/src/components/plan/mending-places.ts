import type { GateWords } from '../gate-words.ts';
import { partPlace } from '../support/support-words.ts';

/** Where a reason is done away with: a field of the editor, by its name. */
export interface MendingPlace {
  readonly field: string;
  /** Which of several, in words; null where the reason says all. */
  readonly words: string | null;
}

interface Owned {
  readonly id: string;
  readonly what: string;
  readonly providerKind: string;
}

/** The field that names whoever does an item, by the kind of provider that is chosen. */
function ownerField(item: Owned | undefined): string {
  switch (item?.providerKind) {
    case 'AGENCY':
      return 'agencyId';
    case 'OWN_OFFICE':
      return 'ownerId';
    case 'FAMILY':
    case 'OTHER':
      return 'ownerName';
    default:
      return 'providerKind';
  }
}

/** Every place at which a plan must be mended before it can be submitted; none where its fields do not help. */
export function mendingPlaces({ code, missing }: GateWords, items: readonly Owned[]): MendingPlace[] {
  const part = (field: (side: string) => string) =>
    missing.map((place) => {
      const [number = '', side = ''] = place.split(':');
      return { field: `items.${Number(number) - 1}.parts.${side}.${field(side)}`, words: partPlace(place) };
    });
  switch (code) {
    case 'PLAN_WITHOUT_GOAL':
      return [{ field: 'goals', words: null }];
    case 'PLAN_WITHOUT_ITEM':
      return [{ field: 'items', words: null }];
    case 'ITEM_WITHOUT_OWNER':
      return missing.map((id) => {
        const index = items.findIndex((item) => item.id === id);
        return { field: `items.${index}.${ownerField(items[index])}`, words: items[index]?.what ?? '' };
      });
    case 'PART_NOT_SAID':
      return part(() => 'what');
    case 'PART_WITHOUT_OWNER':
      return part((side) => (side === 'OWN_OFFICE' ? 'ownerId' : 'ownerName'));
    case 'REVIEW_DAY_NEEDED':
    case 'REVIEW_DAY_NOT_AHEAD':
      return [{ field: 'reviewOn', words: null }];
    default:
      return [];
  }
}
