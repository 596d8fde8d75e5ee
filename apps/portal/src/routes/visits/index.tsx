import { addDays, civilDate } from '@banso/domain/foundation';
import { createFileRoute } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { useNow } from '../../components/visits/use-now.ts';
import { visitsQuery } from '../../components/visits/visit-list.graphql.ts';
import { VisitList } from '../../components/visits/visit-list.tsx';
import { useUrlFilters } from '../../forms/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { formatDay, today } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Button, Checkbox, FilterBar, PageHeader, Select } from '../../ui/index.ts';

const search = z.object({
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .catch(undefined),
  office: z.string().optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
});

export const Route = createFileRoute('/visits/')({ component: Visits, validateSearch: search });

/** Others leave and come back meanwhile. */
const ASK_AGAIN_AFTER = 120_000;

function Visits() {
  useTitle(m.visits_title());
  const locale = useLocale();
  const viewer = useViewer();
  const now = useNow();
  const filters = useUrlFilters(Route.useSearch());
  const { office, mine, on = today() } = filters.search;
  const [result, ask] = useQuery({
    query: visitsQuery,
    variables: { on, officeId: office ?? null },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    const asking = setInterval(() => ask({ requestPolicy: 'network-only' }), ASK_AGAIN_AFTER);
    return () => clearInterval(asking);
  }, [ask]);
  const day = civilDate(on);
  const show = (next: string) => filters.set({ on: next === today() ? undefined : next });
  const offices = result.data?.offices ?? [];
  return (
    <div className="space-y-5">
      <PageHeader
        kicker={formatDay(on)}
        title={m.visits_title()}
        lead={m.visits_lead()}
        actions={
          <Button variant="secondary" icon="print" onPress={() => window.print()}>
            {m.visits_print()}
          </Button>
        }
      />
      <div data-screen-only className="flex flex-wrap gap-2">
        <Button size="small" variant="secondary" icon="left" onPress={() => show(addDays(day, -1))}>
          {m.visits_previous()}
        </Button>
        <Button size="small" variant="secondary" isDisabled={on === today()} onPress={() => show(today())}>
          {m.visits_today()}
        </Button>
        <Button size="small" variant="secondary" icon="right" onPress={() => show(addDays(day, 1))}>
          {m.visits_next()}
        </Button>
      </div>
      <FilterBar active={(office ? 1 : 0) + (mine ? 1 : 0)} onClear={filters.clear}>
        <Select
          name="office"
          label={m.meetings_office()}
          value={office ?? ''}
          onChange={(value) => filters.set({ office: value })}
          choices={[
            { value: '', label: m.meetings_office_any() },
            ...offices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn })),
          ]}
        />
        <Checkbox
          name="mine"
          label={m.visits_mine()}
          value={mine ?? false}
          onChange={(value) => filters.set({ mine: value || undefined })}
        />
      </FilterBar>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => <VisitList data={data} on={on} now={now} visitorId={mine ? viewer.id : null} />}
      </Screen>
    </div>
  );
}
