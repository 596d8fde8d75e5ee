import type { OverviewFiguresFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { BarChart } from '../../ui/charts.ts';
import { stageWord } from '../domain-words.ts';
import { leadStateWord } from '../leads/lead-state-badge.tsx';

/** 3(1)ア: how close the support is in each stage. It ranks nobody. */
export function Intensity({ rows }: { rows: OverviewFiguresFragment['intensity'] }) {
  const of = (key: string) => rows.find(({ stage }) => stage === key);
  return (
    <BarChart
      title={m.leads_intensity()}
      summary={m.leads_intensity_summary()}
      labelHeader={m.overview_stage()}
      valueHeader={m.leads_intensity_value()}
      bars={rows.map(({ stage, perMonth }) => ({
        key: stage,
        label: stageWord(stage),
        value: perMonth ?? 0,
        valueText: perMonth === null ? '—' : perMonth.toFixed(1),
      }))}
      details={[
        {
          key: 'contacts',
          header: m.leads_intensity_contacts(),
          cell: ({ key }) => (of(key)?.contacts ?? 0).toLocaleString(),
        },
        { key: 'days', header: m.leads_intensity_days(), cell: ({ key }) => (of(key)?.days ?? 0).toLocaleString() },
      ]}
    />
  );
}

/** What became of the leads of the period: one that is open was not reached either. */
export function LeadFigures({ rows }: { rows: OverviewFiguresFragment['leadsByState'] }) {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const open = rows.find(({ state }) => state === 'OPEN')?.count ?? 0;
  return (
    <BarChart
      title={m.leads_figures()}
      summary={m.leads_figures_summary({ all, open })}
      labelHeader={m.leads_state()}
      valueHeader={m.leads_figures_value()}
      bars={rows.map(({ state, count }) => ({ key: state, label: leadStateWord(state), value: count }))}
    />
  );
}
