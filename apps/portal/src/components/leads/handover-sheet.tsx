import type { HandoverPartsFragment, HandoverRowFragment } from '../../graphql/generated/graphql.ts';
import { roleName } from '../../shell/role-name.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import { type Locale, m, useLocale } from '../../text/text.ts';
import { Badge, Card, municipalityName, SummaryList } from '../../ui/index.ts';
import { fromTo } from '../transfer/transfer-words.ts';
import { handoverStateWord, handoverTone } from './handover-words.ts';

export interface HandoverSheetProps {
  row: HandoverRowFragment;
  handover: HandoverPartsFragment;
  /** Null where the reader is told nothing of the lead. */
  source: string | null;
}

/** One hand-over: what is told as far as the reader may read it, and the stamps of both sides. */
export function HandoverSheet({ row, handover, source }: HandoverSheetProps) {
  const locale = useLocale();
  const { reason, settleReason, given, settled } = handover;
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {m.leads_handover_sheet()}
          <Badge tone={handoverTone(row.state)}>{handoverStateWord(row.state)}</Badge>
          {row.isUrgent && (
            <Badge tone="danger" icon="warning">
              {m.leads_urgent()}
            </Badge>
          )}
        </span>
      }
    >
      <SummaryList
        items={[
          { term: m.leads_handover_title(), detail: fromTo(row) },
          ...toldItems(row, source, locale),
          {
            term: m.leads_handover_reason(),
            detail:
              reason === null ? (
                <span className="text-muted">{m.leads_handover_hidden()}</span>
              ) : (
                <span className="whitespace-pre-wrap">{reason}</span>
              ),
          },
          ...(settleReason
            ? [
                {
                  term: m.leads_handover_said(),
                  detail: <span className="whitespace-pre-wrap">{settleReason}</span>,
                },
              ]
            : []),
          { term: m.transfer_given(), detail: <Stamp stamp={given} /> },
          {
            term: row.state === 'WITHDRAWN' ? m.transfer_withdrawn_by() : m.transfer_taken(),
            detail: <Stamp stamp={settled} />,
          },
        ]}
      />
    </Card>
  );
}

function toldItems({ townCode, detectedOn }: HandoverRowFragment, source: string | null, locale: Locale) {
  if (townCode === null || detectedOn === null || source === null) return [];
  return [
    { term: m.cases_town(), detail: municipalityName(townCode, locale) },
    { term: m.cases_detected(), detail: formatDate(detectedOn) },
    { term: m.leads_source(), detail: source },
  ];
}

/** Who did it, as what, where and when, as it was set then. */
function Stamp({ stamp }: { stamp: HandoverPartsFragment['settled'] }) {
  if (stamp === null) return <span className="text-muted">{m.transfer_stamp_none()}</span>;
  return (
    <>
      {stamp.officeName} {roleName(stamp.role)} <strong>{stamp.name}</strong>{' '}
      <span className="text-sm text-muted tabular-nums">{formatDateTime(stamp.at)}</span>
    </>
  );
}
