import { MUNICIPALITIES } from '@banso/domain/foundation';
import type { OverviewFiguresFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { BarChart, LineChart, StackedBarChart, TileMap } from '../../ui/charts.ts';
import { dutyName } from '../clause-name.ts';
import { referralStateWord, stageWord, stepWord } from '../domain-words.ts';
import { Intensity, LeadFigures } from './detection-figures.tsx';

const overviewFigures = graphql(`
  fragment OverviewFigures on Overview {
    casesByStage {
      stage
      count
    }
    casesByStep {
      step
      count
    }
    openedByMonth {
      month
      count
    }
    firstContact {
      reached
      notYet
      medianDays
      buckets {
        label
        fromDays
        untilDays
        count
      }
    }
    intensity {
      stage
      contacts
      days
      perMonth
    }
    leadsByState {
      state
      count
    }
    contactsByDuty {
      duty
      ownRegular
      ownOutside
      othersRegular
      othersOutside
    }
    contactsByMonth {
      month
      regular
      outside
    }
    casesByTown {
      townCode
      count
      suppressed
      guardsAnother
    }
    referralsByState {
      state
      count
    }
  }
`);

const sumOf = (rows: readonly { count: number | null }[]): number =>
  rows.reduce((sum, { count }) => sum + (count ?? 0), 0);

const total = (rows: readonly { count: number }[]): string => m.overview_summary_total({ count: sumOf(rows) });

/** How much of the work lay outside regular hours (3(1)イ). */
function outsideSummary(rows: readonly { regular: number; outside: number }[]): string {
  const outside = rows.reduce((sum, row) => sum + row.outside, 0);
  const all = rows.reduce((sum, row) => sum + row.outside + row.regular, 0);
  return m.overview_outside_summary({ all: all.toLocaleString(), outside: outside.toLocaleString() });
}

const dutyTotals = (row: OverviewFiguresFragment['contactsByDuty'][number]) => ({
  regular: row.ownRegular + row.othersRegular,
  outside: row.ownOutside + row.othersOutside,
});

/** R8.4, or Apr 2026. */
const monthLabel = (month: string): string => formatDateShort(month);

/** All figures of a period, each drawn and each with its table. */
export function Figures({ figures }: { figures: FragmentType<typeof overviewFigures> }) {
  const shown = readFragment(overviewFigures, figures);
  return (
    <div className="grid items-start gap-5 xl:grid-cols-2">
      <BarChart
        title={m.overview_stages()}
        summary={total(shown.casesByStage)}
        labelHeader={m.overview_stage()}
        valueHeader={m.overview_cases()}
        bars={shown.casesByStage.map(({ stage, count }) => ({ key: stage, label: stageWord(stage), value: count }))}
      />

      <BarChart
        title={m.overview_steps()}
        summary={total(shown.casesByStep)}
        labelHeader={m.overview_step()}
        valueHeader={m.overview_cases()}
        bars={shown.casesByStep.map(({ step, count }) => ({ key: step, label: stepWord(step), value: count }))}
      />

      <FirstContact figures={shown.firstContact} />

      <Intensity rows={shown.intensity} />

      <LeadFigures rows={shown.leadsByState} />

      <BarChart
        title={m.overview_referrals()}
        summary={`${total(shown.referralsByState)} ${m.overview_referrals_note()}`}
        labelHeader={m.overview_state()}
        valueHeader={m.overview_cases()}
        bars={shown.referralsByState.map(({ state, count }) => ({
          key: state,
          label: referralStateWord(state),
          value: count,
        }))}
      />

      <div className="xl:col-span-2">
        <StackedBarChart
          title={m.overview_duties()}
          summary={outsideSummary(shown.contactsByDuty.map(dutyTotals))}
          labelHeader={m.overview_duty()}
          series={[
            { key: 'ownRegular', label: m.overview_own_regular() },
            { key: 'ownOutside', label: m.overview_own_outside() },
            { key: 'othersRegular', label: m.overview_others_regular() },
            { key: 'othersOutside', label: m.overview_others_outside() },
          ]}
          points={shown.contactsByDuty.map(({ duty, ...values }) => ({
            key: duty,
            label: dutyName(duty),
            tick: duty.replace('3(4)', ''),
            values: {
              ownRegular: values.ownRegular,
              ownOutside: values.ownOutside,
              othersRegular: values.othersRegular,
              othersOutside: values.othersOutside,
            },
          }))}
        />
      </div>

      <StackedBarChart
        title={m.overview_months()}
        summary={outsideSummary(shown.contactsByMonth)}
        labelHeader={m.overview_month()}
        series={[
          { key: 'regular', label: m.overview_regular() },
          { key: 'outside', label: m.overview_outside() },
        ]}
        points={shown.contactsByMonth.map(({ month, regular, outside }) => ({
          key: month,
          label: monthLabel(month),
          values: { regular, outside },
        }))}
      />

      <LineChart
        title={m.overview_opened()}
        summary={total(shown.openedByMonth)}
        labelHeader={m.overview_month()}
        series={[{ key: 'count', label: m.overview_opened_series() }]}
        points={shown.openedByMonth.map(({ month, count }) => ({
          key: month,
          label: monthLabel(month),
          values: { count },
        }))}
      />

      <div className="xl:col-span-2">
        <Towns towns={shown.casesByTown} all={sumOf(shown.casesByStage)} />
      </div>
    </div>
  );
}

function FirstContact({ figures }: { figures: OverviewFiguresFragment['firstContact'] }) {
  const { reached, notYet, medianDays: days, buckets } = figures;
  const summary =
    days === null
      ? m.overview_first_contact_none({ reached, notYet })
      : m.overview_first_contact_summary({ reached, notYet, days });
  return (
    <BarChart
      title={m.overview_first_contact()}
      summary={summary}
      labelHeader={m.overview_days()}
      valueHeader={m.overview_people()}
      bars={buckets.map(({ label, fromDays: from, untilDays: until, count }) => ({
        key: label,
        label: until === null ? m.overview_days_over({ from }) : m.overview_days_range({ from, until }),
        value: count,
      }))}
    />
  );
}

/** The map says what it leaves out, so that it agrees with the total of the other figures. */
function Towns({ towns, all }: { towns: OverviewFiguresFragment['casesByTown']; all: number }) {
  const drawn = towns.filter(({ townCode }) => MUNICIPALITIES.some(({ code }) => code === townCode));
  const shown = sumOf(drawn);
  const hidden = towns.filter(({ suppressed }) => suppressed).length;
  const rest = all - shown;
  const guards = new Set(towns.filter(({ guardsAnother }) => guardsAnother).map(({ townCode }) => townCode));
  return (
    <TileMap
      title={m.overview_towns()}
      summary={
        rest === 0
          ? m.overview_summary_total({ count: all })
          : m.overview_towns_summary({ all, shown, rest, count: hidden })
      }
      valueHeader={m.overview_cases()}
      values={Object.fromEntries(drawn.map(({ townCode, count }) => [townCode, count]))}
      hiddenText={(code) => (guards.has(code) ? m.overview_hidden_beside() : m.overview_hidden_few())}
    />
  );
}
