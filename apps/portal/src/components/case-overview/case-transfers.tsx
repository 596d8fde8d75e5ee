import { m } from '../../text/text.ts';
import { Card } from '../../ui/index.ts';
import { readTransferRow, TransferList } from '../transfer/transfer-list.tsx';
import type { OverviewCase, OverviewLists } from './overview-case.ts';

/** From where the case came, and where it is asked to go; nothing where it never moved. */
export function CaseTransfers({ supportCase, lists }: { supportCase: OverviewCase; lists: OverviewLists }) {
  if (supportCase.transfers.length === 0) return null;
  return (
    <Card title={m.transfer_history()}>
      <TransferList transfers={supportCase.transfers.map(readTransferRow)} reasons={lists.transferReasons} isOfCase />
    </Card>
  );
}
