import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { useId } from 'react';
import { m } from '../../text/text.ts';
import type { Column } from '../table.tsx';
import { ChartFrame, ChartSvg, Legend, lookOf, type Series, SeriesPatterns } from './frame.tsx';

export interface SeriesPoint {
  key: string;
  /** In the table, and on the axis unless a shorter `tick` is given, e.g. R8.4. */
  label: string;
  tick?: string;
  values: Readonly<Record<string, number>>;
}

export interface SeriesChartProps {
  title: string;
  summary: string;
  /** Head of the first column in the table, e.g. 月. */
  labelHeader: string;
  series: readonly Series[];
  points: readonly SeriesPoint[];
}

const HEIGHT = 260;
const MARGIN = { top: 12, right: 12, bottom: 30, left: 44 };

const amountOf = (point: SeriesPoint, key: string): number => point.values[key] ?? 0;

function tableColumns(labelHeader: string, series: readonly Series[], withTotal: boolean): Column<SeriesPoint>[] {
  const columns: Column<SeriesPoint>[] = [
    { key: 'label', header: labelHeader, cell: ({ label }) => label, isRowHeader: true },
    ...series.map(({ key, label }): Column<SeriesPoint> => {
      return { key, header: label, cell: (point) => amountOf(point, key).toLocaleString(), align: 'end' };
    }),
  ];
  if (!withTotal) return columns;
  const total = (point: SeriesPoint) => series.reduce((sum, { key }) => sum + amountOf(point, key), 0);
  return [
    ...columns,
    { key: 'total', header: m.ui_total(), cell: (point) => total(point).toLocaleString(), align: 'end' },
  ];
}

interface AxesProps {
  width: number;
  y: (value: number) => number;
  ticks: readonly number[];
  points: readonly SeriesPoint[];
  x: (key: string) => number;
}

const tickOf = ({ tick, label }: SeriesPoint): string => tick ?? label;

/** Roughly what a label takes with the space around it: a kanji is twice as wide as a digit. */
const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u007f' ? 13 : 7), 10);

function Axes({ width, y, ticks, points, x }: AxesProps) {
  const widest = Math.max(0, ...points.map((point) => widthOf(tickOf(point))));
  const every = Math.max(1, Math.ceil((points.length * widest) / (width - MARGIN.left - MARGIN.right)));
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${MARGIN.left} ${y(tick)}H${width - MARGIN.right}`} stroke={tick === 0 ? '#767676' : '#e6e6e6'} />
          <text x={MARGIN.left - 8} y={y(tick)} dy="0.35em" textAnchor="end" fill="#595959">
            {tick.toLocaleString()}
          </text>
        </g>
      ))}
      {points.map((point, index) =>
        index % every === 0 ? (
          <text key={point.key} x={x(point.key)} y={HEIGHT - 10} textAnchor="middle" fill="#595959">
            {tickOf(point)}
          </text>
        ) : null,
      )}
    </>
  );
}

const wholeTicks = (ticks: number[]): number[] => ticks.filter(Number.isInteger);

/** Columns over time, one series on top of the other. */
export function StackedBarChart({ title, summary, labelHeader, series, points }: SeriesChartProps) {
  const id = useId();
  const most = Math.max(1, ...points.map((point) => series.reduce((sum, { key }) => sum + amountOf(point, key), 0)));
  const draw = (width: number) => {
    const x = scaleBand()
      .domain(points.map(({ key }) => key))
      .range([MARGIN.left, width - MARGIN.right])
      .padding(0.3);
    const y = scaleLinear()
      .domain([0, most])
      .nice(4)
      .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
    const middle = (key: string) => (x(key) ?? 0) + x.bandwidth() / 2;
    return (
      <ChartSvg title={`${title}: ${summary}`} width={width} height={HEIGHT}>
        <SeriesPatterns id={id} count={series.length} />
        <Axes width={width} y={y} ticks={wholeTicks(y.ticks(4))} points={points} x={middle} />
        {points.map((point) => {
          let below = 0;
          return series.map(({ key, label }, index) => {
            const from = below;
            below += amountOf(point, key);
            const height = Math.max(0, y(from) - y(below) - 1);
            return (
              <rect
                key={`${point.key}-${key}`}
                x={x(point.key)}
                y={y(below)}
                width={x.bandwidth()}
                height={height}
                fill={`url(#${id}-${index})`}
              >
                <title>{`${point.label} ${label}: ${amountOf(point, key).toLocaleString()}`}</title>
              </rect>
            );
          });
        })}
      </ChartSvg>
    );
  };
  return (
    <ChartFrame
      title={title}
      summary={summary}
      legend={<Legend id={id} series={series} />}
      draw={(width) => (
        <>
          {draw(width)}
          <TickNames points={points} />
        </>
      )}
      rows={points}
      rowKey={({ key }) => key}
      columns={tableColumns(labelHeader, series, true)}
    />
  );
}

/** What the short words below the columns stand for. */
function TickNames({ points }: { points: readonly SeriesPoint[] }) {
  const named = points.filter(({ tick, label }) => tick !== undefined && tick !== label);
  if (named.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
      {named.map(({ key, label }) => (
        <li key={key}>{label}</li>
      ))}
    </ul>
  );
}

/** Lines over time. */
export function LineChart({ title, summary, labelHeader, series, points }: SeriesChartProps) {
  const id = useId();
  const most = Math.max(1, ...points.flatMap((point) => series.map(({ key }) => amountOf(point, key))));
  const draw = (width: number) => {
    const x = scalePoint()
      .domain(points.map(({ key }) => key))
      .range([MARGIN.left, width - MARGIN.right])
      .padding(0.5);
    const y = scaleLinear()
      .domain([0, most])
      .nice(4)
      .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
    const at = (key: string) => x(key) ?? 0;
    return (
      <ChartSvg title={`${title}: ${summary}`} width={width} height={HEIGHT}>
        <Axes width={width} y={y} ticks={wholeTicks(y.ticks(4))} points={points} x={at} />
        {series.map(({ key }, index) => {
          const { line, dash } = lookOf(index);
          const path = points
            .map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point.key)} ${y(amountOf(point, key))}`)
            .join('');
          return (
            <g key={key} stroke={line} fill="#fff" strokeWidth={2.5}>
              <path d={path} fill="none" strokeDasharray={dash} strokeLinejoin="round" />
              {points.map((point) => (
                <circle key={point.key} cx={at(point.key)} cy={y(amountOf(point, key))} r={3.5} />
              ))}
            </g>
          );
        })}
      </ChartSvg>
    );
  };
  return (
    <ChartFrame
      title={title}
      summary={summary}
      legend={series.length > 1 ? <Legend id={id} series={series} kind="line" /> : undefined}
      draw={draw}
      rows={points}
      rowKey={({ key }) => key}
      columns={tableColumns(labelHeader, series, false)}
    />
  );
}
