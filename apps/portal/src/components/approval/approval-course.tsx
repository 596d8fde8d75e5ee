import type { CirculationDetailFragment } from '../../graphql/generated/graphql.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Table } from '../../ui/index.ts';
import { proposalWord, stampActWord, stepWord } from './approval-words.ts';

type Stamp = CirculationDetailFragment['stamps'][number];

/** Every stamp and every word of every round, in their order: nothing of an earlier round is lost. */
export function ApprovalCourse({ circulation }: { circulation: CirculationDetailFragment }) {
  const { steps, stamps, rounds, round } = circulation;
  const step = (at: number): string => stepWord(steps[at]?.kind ?? '', at, steps);
  const did = ({ act, toPosition }: Stamp): string => {
    if (act !== 'RETURNED' || toPosition === null) return stampActWord(act);
    const to =
      toPosition === 0 ? m.approval_history_to_drafter() : m.approval_history_to_step({ step: step(toPosition) });
    return `${stampActWord(act)} ${to}`;
  };
  const earlier = rounds.filter((each) => each !== rounds.findLast((last) => last.round <= round));
  return (
    <div className="space-y-3">
      <Table
        caption={m.approval_history()}
        rows={stamps}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            header: m.approval_history_who(),
            isRowHeader: true,
            cell: ({ by, inPlaceOf }) => (
              <>
                {by?.displayName ?? '—'}
                {inPlaceOf && (
                  <span className="block text-sm font-normal text-muted">
                    {m.approval_history_in_place({ name: inPlaceOf.displayName })}
                  </span>
                )}
              </>
            ),
          },
          { key: 'round', header: m.approval_history_round(), cell: (stamp) => stamp.round },
          { key: 'step', header: m.approval_history_step(), cell: ({ position }) => step(position) },
          { key: 'act', header: m.approval_history_act(), cell: did },
          { key: 'at', header: m.approval_history_when(), cell: ({ at }) => formatDateTime(at) },
          {
            key: 'comment',
            header: m.approval_history_comment(),
            width: 'w-[32%]',
            cell: ({ comment }) => (comment ? <span className="whitespace-pre-wrap">{comment}</span> : '—'),
          },
        ]}
      />
      {earlier.length > 0 && (
        <section>
          <h3 className="text-sm font-bold text-muted">{m.approval_history_grounds()}</h3>
          <ul className="space-y-2">
            {earlier.map((each) => (
              <li key={each.id} className="border-s-4 border-line ps-3">
                <p className="text-sm text-muted">
                  {m.approval_round({ round: each.round })} {proposalWord(each.approve)} {each.draftedBy?.displayName}{' '}
                  {formatDateTime(each.draftedAt)}
                </p>
                <p className="whitespace-pre-wrap">{each.ground ?? m.approval_sheet_hidden()}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
