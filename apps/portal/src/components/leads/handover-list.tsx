import type { HandoverRowFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, TextLink } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { fromTo } from '../transfer/transfer-words.ts';
import { handoverRow } from './handover.graphql.ts';
import { handoverStateWord, handoverTitle, handoverTone, handoverWhen } from './handover-words.ts';

export const readHandoverRow = (handover: FragmentType<typeof handoverRow>) => readFragment(handoverRow, handover);

export interface HandoverListProps {
  handovers: readonly HandoverRowFragment[];
  sources: Parameters<typeof codeWord>[0];
}

/** Hand-overs, one below the other: of which town and since when, from where to where. Nobody is named. */
export function HandoverList({ handovers, sources }: HandoverListProps) {
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {handovers.map((row) => (
        <li key={row.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink to="/leads/handovers/$handoverId" params={{ handoverId: row.id }}>
              {handoverTitle(row, locale)}
            </TextLink>
            {row.isUrgent && row.state === 'PROPOSED' && (
              <Badge tone="danger" icon="warning">
                {m.leads_urgent()}
              </Badge>
            )}
            <Badge tone={handoverTone(row.state)}>{handoverStateWord(row.state)}</Badge>
          </p>
          <p className="mt-0.5">
            {fromTo(row)} <span className="text-muted">{row.source && codeWord(sources, row.source)}</span>
          </p>
          <p className="text-sm text-muted">{handoverWhen(row)}</p>
        </li>
      ))}
    </ul>
  );
}
