import { MUNICIPALITIES } from '@banso/domain/foundation';
import { scaleQuantize } from 'd3-scale';
import { useId, useState } from 'react';
import { m, useLocale } from '../../text/text.ts';
import { TILE_COLUMNS, TILE_PLACES, TILE_ROWS } from '../saitama-tiles.data.ts';
import { ChartFrame, ChartSvg } from './frame.tsx';

export interface TileMapProps {
  title: string;
  summary: string;
  valueHeader?: string;
  /** Value by six-digit municipality code; a missing one is zero, null one that is not shown. */
  values: Readonly<Record<string, number | null>>;
  /** Why a value is not shown, in words for the table, e.g. 5件未満. */
  hiddenText?: (code: string) => string;
}

const ramp = [
  { fill: '#e8f1fe', ink: '#1a1a1a' },
  { fill: '#c5d7fb', ink: '#1a1a1a' },
  { fill: '#7096f8', ink: '#1a1a1a' },
  { fill: '#264af4', ink: '#ffffff' },
  { fill: '#00118f', ink: '#ffffff' },
];

/** Neither zero nor a number: white with a dash. */
const hidden = { fill: '#ffffff', ink: '#1a1a1a' };
const HIDDEN = '―';

const tiles = TILE_PLACES.map((place) => {
  const municipality = MUNICIPALITIES.find(({ name }) => name === place.name);
  if (!municipality) throw new Error(`no municipality is called ${place.name}`);
  return { ...place, ...municipality };
});

/** All municipalities as equal tiles, so that a village is as visible as a city; cities are hatched. */
export function TileMap({ title, summary, valueHeader = m.ui_value(), values, hiddenText }: TileMapProps) {
  const id = useId();
  const locale = useLocale();
  const [pointed, setPointed] = useState<string>();
  const most = Math.max(1, ...Object.values(values).map((value) => value ?? 0));
  const step = scaleQuantize<number>()
    .domain([1, Math.max(2, most)])
    .range([1, 2, 3, 4]);
  const lookFor = (value: number | null) => (value === null ? hidden : ramp[value === 0 ? 0 : step(value)]!);
  const amountIn = (code: string): number | null => (code in values ? (values[code] ?? null) : 0);
  const wordsOf = (code: string): string => {
    const value = amountIn(code);
    if (value !== null) return value.toLocaleString();
    return hiddenText ? m.ui_hidden_because({ why: hiddenText(code) }) : HIDDEN;
  };
  const nameOf = (tile: (typeof tiles)[number]) => (locale === 'ja' ? tile.name : tile.english);
  const chosen = tiles.find(({ code }) => code === pointed);
  const draw = (width: number) => {
    const edge = width / TILE_COLUMNS;
    const letters = edge > 44 ? 5 : 2;
    const sizeOf = (name: string) =>
      Math.min(edge > 44 ? 12 : 10, (edge - 5) / ([...name].length * (locale === 'ja' ? 1 : 0.6)));
    const short = (name: string) =>
      [...name.replace(/[市町村]$/, '')].slice(0, locale === 'ja' ? letters : letters * 2).join('');
    return (
      <>
        <ChartSvg title={`${title}: ${summary}`} width={width} height={edge * TILE_ROWS}>
          <defs>
            <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={1} height={7} fill="#000" opacity={0.22} />
            </pattern>
          </defs>
          {tiles.map((tile) => {
            const value = amountIn(tile.code);
            const { fill, ink } = lookFor(value);
            const name = nameOf(tile);
            return (
              <g
                key={tile.code}
                transform={`translate(${tile.column * edge} ${tile.row * edge})`}
                onPointerEnter={() => setPointed(tile.code)}
                onPointerDown={() => setPointed(tile.code)}
              >
                <title>{`${name}: ${wordsOf(tile.code)}`}</title>
                <rect x={1.5} y={1.5} width={edge - 3} height={edge - 3} rx={5} fill={fill} />
                {tile.ownAgency ? (
                  <rect x={1.5} y={1.5} width={edge - 3} height={edge - 3} rx={5} fill={`url(#${id})`} />
                ) : (
                  <rect
                    x={2.5}
                    y={2.5}
                    width={edge - 5}
                    height={edge - 5}
                    rx={4}
                    fill="none"
                    stroke="#000071"
                    strokeWidth={2}
                  />
                )}
                <text
                  x={edge / 2}
                  y={edge / 2}
                  dy={edge > 44 ? '-0.25em' : '0.35em'}
                  textAnchor="middle"
                  fill={ink}
                  fontSize={sizeOf(short(name))}
                >
                  {short(name)}
                </text>
                {edge > 44 && (
                  <text x={edge / 2} y={edge / 2} dy="1.05em" textAnchor="middle" fill={ink} fontWeight="bold">
                    {value?.toLocaleString() ?? HIDDEN}
                  </text>
                )}
              </g>
            );
          })}
        </ChartSvg>
        <p aria-hidden="true" data-screen-only className="min-h-7 pt-1 text-sm font-bold">
          {chosen && `${nameOf(chosen)}: ${wordsOf(chosen.code)}`}
        </p>
      </>
    );
  };
  return (
    <ChartFrame
      title={title}
      summary={summary}
      legend={<TileLegend id={id} hasHidden={Object.values(values).includes(null)} />}
      draw={draw}
      rows={[...tiles].sort(
        (a, b) => order(amountIn(b.code)) - order(amountIn(a.code)) || a.code.localeCompare(b.code),
      )}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', header: m.ui_municipality(), cell: nameOf, isRowHeader: true },
        { key: 'value', header: valueHeader, cell: ({ code }) => wordsOf(code), align: 'end' },
      ]}
    />
  );
}

/** What is hidden stands between the counted and the empty. */
const order = (value: number | null): number => value ?? 0.5;

function TileLegend({ id, hasHidden }: { id: string; hasHidden: boolean }) {
  return (
    <ul className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width={18} height={18}>
          <rect x={1} y={1} width={16} height={16} rx={3} fill="#fff" stroke="#000071" strokeWidth={2} />
        </svg>
        {m.ui_town_marked()}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width={18} height={18}>
          <rect width={18} height={18} rx={3} fill="#f2f2f2" />
          <rect width={18} height={18} rx={3} fill={`url(#${id})`} />
        </svg>
        {m.ui_city_hatched()}
      </li>
      {hasHidden && (
        <li>
          {HIDDEN} {m.ui_hidden_few()}
        </li>
      )}
      <li className="flex items-center gap-1">
        {m.ui_less()}
        {ramp.map(({ fill }) => (
          <svg key={fill} aria-hidden="true" width={18} height={14}>
            <rect width={18} height={14} fill={fill} />
          </svg>
        ))}
        {m.ui_many()}
      </li>
    </ul>
  );
}
