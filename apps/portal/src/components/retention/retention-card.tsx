import type { CaseKeepingFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Card, SummaryList } from '../../ui/index.ts';
import { retentionTone, retentionWord } from './retention-words.ts';

/** How long the case is kept, counted from which day, and where the number comes from. */
export function RetentionCard({ found }: { found: CaseKeepingFragment }) {
  const locale = useLocale();
  const { state, countedFrom, dueOn, years, sourceJa, sourceEn } = found.retention;
  const stands = <Badge tone={retentionTone(state)}>{retentionWord(state)}</Badge>;
  return (
    <Card title={m.retention_period()}>
      {countedFrom === null || dueOn === null ? (
        <>
          <p className="mb-2">{stands}</p>
          <p>{m.retention_not_begun_text()}</p>
        </>
      ) : (
        <SummaryList
          items={[
            { term: m.retention_state(), detail: stands },
            { term: m.retention_closed_on(), detail: found.closedOn ? formatDate(found.closedOn) : '' },
            { term: m.retention_counted_from(), detail: formatDate(countedFrom) },
            { term: m.retention_years(), detail: m.retention_years_value({ years: years ?? 0 }) },
            { term: m.retention_due_on(), detail: formatDate(dueOn) },
            {
              term: m.retention_source(),
              detail: <span className="text-sm">{locale === 'ja' ? sourceJa : sourceEn}</span>,
            },
          ]}
        />
      )}
    </Card>
  );
}
