import type { ReactNode } from 'react';
import { m } from '../text/text.ts';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The header becomes a button that sorts. */
  sortable?: boolean;
  align?: 'start' | 'end';
  /** Names the row for assistive technology; on a phone it is the card's heading. One a table. */
  isRowHeader?: boolean;
  /** A Tailwind width such as `w-40`. */
  width?: string;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  /** Spoken; shown above the table with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
}

/** A plain table; below 640 px each row is a card with its headings inside, so that nothing scrolls sideways. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, showCaption = false, columns, rows, rowKey, sort, onSort, empty } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    // Explicit roles: `display: block` on a phone would take the table's meaning away.
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    <table role="table" className="w-full border-collapse max-sm:block">
      <caption className={showCaption ? 'pb-2 text-start font-bold max-sm:block' : 'sr-only'}>{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="border-b-2 border-solid-gray-600">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:flex max-sm:flex-col max-sm:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-b border-line max-sm:block max-sm:rounded-8 max-sm:border max-sm:bg-white max-sm:p-3 sm:hover:bg-key-50/50"
          >
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const { key, header, sortable = false, align = 'start', width = '' } = column;
  const direction = sort?.key === key ? sort.direction : undefined;
  const text = `px-3 py-2 text-sm font-bold whitespace-nowrap ${align === 'end' ? 'text-end' : 'text-start'} ${width}`;
  if (!sortable || !onSort) {
    return (
      <th scope="col" className={text}>
        {header}
      </th>
    );
  }
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={text} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        onClick={() => onSort({ key, direction: next })}
        className="-mx-1 inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-4 px-1 font-bold hover:bg-key-50 hover:underline"
        title={m.ui_sort_by({ column: header })}
      >
        {header}
        <Icon
          name={direction === 'ascending' ? 'up' : direction === 'descending' ? 'down' : 'sort'}
          size={16}
          className={direction ? 'text-key-900' : 'text-solid-gray-536'}
        />
      </button>
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, cell, align = 'start', isRowHeader = false } = column;
  const content = cell(row);
  const alignment = align === 'end' ? 'sm:text-end tabular-nums' : '';
  if (isRowHeader) {
    return (
      <th
        scope="row"
        className={`px-3 py-2.5 text-start align-top font-bold max-sm:block max-sm:px-0 max-sm:pt-0 ${alignment}`}
      >
        {content}
      </th>
    );
  }
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: a grid on a phone would no longer be a cell
      role="cell"
      className={`px-3 py-2.5 align-top max-sm:grid max-sm:grid-cols-[7.5rem_minmax(0,1fr)] max-sm:gap-2 max-sm:px-0 max-sm:py-1 ${alignment}`}
    >
      <span aria-hidden="true" className="text-sm leading-7 text-muted sm:hidden">
        {header}
      </span>
      <span className="min-w-0">{content}</span>
    </td>
  );
}
