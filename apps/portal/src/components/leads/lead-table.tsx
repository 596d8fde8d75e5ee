import { Link } from '@tanstack/react-router';
import type { LeadListQuery, LeadRowFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort, today } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { Badge, type Column, municipalityName, type Sort, Table, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { codeWord } from '../case/code-list.ts';
import { daysFrom } from '../case/days.ts';
import { PersonName } from '../case/person-name.tsx';
import { LeadStateBadge } from './lead-state-badge.tsx';

export interface LeadTableProps {
  rows: readonly LeadRowFragment[];
  lists: Pick<LeadListQuery, 'sources' | 'closures'>;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

export function LeadTable({ rows, lists, sort, onSort }: LeadTableProps) {
  const locale = useLocale();
  const columns: Column<LeadRowFragment>[] = [
    { key: 'KANA', header: m.leads_who(), sortable: true, isRowHeader: true, cell: (row) => <Who row={row} /> },
    {
      key: 'town',
      header: m.cases_town(),
      cell: ({ townCode, area }) => (
        <>
          {townCode ? municipalityName(townCode, locale) : <span className="text-muted">{m.cases_not_known()}</span>}
          {area === 'ELSEWHERE' && (
            <span className="block">
              <Badge tone="warning">{m.leads_area_elsewhere()}</Badge>
            </span>
          )}
        </>
      ),
    },
    { key: 'source', header: m.leads_source(), cell: ({ source }) => codeWord(lists.sources, source) },
    { key: 'DETECTED', header: m.cases_detected(), sortable: true, cell: (row) => <Since row={row} /> },
    { key: 'state', header: m.leads_state(), cell: (row) => <State row={row} closures={lists.closures} /> },
    {
      key: 'touched',
      header: m.leads_touched(),
      cell: ({ lastTouchedOn }) => <span className="tabular-nums">{formatDateShort(lastTouchedOn)}</span>,
    },
  ];
  return (
    <Table
      caption={m.leads_title()}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
    />
  );
}

function Who({ row }: { row: LeadRowFragment }) {
  return (
    <>
      <Link to="/leads/$leadId" params={{ leadId: row.id }} className={linkClass}>
        {row.nameKnown === 'NONE' ? m.leads_nameless() : <PersonName {...row} />}
      </Link>
      {row.birthDate && <span className="block text-sm font-normal text-muted">{formatDateShort(row.birthDate)}</span>}
      {row.isUrgent && row.state === 'OPEN' && (
        <span className="block">
          <Badge tone="danger" icon="warning">
            {m.leads_urgent()}
          </Badge>
        </span>
      )}
    </>
  );
}

function Since({ row: { detectedOn, state } }: { row: LeadRowFragment }) {
  return (
    <>
      <span className="tabular-nums">{formatDateShort(detectedOn)}</span>
      {state === 'OPEN' && <span className="block text-sm text-muted">{daysSince(detectedOn)}</span>}
    </>
  );
}

function daysSince(day: string): string {
  const days = daysFrom(day, today());
  return days <= 0 ? m.leads_today_word() : m.leads_days({ days });
}

function State({ row, closures }: { row: LeadRowFragment; closures: LeadListQuery['closures'] }) {
  return (
    <>
      <LeadStateBadge state={row.state} />
      {row.case && (
        <span className="block text-sm">
          <TextLink to={casePath(row.case.id)}>{row.case.number}</TextLink>
        </span>
      )}
      {row.closeReason && <span className="block text-sm text-muted">{codeWord(closures, row.closeReason)}</span>}
    </>
  );
}
