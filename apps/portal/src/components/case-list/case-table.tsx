import { Link } from '@tanstack/react-router';
import type { CaseRowFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDate, formatDateShort, today } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { Badge, type Column, municipalityName, type Sort, Table } from '../../ui/index.ts';
import { isAside, StageBadge } from '../case/case-header.tsx';
import { casePath } from '../case/case-path.ts';
import { ContactLadder } from '../case/contact-ladder.tsx';
import { daysFrom } from '../case/days.ts';
import { PersonName } from '../case/person-name.tsx';
import { openPromises, PromiseState, promiseWords } from '../case/promise-row.tsx';
import { blockScopeWord } from '../domain-words.ts';
import { LookMarks } from '../worklist/look-marks.tsx';
import { lookParts } from '../worklist/worklist.graphql.ts';

export interface CaseTableProps {
  rows: readonly CaseRowFragment[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}

export function CaseTable({ rows, sort, onSort }: CaseTableProps) {
  const locale = useLocale();
  const columns: Column<CaseRowFragment>[] = [
    { key: 'KANA', header: m.cases_name(), sortable: true, isRowHeader: true, cell: (row) => <Who row={row} /> },
    {
      key: 'stage',
      header: m.cases_stage(),
      cell: ({ stage, isMerged }) => <StageBadge stage={stage} isMerged={isMerged} />,
    },
    { key: 'step', header: m.cases_contact_step(), cell: ({ contactStep }) => <ContactLadder step={contactStep} /> },
    {
      key: 'town',
      header: m.cases_town(),
      cell: ({ townCode }) => (townCode ? municipalityName(townCode, locale) : ''),
    },
    {
      key: 'worker',
      header: m.cases_outreach_worker(),
      cell: ({ outreachWorker }) =>
        outreachWorker?.displayName ?? <span className="text-muted">{m.cases_unassigned()}</span>,
    },
    { key: 'LAST_CONTACT', header: m.cases_last_contact(), sortable: true, cell: (row) => <LastContact row={row} /> },
    { key: 'next', header: m.cases_next(), cell: (row) => <Next row={row} /> },
    {
      key: 'OPENED',
      header: m.cases_opened(),
      sortable: true,
      cell: ({ openedAt }) => <span className="tabular-nums">{formatDateShort(dayOf(openedAt))}</span>,
    },
  ];
  return (
    <Table
      caption={m.cases_title()}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
    />
  );
}

function Who({ row: { id, number, client, visitBlock, looks } }: { row: CaseRowFragment }) {
  return (
    <>
      <Link to={casePath(id)} data-row-link className={linkClass}>
        <PersonName {...client} />
      </Link>
      <span className="block text-sm font-normal text-muted">
        <span className="font-mono whitespace-nowrap">{number}</span>
        {client.birthDate && <span className="ms-2 whitespace-nowrap">{formatDateShort(client.birthDate)}</span>}
      </span>
      {visitBlock?.inForce && (
        <Badge tone="danger" icon="warning">
          {blockScopeWord(visitBlock.scope)}
        </Badge>
      )}
      <LookMarks looks={looks.map((each) => readFragment(lookParts, each))} />
    </>
  );
}

function LastContact({ row: { lastContactAt } }: { row: CaseRowFragment }) {
  if (!lastContactAt) return <span className="text-muted">{m.cases_first_contact_none()}</span>;
  const day = dayOf(lastContactAt);
  return (
    <span title={formatDate(day)}>
      <span className="tabular-nums">{formatDateShort(day)}</span>
      <span className="block text-sm text-muted">{daysAgo(daysFrom(day, today()))}</span>
    </span>
  );
}

const daysAgo = (days: number): string => (days <= 0 ? m.cases_today() : m.cases_days_ago({ days }));

function Next({ row: { promises, stage } }: { row: CaseRowFragment }) {
  const next = openPromises(promises)[0];
  if (!next) return isAside(stage) ? null : <span className="text-muted">{m.cases_none()}</span>;
  return (
    <>
      <PromiseState promise={next} />
      <span className="block max-w-56 truncate text-sm" title={promiseWords(next)}>
        {promiseWords(next)}
      </span>
    </>
  );
}
