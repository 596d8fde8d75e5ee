import { Link } from '@tanstack/react-router';
import type { CirculationRowFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDateShort, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { Badge, Card, Table } from '../../ui/index.ts';
import { daysFrom } from '../case/days.ts';
import { PersonName } from '../case/person-name.tsx';
import { circulationStateWord, proposalWord } from './approval-words.ts';

export interface CirculationListProps {
  title: string;
  hint?: string;
  rows: readonly CirculationRowFragment[];
  /** Decided ones say the day instead of who has them. */
  areDecided?: boolean;
  isPressing?: boolean;
}

/** One part of the inbox, shown only where something stands in it; each row says who has it and since when. */
export function CirculationList({ title, hint, rows, areDecided = false, isPressing = false }: CirculationListProps) {
  if (rows.length === 0) return null;
  const whose = [
    {
      key: 'who',
      header: m.approval_col_who(),
      cell: ({ waitsFor }: CirculationRowFragment) =>
        waitsFor.map(({ displayName }) => displayName).join(` ${m.approval_or()} `) || '—',
    },
    {
      key: 'since',
      header: m.approval_col_since(),
      cell: (row: CirculationRowFragment) => <Since at={row.waitsSince} />,
    },
  ];
  const decided = [
    {
      key: 'on',
      header: m.approval_col_decided(),
      cell: ({ plan }: CirculationRowFragment) => (plan.decidedOn ? formatDateShort(plan.decidedOn) : '—'),
    },
  ];
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {title}
          <Badge tone={isPressing ? 'danger' : 'neutral'}>{m.today_count({ count: rows.length })}</Badge>
        </span>
      }
    >
      {hint && <p className="-mt-2 mb-3 text-sm text-muted">{hint}</p>}
      <Table
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'plan',
            header: m.approval_col_plan(),
            isRowHeader: true,
            width: 'w-[34%]',
            cell: ({ id, plan }) => (
              <span className="flex flex-wrap items-end gap-x-3">
                <Link to="/decisions/$circulationId" params={{ circulationId: id }} className={linkClass}>
                  <PersonName {...plan.case.client} />
                </Link>
                <span className="text-sm font-normal text-muted">
                  <span className="font-mono">{plan.case.number}</span> {m.today_plan({ number: plan.number })}
                </span>
              </span>
            ),
          },
          { key: 'proposal', header: m.approval_col_proposal(), cell: ({ approve }) => proposalWord(approve) },
          {
            key: 'state',
            header: m.approval_col_state(),
            cell: ({ state, round, contentChanged }) => (
              <span className="flex flex-wrap items-center gap-1.5">
                <CirculationStateBadge state={state} />
                {round > 1 && <span className="text-sm text-muted">{m.approval_round({ round })}</span>}
                {contentChanged && (
                  <Badge tone="warning" icon="warning">
                    {m.approval_changed()}
                  </Badge>
                )}
              </span>
            ),
          },
          ...(areDecided ? decided : whose),
        ]}
      />
    </Card>
  );
}

export function CirculationStateBadge({ state }: { state: string }) {
  const tone =
    state === 'DECIDED' ? 'success' : state === 'RETURNED' ? 'warning' : state === 'WITHDRAWN' ? 'neutral' : 'info';
  return state === 'DECIDED' ? (
    <Badge tone={tone} icon="check">
      {circulationStateWord(state)}
    </Badge>
  ) : (
    <Badge tone={tone}>{circulationStateWord(state)}</Badge>
  );
}

function Since({ at }: { at: string }) {
  const days = daysFrom(dayOf(at), today());
  return (
    <>
      {formatDateShort(dayOf(at))}{' '}
      <span className="text-sm whitespace-nowrap text-muted">
        {days === 0 ? m.approval_since_today() : m.approval_days({ days })}
      </span>
    </>
  );
}
