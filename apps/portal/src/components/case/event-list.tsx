import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { eventWord } from './event-words.ts';

export const eventRow = graphql(`
  fragment EventRow on CaseEvent {
    id
    type
    at
    by {
      id
      displayName
    }
  }
`);

/** What happened to the case, the latest first. Folded: it answers who did what when, and is not daily reading. */
export function EventList({ events }: { events: readonly FragmentType<typeof eventRow>[] }) {
  const rows = events.map((each) => readFragment(eventRow, each)).sort((a, b) => b.at.localeCompare(a.at));
  return (
    <details className="group">
      <summary className="cursor-pointer py-1 font-bold">{m.cases_events({ count: rows.length })}</summary>
      <ol className="mt-2">
        {rows.map(({ id, type, at, by }) => (
          <li key={id} className="flex flex-wrap gap-x-3 border-b border-line py-1.5 text-sm last:border-0">
            <span className="text-muted tabular-nums">{formatDateTime(at)}</span>
            <span className="min-w-0 flex-1">{eventWord(type)}</span>
            <span className="text-muted">{by?.displayName}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
