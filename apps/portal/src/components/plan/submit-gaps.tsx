import type { ReactNode } from 'react';
import { m } from '../../text/text.ts';
import { GateList } from '../gate-list.tsx';
import type { GateWords } from '../gate-words.ts';
import { type MendingPlace, mendingPlaces } from './mending-places.ts';

export interface SubmitGapsProps {
  reasons: readonly GateWords[];
  items: Parameters<typeof mendingPlaces>[1];
  /** A link to where something is mended. */
  link: (place: MendingPlace['field'], words: ReactNode) => ReactNode;
  /** A link to where the case is reopened. */
  reopen?: (words: ReactNode) => ReactNode;
}

/** What a plan lacks before it is submitted, each with the way to the field where it is mended. */
export function SubmitGaps({ reasons, items, link, reopen }: SubmitGapsProps) {
  const placesOf = (reason: GateWords) => mendingPlaces(reason, items);
  return (
    <GateList
      title={m.plan_gaps_submit()}
      clear={m.plan_gaps_submit_clear()}
      reasons={reasons}
      words={(reason) => {
        if (reason.code === 'CASE_SET_ASIDE') return reopen?.(reason.text) ?? reason.text;
        const [place] = placesOf(reason);
        return place?.words === null ? link(place.field, reason.text) : reason.text;
      }}
      detail={(reason) => {
        const named = placesOf(reason).filter(({ words }) => words !== null);
        return (
          named.length > 0 && (
            <ul className="list-disc ps-5">
              {named.map(({ field, words }) => (
                <li key={field}>{link(field, words || m.plan_item_what())}</li>
              ))}
            </ul>
          )
        );
      }}
    />
  );
}
