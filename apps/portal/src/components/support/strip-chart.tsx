import { type AreaProgress, progressOf, type Standing } from '@banso/domain/casework';
import { scaleLinear } from 'd3-scale';
import type { SessionPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, formatDateShort, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { ChartFrame, ChartSvg } from '../../ui/chart/frame.tsx';
import { stack } from './stack.ts';
import { standingCodes, standingWord } from './support-words.ts';

export interface StripChartProps {
  sessions: readonly SessionPartsFragment[];
  areaWord: (area: string) => string;
}

interface Row {
  readonly key: string;
  readonly heldOn: string;
  readonly startedAt: string | null;
  readonly area: string;
  readonly client: Standing | null;
  readonly worker: Standing | null;
}

const LEFT = 78;
const RIGHT = 16;
/** Height of one line of marks, and the least room between two of them. */
const LINE = 22;
const APART = 20;
const HEAD = 22;
const FOOT = 8;

/** Area by area, the client's view above the worker's, a mark a time, those of one day below one another. Marks differ by shape; none is better than another. */
export function StripChart({ sessions, areaWord }: StripChartProps) {
  // Where neither said how it was, there is nothing to draw; what was done stands in the record itself.
  const areas = progressOf(sessions).filter(({ marks }) => marks.some(isSaid));
  const said = new Map(areas.flatMap(({ marks }) => marks.filter(isSaid).map((mark) => [mark.sessionId, mark.heldOn])));
  const days = [...said.values()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || areas.length === 0) return null;
  const rows = rowsOf(areas, areaWord);
  return (
    <ChartFrame<Row>
      title={m.support_strip_title()}
      summary={m.support_strip_summary({ from: formatDate(first), until: formatDate(last), count: days.length })}
      legend={<Legend />}
      draw={(width) => <Strips width={width} {...{ areas, areaWord, first, last }} />}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'day', header: m.support_strip_day(), cell: whenOf, isRowHeader: true },
        { key: 'area', header: m.support_strip_area(), cell: ({ area }) => area },
        { key: 'client', header: m.support_by_client(), cell: ({ client }) => standingWord(client) || '—' },
        { key: 'worker', header: m.support_by_worker(), cell: ({ worker }) => standingWord(worker) || '—' },
      ]}
    />
  );
}

const isSaid = ({ client, worker }: AreaProgress['marks'][number]): boolean => client !== null || worker !== null;

const rowsOf = (areas: readonly AreaProgress[], areaWord: (area: string) => string): Row[] =>
  areas
    .flatMap(({ area, marks }) =>
      marks.map((mark) => ({ key: `${mark.sessionId}:${area}`, area: areaWord(area), ...mark })),
    )
    .sort((a, b) => compare(a.heldOn, b.heldOn) || compare(a.startedAt ?? '', b.startedAt ?? ''));

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The day, and the time of day where it is known. */
const whenOf = ({ heldOn, startedAt }: Pick<Row, 'heldOn' | 'startedAt'>): string =>
  startedAt === null ? formatDate(heldOn) : `${formatDate(heldOn)} ${formatTime(startedAt)}`;

interface StripsProps {
  width: number;
  areas: readonly AreaProgress[];
  areaWord: (area: string) => string;
  first: string;
  last: string;
}

function Strips({ width, areas, areaWord, first, last }: StripsProps) {
  const end = width - RIGHT;
  const x = scaleLinear()
    .domain([Date.parse(first), Date.parse(last)])
    .range([LEFT + 10, end - 10]);
  const at = (day: string): number => (first === last ? (LEFT + end) / 2 : x(Date.parse(day)));
  let below = 0;
  const blocks = areas.map(({ area, marks }) => {
    const places = marks.map(({ heldOn }) => at(heldOn));
    const lines = stack(places, APART);
    const lane = (Math.max(...lines) + 1) * LINE;
    const block = { area, marks, places, lines, lane, top: below };
    below += HEAD + 2 * lane + FOOT;
    return block;
  });
  const height = below + 22;
  return (
    <ChartSvg title={m.support_strip_title()} width={width} height={height}>
      {blocks.map(({ area, top, lane, ...marked }) => (
        <g key={area} transform={`translate(0 ${top})`}>
          <text x={0} y={15} fontWeight="bold">
            {areaWord(area)}
          </text>
          <Lane who="client" y={HEAD} height={lane} end={end} {...marked} />
          <Lane who="worker" y={HEAD + lane} height={lane} end={end} {...marked} />
        </g>
      ))}
      <text x={LEFT} y={height - 4} fill="#595959" fontSize={12}>
        {formatDateShort(first)}
      </text>
      {first !== last && (
        <text x={end} y={height - 4} textAnchor="end" fill="#595959" fontSize={12}>
          {formatDateShort(last)}
        </text>
      )}
    </ChartSvg>
  );
}

interface LaneProps {
  who: 'client' | 'worker';
  y: number;
  height: number;
  end: number;
  marks: AreaProgress['marks'];
  places: readonly number[];
  lines: readonly number[];
}

/** One view of one area: the same place for a time in both lanes. */
function Lane({ who, y, height, end, marks, places, lines }: LaneProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      <text x={0} y={LINE / 2} dy="0.35em" fill="#595959" fontSize={12}>
        {who === 'client' ? m.support_part_client() : m.support_strip_worker()}
      </text>
      <path d={`M${LEFT} ${height}H${end}`} stroke="#e6e6e6" />
      {marks.map((mark, index) => {
        const said = mark[who];
        return said === null ? null : (
          <g key={mark.sessionId} transform={`translate(${places[index]} ${((lines[index] ?? 0) + 0.5) * LINE})`}>
            <title>{`${whenOf(mark)} ${standingWord(said)}`}</title>
            <Mark standing={said} />
          </g>
        );
      })}
    </g>
  );
}

const INK = '#0017c1';

/** A shape for each, so that neither colour nor height ranks them. */
function Mark({ standing }: { standing: Standing }) {
  switch (standing) {
    case 'NOT_YET':
      return <circle r={6.5} fill="#fff" stroke={INK} strokeWidth={1.5} strokeDasharray="2 2" />;
    case 'TOGETHER':
      return (
        <g fill="#fff" stroke={INK} strokeWidth={1.5}>
          <circle cx={-3.5} r={5.5} />
          <circle cx={3.5} r={5.5} fillOpacity={0} />
        </g>
      );
    case 'BESIDE':
      return (
        <g stroke={INK} strokeWidth={1.5}>
          <circle r={6.5} fill="#fff" />
          <circle r={2.5} fill={INK} />
        </g>
      );
    case 'BY_ONESELF':
      return <circle r={6.5} fill={INK} />;
    case 'RESTING':
      return (
        <g>
          <circle r={6.5} fill="#fff" />
          <path d="M-6 0H6" stroke={INK} strokeWidth={2.5} strokeLinecap="round" />
        </g>
      );
  }
}

function Legend() {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {standingCodes.map((standing) => (
        <li key={standing} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="-11 -9 22 18" className="h-4.5 w-5.5">
            <Mark standing={standing} />
          </svg>
          {standingWord(standing)}
        </li>
      ))}
    </ul>
  );
}
