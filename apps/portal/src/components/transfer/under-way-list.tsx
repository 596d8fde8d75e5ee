import type { UnderWayPartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { underWayDetail, underWayWord } from './transfer-words.ts';

/** What goes on while a case changes hands: kind and day, without a word of what it says. */
export function UnderWayList({ items }: { items: readonly UnderWayPartsFragment[] }) {
  if (items.length === 0) return <p className="text-muted">{m.transfer_under_way_none()}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map((item, index) => (
        <li key={`${index} ${item.kind}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-1.5">
          <span className="min-w-44 font-bold">{underWayWord(item.kind)}</span>
          <span className="min-w-0 flex-1">{underWayDetail(item)}</span>
        </li>
      ))}
    </ul>
  );
}
