import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useUnwritten } from '../../components/case-list/use-unwritten.ts';
import { useDebounced } from '../../components/intake/use-debounced.ts';
import { AskedToTake } from '../../components/leads/asked-to-take.tsx';
import {
  type LeadSearch,
  leadFilter,
  leadSearch,
  leadSortCodes,
  leadSorts,
} from '../../components/leads/lead-search.ts';
import { leadStates, leadStateWord } from '../../components/leads/lead-state-badge.tsx';
import { LeadTable } from '../../components/leads/lead-table.tsx';
import { leadListQuery, leadRow } from '../../components/leads/leads.graphql.ts';
import { mayRecordLead } from '../../components/leads/may-record-lead.ts';
import { sortName, sortOf } from '../../forms/index.ts';
import type { LeadSort } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m, useLocale } from '../../text/text.ts';
import {
  EmptyState,
  FilterBar,
  LinkButton,
  MunicipalityField,
  PageHeader,
  Pagination,
  Select,
  TextField,
} from '../../ui/index.ts';

const PAGE = 50;
const ANY = 'ANY';

export const Route = createFileRoute('/leads/')({ component: LeadList, validateSearch: leadSearch });

function LeadList() {
  useTitle(m.leads_title());
  const viewer = useViewer();
  const locale = useLocale();
  const navigate = useNavigate();
  const { sort = 'WAITING', ...search } = Route.useSearch();
  const [{ text, after }, setUnwritten] = useUnwritten();
  const asked = useDebounced(text);
  const [result, ask] = useQuery({
    query: leadListQuery,
    variables: { filter: leadFilter(search, asked), sort, after: after.at(-1) ?? null },
  });
  const order = (next: LeadSort) => (next === 'WAITING' ? undefined : next);
  const go = (next: LeadSearch, typed = text) =>
    void navigate({
      to: '/leads',
      search: { sort: order(sort), ...next },
      state: { list: { text: typed } },
      replace: true,
      resetScroll: false,
    });
  const chosen = (value: string) => (value === ANY || value === '' ? undefined : value);
  const active = Object.values(search).filter((value) => value !== undefined).length + (text.trim() === '' ? 0 : 1);
  const offices = result.data?.offices ?? [];
  const any = { value: ANY, label: m.cases_any() };
  return (
    <>
      <PageHeader
        title={m.leads_title()}
        lead={m.leads_lead()}
        actions={
          <>
            <LinkButton to="/leads/handovers">{m.leads_handover_title()}</LinkButton>
            {mayRecordLead(viewer) && (
              <LinkButton variant="primary" icon="plus" to="/leads/new">
                {m.leads_new()}
              </LinkButton>
            )}
          </>
        }
      />
      <FilterBar active={active} onClear={() => go({}, '')}>
        <TextField
          name="text"
          type="search"
          label={m.leads_find()}
          support={m.leads_find_hint()}
          value={text}
          onChange={(typed) => setUnwritten({ text: typed, after: [] })}
        />
        <Select
          name="state"
          label={m.leads_state()}
          value={search.state ?? ANY}
          onChange={(value) => go({ ...search, state: chosen(value) })}
          choices={[any, ...leadStates.map((value) => ({ value, label: leadStateWord(value) }))]}
          width="full"
        />
        <MunicipalityField
          name="town"
          label={m.cases_town()}
          value={search.town ?? ''}
          onChange={(value) => go({ ...search, town: chosen(value) })}
          withOutside
        />
        {viewer.officeIds.length !== 1 && viewer.townCodes.length === 0 && offices.length > 1 && (
          <Select
            name="office"
            label={m.leads_office()}
            value={search.office ?? ANY}
            onChange={(value) => go({ ...search, office: chosen(value) })}
            choices={[
              any,
              ...offices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn })),
            ]}
            width="full"
          />
        )}
        <Select
          name="sort"
          label={m.leads_sort()}
          value={sort}
          onChange={(value) => go({ ...search, sort: order(value as LeadSort) })}
          choices={leadSortCodes.map((value) => ({ value, label: leadSorts[value]() }))}
          width="full"
        />
      </FilterBar>
      <div className="mt-5">
        <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ leads: { nodes, pageInfo, totalCount }, leadHandovers, ...lists }) => {
            const { endCursor, hasNextPage } = pageInfo;
            const asked = <AskedToTake handovers={leadHandovers} sources={lists.sources} />;
            if (nodes.length === 0) {
              return (
                <>
                  {asked}
                  <EmptyState title={m.leads_empty()}>{active > 0 && m.cases_empty_filtered()}</EmptyState>
                </>
              );
            }
            return (
              <>
                {asked}
                <div className="rounded-12 sm:border sm:border-line sm:bg-white sm:px-3 sm:py-2 sm:shadow-card">
                  <LeadTable
                    rows={nodes.map((each) => readFragment(leadRow, each))}
                    lists={lists}
                    sort={sortOf(sort)}
                    onSort={(next) => go({ ...search, sort: sortName(next) as LeadSort })}
                  />
                  <Pagination
                    from={after.length * PAGE + 1}
                    shown={nodes.length}
                    total={totalCount}
                    onPrevious={
                      after.length > 0 ? () => setUnwritten({ after: after.slice(0, -1) }, { push: true }) : undefined
                    }
                    onNext={
                      hasNextPage && endCursor !== null
                        ? () => setUnwritten({ after: [...after, endCursor] }, { push: true })
                        : undefined
                    }
                  />
                </div>
              </>
            );
          }}
        </Screen>
      </div>
    </>
  );
}
