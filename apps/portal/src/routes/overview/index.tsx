import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { Figures } from '../../components/overview/figures.tsx';
import { useUrlFilters } from '../../forms/index.ts';
import { graphql } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { today } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { EmptyState, EraDateField, FilterBar, PageHeader, Select } from '../../ui/index.ts';

const overviewQuery = graphql(`
  query OverviewPage($officeId: ID, $from: CivilDate!, $until: CivilDate!) {
    offices {
      id
      name
      nameEn
    }
    overview(officeId: $officeId, from: $from, until: $until) {
      ...OverviewFigures
    }
  }
`);

const day = z.iso.date().optional().catch(undefined);
const search = z.object({ office: z.string().optional().catch(undefined), from: day, until: day });

export const Route = createFileRoute('/overview/')({ component: Overview, validateSearch: search });

/** First day of the month, five months back: half a year with the running month. */
function halfYearBefore(until: string): string {
  const [year, month] = until.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, month - 6, 1));
  return first.toISOString().slice(0, 10);
}

function Overview() {
  useTitle(m.overview_title());
  const locale = useLocale();
  const chosen = Route.useSearch();
  const filters = useUrlFilters(chosen);
  const until = chosen.until ?? today();
  const from = chosen.from ?? halfYearBefore(until);
  const [result, ask] = useQuery({ query: overviewQuery, variables: { officeId: chosen.office ?? null, from, until } });
  const offices = result.data?.offices ?? [];
  return (
    <div className="space-y-5">
      <PageHeader title={m.overview_title()} lead={m.overview_lead()} />
      <FilterBar active={filters.active} onClear={filters.clear}>
        <Select
          name="office"
          label={m.overview_filter_office()}
          value={chosen.office ?? ''}
          onChange={(office) => filters.set({ office })}
          choices={[
            { value: '', label: m.overview_all_offices() },
            ...offices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
          ]}
        />
        <EraDateField
          name="from"
          label={m.overview_filter_from()}
          value={from}
          onChange={(value) => filters.set({ from: day.parse(value) })}
        />
        <EraDateField
          name="until"
          label={m.overview_filter_until()}
          value={until}
          onChange={(value) => filters.set({ until: day.parse(value) })}
        />
      </FilterBar>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ overview }) =>
          overview === null ? <EmptyState title={m.overview_no_access()} /> : <Figures figures={overview} />
        }
      </Screen>
    </div>
  );
}
