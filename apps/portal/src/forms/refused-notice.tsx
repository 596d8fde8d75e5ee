import { useEffect, useRef } from 'react';
import { ProblemList } from '../graphql/screen.tsx';
import { formatDateTime } from '../text/dates.ts';
import { m } from '../text/text.ts';
import { Banner } from '../ui/notice.tsx';
import { Table } from '../ui/table.tsx';
import type { Refused, StaleAnswer } from './answers.ts';

export interface RefusedNoticeProps {
  refused: Refused;
  /** Field names in words. */
  labels?: ReadonlyMap<string, string>;
  attempt?: number;
}

/** Why nothing was stored: a rule with its clause, somebody else's newer version, or a failure. Nothing typed is lost. */
export function RefusedNotice({ refused, labels = new Map(), attempt = 0 }: RefusedNoticeProps) {
  const { refusal, stale, problems } = refused;
  const box = useRef<HTMLDivElement>(null);
  const says = Boolean(refusal || stale || problems?.length);
  useEffect(() => {
    if (says) box.current?.focus();
  }, [attempt]);
  if (!says) return null;
  return (
    <div ref={box} tabIndex={-1} className="space-y-3">
      {refusal && (
        <Banner tone="error" title={m.forms_not_saved()} isLive>
          <p className="whitespace-pre-line">{refusal.message}</p>
          {refusal.clause && <p className="text-sm text-muted">{m.forms_clause({ clause: refusal.clause })}</p>}
        </Banner>
      )}
      {stale && <StaleNotice stale={stale} labels={labels} />}
      {problems && <ProblemList problems={problems} />}
    </div>
  );
}

function StaleNotice({ stale, labels }: { stale: StaleAnswer; labels: ReadonlyMap<string, string> }) {
  const { changedBy, changedAt, changes } = stale;
  return (
    <Banner tone="warning" title={m.graphql_conflict_title()} isLive>
      <p>{m.graphql_conflict_text()}</p>
      {changedBy && changedAt && (
        <p className="text-sm text-muted">
          {m.graphql_conflict_by({ who: changedBy, when: formatDateTime(changedAt) })}
        </p>
      )}
      <div className="mt-2">
        <Table
          caption={m.graphql_conflict_title()}
          rows={changes}
          rowKey={({ field }) => field}
          columns={[
            {
              key: 'field',
              header: m.graphql_conflict_field(),
              cell: ({ field }) => labels.get(field) ?? field,
              isRowHeader: true,
            },
            { key: 'yours', header: m.graphql_conflict_yours(), cell: ({ yours }) => yours },
            { key: 'theirs', header: m.graphql_conflict_theirs(), cell: ({ theirs }) => theirs },
          ]}
        />
      </div>
    </Banner>
  );
}
