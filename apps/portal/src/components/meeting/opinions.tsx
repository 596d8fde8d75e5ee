import type { MeetingDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';

type Opinion = MeetingDetailFragment['agenda'][number]['opinions'][number];

/** Who said what of a plan. */
export function Opinions({ opinions }: { opinions: readonly Opinion[] }) {
  if (opinions.length === 0) return null;
  return (
    <section>
      <h3 className="text-sm font-bold text-muted">{m.approval_sheet_opinions()}</h3>
      <dl>
        {opinions.map(({ id, by, inWriting, words }) => (
          <div
            key={id}
            className="gap-4 border-b border-line py-1.5 last:border-0 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <dt>
              {by.name} <span className="text-sm text-muted">{by.affiliation}</span>
              {inWriting && <span className="ms-1 text-sm text-muted">（{m.approval_sheet_in_writing()}）</span>}
            </dt>
            <dd className="whitespace-pre-wrap">{words ?? m.approval_sheet_hidden()}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
