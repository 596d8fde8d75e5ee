import { MUNICIPALITIES } from '@banso/domain/foundation';
import { BarChart, LineChart, type SeriesPoint, StackedBarChart, TileMap } from '../ui/charts.ts';

const months = ['R8.4', 'R8.5', 'R8.6', 'R8.7', 'R8.8', 'R8.9', 'R8.10', 'R8.11'];
const points: SeriesPoint[] = months.map((label, i) => ({
  key: label,
  label,
  values: { inside: 62 + ((i * 17) % 23), outside: 14 + ((i * 11) % 13) },
}));
const series = [
  { key: 'inside', label: '時間内' },
  { key: 'outside', label: '時間外' },
];
const values = Object.fromEntries(
  MUNICIPALITIES.filter(({ ownAgency }) => !ownAgency).map(({ code }, i) => [code, (i * 7) % 31]),
);

export function GalleryCharts() {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <StackedBarChart
        title="月ごとの接触"
        summary="11月は80件、うち時間外は21件"
        labelHeader="月"
        series={series}
        points={points}
      />
      <LineChart title="時間外の移り変わり" summary="8月に最も多い" labelHeader="月" series={series} points={points} />
      <BarChart
        title="段階ごとのケース"
        summary="関係づくりが最も多い"
        labelHeader="段階"
        bars={[
          { key: 'a', label: '把握', value: 31 },
          { key: 'b', label: '関係づくり', value: 96 },
          { key: 'c', label: '利用申込', value: 24 },
          { key: 'd', label: '支援中', value: 58 },
          { key: 'e', label: '見守り', value: 17 },
        ]}
      />
      <TileMap title="市町村ごとのケース" summary="県が受け持つ町村の新しい相談" values={values} />
    </div>
  );
}
