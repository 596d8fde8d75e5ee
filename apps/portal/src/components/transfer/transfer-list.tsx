import type { TransferRowFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDate, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, TextLink } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { daysFrom } from '../case/days.ts';
import { PersonName } from '../case/person-name.tsx';
import { transferRow } from './transfer.graphql.ts';
import { fromTo, transferStateWord, transferTone } from './transfer-words.ts';

export interface TransferListProps {
  transfers: readonly TransferRowFragment[];
  reasons: Parameters<typeof codeWord>[0];
  /** On the page of the case itself, which says whose it is. */
  isOfCase?: boolean;
}

export const readTransferRow = (transfer: FragmentType<typeof transferRow>) => readFragment(transferRow, transfer);

/** Transfers, one below the other: from where to where, for whom as far as the reader sees it, and since when. */
export function TransferList({ transfers, reasons, isOfCase = false }: TransferListProps) {
  return (
    <ul className="divide-y divide-line">
      {transfers.map((transfer) => (
        <li key={transfer.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {!isOfCase && <span className="font-mono">{transfer.caseNumber}</span>}
            {!isOfCase && transfer.case && (
              <span className="font-bold">
                <PersonName {...transfer.case.client} />
              </span>
            )}
            <Badge tone={transferTone(transfer.state)}>{transferStateWord(transfer.state)}</Badge>
          </p>
          <p className="mt-0.5">
            {fromTo(transfer)} <span className="text-muted">{codeWord(reasons, transfer.reason)}</span>
          </p>
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
            <span className="text-muted">{whenOf(transfer)}</span>
            <TextLink to="/transfers/$transferId" params={{ transferId: transfer.id }}>
              {transfer.state === 'PROPOSED' ? m.transfer_open_sheet() : m.transfer_open_record()}
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}

function whenOf({ state, given, settled }: TransferRowFragment): string {
  if (state !== 'PROPOSED' && settled) return `${formatDate(dayOf(settled.at))} ${settled.name}`;
  const days = daysFrom(dayOf(given.at), today());
  return `${days > 0 ? m.transfer_days_waiting({ days }) : m.transfer_today()} ${given.name}`;
}
