import type { LeadRecordFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, Card, PageHeader, TextLink } from '../../ui/index.ts';
import { officeName } from '../transfer/transfer-words.ts';
import { handoverRow } from './handover.graphql.ts';
import { HandoverList } from './handover-list.tsx';
import { handoverWhen } from './handover-words.ts';

type Rows = readonly FragmentType<typeof handoverRow>[];

/** The hand-over of a lead that waits for its answer. */
export const waitingHandover = (lead: LeadRecordFragment) =>
  lead.handovers.map((each) => readFragment(handoverRow, each)).find(({ state }) => state === 'PROPOSED');

export interface WaitingForProps {
  lead: LeadRecordFragment;
  onWithdraw: () => void;
}

/** Whom it waits for, and what cannot be done meanwhile. */
export function WaitingFor({ lead, onWithdraw }: WaitingForProps) {
  const row = waitingHandover(lead);
  if (row === undefined) return null;
  return (
    <Banner
      tone="info"
      title={m.leads_handover_waits({ office: officeName(row.toOffice) })}
      actions={
        lead.mayDo.includes('lead:settle') && (
          <Button variant="secondary" size="small" onPress={onWithdraw}>
            {m.leads_handover_withdraw()}
          </Button>
        )
      }
    >
      {handoverWhen(row)}　{m.leads_handover_waits_text()}
    </Banner>
  );
}

/** What became of the hand-overs of a lead that is here. */
export function HandoverHistory({ lead, sources }: { lead: LeadRecordFragment; sources: SourceList }) {
  const settled = lead.handovers
    .map((each) => readFragment(handoverRow, each))
    .filter(({ state }) => state !== 'PROPOSED');
  if (settled.length === 0) return null;
  return (
    <Card title={m.leads_handover_history()}>
      <HandoverList handovers={settled} sources={sources} />
    </Card>
  );
}

type SourceList = Parameters<typeof HandoverList>[0]['sources'];

/** What an office that handed a lead over still sees of it: that it was taken, by whom and when. */
export function HandedOver({ handovers, sources }: { handovers: Rows; sources: SourceList }) {
  return (
    <>
      <PageHeader
        kicker={<TextLink to="/leads">{m.leads_to_list()}</TextLink>}
        title={m.leads_handover_gone()}
        lead={m.leads_handover_gone_text()}
      />
      <Card title={m.leads_handover_history()}>
        <HandoverList handovers={handovers.map((each) => readFragment(handoverRow, each))} sources={sources} />
      </Card>
    </>
  );
}
