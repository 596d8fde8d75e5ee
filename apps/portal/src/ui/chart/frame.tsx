import { type ReactNode, useEffect, useRef, useState } from 'react';
import { m } from '../../text/text.ts';
import { type Column, Table } from '../table.tsx';

export interface ChartFrameProps<Row> {
  title: string;
  /** What the picture says, in one sentence; read aloud in its stead. */
  summary: string;
  /** Draws for a width in pixels. */
  draw: (width: number) => ReactNode;
  legend?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

const FALLBACK_WIDTH = 640;

/** A figure with its title, its picture and the same content as a table: opened by hand, and always when printed. */
export function ChartFrame<Row>({ title, summary, draw, legend, columns, rows, rowKey }: ChartFrameProps<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FALLBACK_WIDTH);
  useEffect(() => {
    if (!box.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(240, Math.round(entry.contentRect.width))),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <figure data-card className="min-w-0 rounded-12 border border-line bg-white p-4 shadow-card sm:p-6">
      <figcaption className="mb-3">
        <span className="block text-lg font-bold">{title}</span>
        <span className="block text-sm text-muted">{summary}</span>
      </figcaption>
      {legend}
      <div ref={box}>{draw(width)}</div>
      <details className="mt-3 border-t border-line pt-2">
        <summary className="inline-block cursor-pointer rounded-4 px-1 py-1 text-sm font-bold text-key-900 underline underline-offset-4">
          {m.ui_as_table()}
        </summary>
        <div className="mt-2">
          <Table caption={title} columns={columns} rows={rows} rowKey={rowKey} />
        </div>
      </details>
    </figure>
  );
}

export interface ChartSvgProps {
  title: string;
  width: number;
  height: number;
  children: ReactNode;
}

export function ChartSvg({ title, width, height, children }: ChartSvgProps) {
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full text-[13px]"
      fill="currentColor"
    >
      {children}
    </svg>
  );
}

export interface Series {
  key: string;
  label: string;
}

/** Told apart by lightness and hatch as well as by hue. */
export const seriesLooks = [
  { fill: '#0017c1', line: '#0017c1', dash: '', hatch: false },
  { fill: '#57b8ff', line: '#0066be', dash: '7 4', hatch: true },
  { fill: '#1d8b56', line: '#197a4b', dash: '2 4', hatch: false },
  { fill: '#ffc700', line: '#806300', dash: '9 3 2 3', hatch: true },
  { fill: '#6f23d0', line: '#6f23d0', dash: '4 2', hatch: false },
  { fill: '#b3b3b3', line: '#4d4d4d', dash: '1 3', hatch: true },
] as const;

export const lookOf = (index: number) => seriesLooks[index % seriesLooks.length]!;

/** `id` must be unique on the page (`useId`); fills are then `url(#id-n)`. */
export function SeriesPatterns({ id, count }: { id: string; count: number }) {
  return (
    <defs>
      {seriesLooks.slice(0, count).map(({ fill, line, hatch }, index) => (
        <pattern
          key={fill}
          id={`${id}-${index}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill={fill} />
          {hatch && <rect width={1.6} height={6} fill={line} />}
        </pattern>
      ))}
    </defs>
  );
}

export function Legend({
  id,
  series,
  kind = 'area',
}: {
  id: string;
  series: readonly Series[];
  kind?: 'area' | 'line';
}) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {series.map(({ key, label }, index) => (
        <li key={key} className="flex items-center gap-2">
          <svg aria-hidden="true" width={kind === 'line' ? 28 : 16} height={16}>
            {kind === 'area' ? (
              <rect width={16} height={16} rx={2} fill={`url(#${id}-${index})`} />
            ) : (
              <path d="M0 8h28" stroke={lookOf(index).line} strokeWidth={3} strokeDasharray={lookOf(index).dash} />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
