import { scaleLinear } from 'd3-scale';
import { m } from '../../text/text.ts';
import { ChartFrame, ChartSvg } from './frame.tsx';

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** Overrides the printed value, e.g. with a unit. */
  valueText?: string;
}

export interface BarChartProps {
  title: string;
  summary: string;
  /** Head of the label column in the table. */
  labelHeader: string;
  valueHeader?: string;
  bars: readonly Bar[];
  /** Further columns of the table: what the picture has no room for. */
  details?: readonly { key: string; header: string; cell: (bar: Bar) => string }[];
}

const ROW = 34;

/** Lying bars: labels stay level and readable, values stand at the end of each bar. */
export function BarChart({
  title,
  summary,
  labelHeader,
  valueHeader = m.ui_value(),
  bars,
  details = [],
}: BarChartProps) {
  const longest = Math.max(0, ...bars.map(({ label }) => [...label].length));
  const draw = (width: number) => {
    const left = Math.min(longest * 14 + 12, width * 0.42);
    const x = scaleLinear()
      .domain([0, Math.max(1, ...bars.map(({ value }) => value))])
      .range([0, width - left - 60]);
    return (
      <ChartSvg title={`${title}: ${summary}`} width={width} height={bars.length * ROW + 4}>
        {bars.map(({ key, label, value, valueText }, index) => (
          <g key={key} transform={`translate(0 ${index * ROW})`}>
            <text x={left - 10} y={ROW / 2} dy="0.35em" textAnchor="end">
              {shorten(label, Math.floor((left - 12) / 13))}
            </text>
            <rect x={left} y={6} width={x(value)} height={ROW - 12} rx={3} fill="#0017c1" />
            <text x={left + x(value) + 8} y={ROW / 2} dy="0.35em" fontWeight="bold">
              {valueText ?? value.toLocaleString()}
            </text>
          </g>
        ))}
        <path d={`M${left} 2V${bars.length * ROW + 2}`} stroke="#767676" />
      </ChartSvg>
    );
  };
  return (
    <ChartFrame
      title={title}
      summary={summary}
      draw={draw}
      rows={bars}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', header: labelHeader, cell: ({ label }) => label, isRowHeader: true },
        {
          key: 'value',
          header: valueHeader,
          cell: ({ value, valueText }) => valueText ?? value.toLocaleString(),
          align: 'end',
        },
        ...details.map((each) => ({ ...each, align: 'end' as const })),
      ]}
    />
  );
}

function shorten(label: string, room: number): string {
  const letters = [...label];
  return letters.length <= Math.max(room, 4) ? label : `${letters.slice(0, Math.max(room, 4) - 1).join('')}…`;
}
