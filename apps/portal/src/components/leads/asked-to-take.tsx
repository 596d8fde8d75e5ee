import type { LeadListQuery } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { Card } from '../../ui/index.ts';
import { HandoverList, readHandoverRow } from './handover-list.tsx';

export interface AskedToTakeProps {
  handovers: LeadListQuery['leadHandovers'];
  sources: LeadListQuery['sources'];
}

/** Above the office's own leads: those that another office asks it to take. */
export function AskedToTake({ handovers, sources }: AskedToTakeProps) {
  const { officeIds } = useViewer();
  const asked = handovers
    .map(readHandoverRow)
    .filter(({ state, toOffice }) => state === 'PROPOSED' && officeIds.includes(toOffice?.id ?? ''));
  if (asked.length === 0) return null;
  return (
    <div className="mb-5">
      <Card title={m.leads_handover_incoming()}>
        <HandoverList handovers={asked} sources={sources} />
      </Card>
    </div>
  );
}
