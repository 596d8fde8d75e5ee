export { type Bar, BarChart, type BarChartProps } from './chart/bar-chart.tsx';
export type { Series } from './chart/frame.tsx';
export { LineChart, type SeriesChartProps, type SeriesPoint, StackedBarChart } from './chart/series-chart.tsx';
export { TileMap, type TileMapProps } from './chart/tile-map.tsx';
