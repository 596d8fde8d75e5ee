import type { DeletionPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { SummaryList } from '../../ui/index.ts';
import { DeletionSteps } from './deletion-steps.tsx';

export interface DeletionListProps {
  deletions: readonly DeletionPartsFragment[];
  onDone: (words: string) => void;
}

/** Proposals with what the second person may do, and proofs with all that is left of a case. */
export function DeletionList({ deletions, onDone }: DeletionListProps) {
  return (
    <ul className="divide-y divide-line">
      {deletions.map((deletion) => (
        <li key={deletion.id} className="space-y-2 py-4 first:pt-0 last:pb-0">
          <h3 className="font-mono font-bold">{deletion.caseNumber}</h3>
          <SummaryList columns={2} items={factsOf(deletion)} />
          <DeletionSteps deletion={deletion} onDone={onDone} />
        </li>
      ))}
    </ul>
  );
}

function factsOf(deletion: DeletionPartsFragment) {
  const { officeName, openedOn, closedOn, dueOn, settledByName, settledAt, counts, digest } = deletion;
  const rows = counts.reduce((sum, each) => sum + each.rows, 0);
  const proof =
    settledAt === null
      ? []
      : [
          { term: m.retention_confirmed_by(), detail: `${settledByName} ${formatDateTime(settledAt)}` },
          { term: m.retention_rows(), detail: <Rows counts={counts} rows={rows} /> },
          { term: m.retention_digest(), detail: <code className="text-sm break-all">{digest}</code> },
        ];
  return [
    { term: m.retention_office(), detail: officeName },
    { term: m.retention_days(), detail: `${formatDate(openedOn)} – ${formatDate(closedOn)}` },
    { term: m.retention_due_on(), detail: formatDate(dueOn) },
    { term: m.retention_proposed_by(), detail: `${deletion.proposedByName} ${formatDateTime(deletion.proposedAt)}` },
    ...proof,
  ];
}

function Rows({ counts, rows }: { counts: DeletionPartsFragment['counts']; rows: number }) {
  return (
    <details>
      <summary className="inline-flex min-h-6 cursor-pointer items-center">
        {m.retention_rows_value({ count: rows })}
      </summary>
      <ul className="text-sm">
        {counts.map((each) => (
          <li key={each.table} className="flex justify-between gap-3">
            <code>{each.table}</code>
            <span className="tabular-nums">{each.rows}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
