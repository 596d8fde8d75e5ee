import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { mayOpenCase } from '../../components/case/may-open-case.ts';
import { CaseFilters } from '../../components/case-list/case-filters.tsx';
import { caseListQuery, caseRow } from '../../components/case-list/case-row.graphql.ts';
import {
  type CaseSearch,
  caseFilter,
  caseSearch,
  DEFAULT_SORT,
  ownFirst,
  searchOf,
} from '../../components/case-list/case-search.ts';
import { CaseTable } from '../../components/case-list/case-table.tsx';
import { useUnwritten } from '../../components/case-list/use-unwritten.ts';
import { useDebounced } from '../../components/intake/use-debounced.ts';
import { LookRows, RowKeys } from '../../components/worklist/look-rows.tsx';
import { SavedViews } from '../../components/worklist/saved-views.tsx';
import { savedView } from '../../components/worklist/views.graphql.ts';
import { sortName, sortOf } from '../../forms/index.ts';
import type { CaseSort } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { EmptyState, LinkButton, PageHeader, Pagination } from '../../ui/index.ts';

const PAGE = 50;

export const Route = createFileRoute('/cases/')({ component: CaseList, validateSearch: caseSearch });

function CaseList() {
  useTitle(m.cases_title());
  const viewer = useViewer();
  const navigate = useNavigate();
  const address = Route.useSearch();
  const [unwritten, setUnwritten] = useUnwritten();
  const { after } = unwritten;
  const typed = useDebounced(unwritten.text);
  const search = ownFirst(address, unwritten.text, viewer.roles);
  const { saved, sort } = search;
  const [result, ask] = useQuery({
    query: caseListQuery,
    variables: saved
      ? { saved, sort: sort ?? null, after: after.at(-1) ?? null }
      : { filter: caseFilter(search, typed), sort: sort ?? DEFAULT_SORT, after: after.at(-1) ?? null },
  });
  const views = (result.data?.savedFilters ?? []).map((each) => readFragment(savedView, each));
  const view = views.find(({ id }) => id === saved);
  // The fields show what is looked for: of a saved filter what it says, until one of them is changed.
  const said = view?.filter ? searchOf(view.filter) : { search, text: unwritten.text };
  const { sort: _, all, saved: _saved, ...filters } = said.search;
  const { text } = said;
  const go = (next: CaseSearch, words = text) =>
    void navigate({
      to: '/cases',
      search: { ...next, saved: undefined },
      state: { list: { text: words } },
      replace: true,
      resetScroll: false,
    });
  const active = Object.values(filters).filter((value) => value !== undefined).length + (text.trim() === '' ? 0 : 1);
  const order = sort ?? view?.sort ?? DEFAULT_SORT;
  const hasOwn = ownFirst({}, '', viewer.roles).mine === true;
  const isOwn = !saved && active === 1 && search.mine === true;
  return (
    <>
      <PageHeader
        title={m.cases_title()}
        actions={
          mayOpenCase(viewer) && (
            <LinkButton variant="primary" icon="plus" to="/cases/new">
              {m.cases_new()}
            </LinkButton>
          )
        }
      />
      <SavedViews
        views={views}
        current={saved}
        isOwn={isOwn}
        hasOwn={hasOwn}
        now={saved || isOwn || active === 0 ? undefined : { filter: caseFilter(search, text), sort: order }}
        onSaved={(id) => void navigate({ to: '/cases', search: id ? { saved: id } : {} })}
      />
      <CaseFilters
        search={said.search}
        text={text}
        offices={result.data?.offices ?? []}
        active={active}
        onSearch={(change) => go({ ...said.search, sort, ...change })}
        onText={(words) => (saved ? go({ ...said.search, sort }, words) : setUnwritten({ text: words, after: [] }))}
        onClear={() => go({ sort, ...(hasOwn && { all: true as const }) }, '')}
      />
      <div className="mt-5">
        <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ cases: { nodes, pageInfo, totalCount } }) => {
            const { endCursor } = pageInfo;
            const pages = (
              <Pagination
                from={after.length * PAGE + 1}
                shown={nodes.length}
                total={totalCount}
                onPrevious={
                  after.length > 0 ? () => setUnwritten({ after: after.slice(0, -1) }, { push: true }) : undefined
                }
                onNext={
                  pageInfo.hasNextPage && endCursor !== null
                    ? () => setUnwritten({ after: [...after, endCursor] }, { push: true })
                    : undefined
                }
              />
            );
            if (nodes.length === 0) {
              if (saved && !view?.filter) return <EmptyState title={m.worklist_views_gone()} />;
              return <EmptyState title={m.cases_empty()}>{active > 0 && m.cases_empty_filtered()}</EmptyState>;
            }
            return (
              <div className="rounded-12 sm:border sm:border-line sm:bg-white sm:px-3 sm:py-2 sm:shadow-card">
                <LookRows>
                  <CaseTable
                    rows={nodes.map((each) => readFragment(caseRow, each))}
                    sort={sortOf(order)}
                    onSort={(next) => {
                      const to = { ...address, sort: sortName(next) as CaseSort };
                      // Another order of a saved filter is still that filter.
                      if (saved) void navigate({ to: '/cases', search: to, replace: true, resetScroll: false });
                      else go(to);
                    }}
                  />
                </LookRows>
                <RowKeys />
                {pages}
              </div>
            );
          }}
        </Screen>
      </div>
    </>
  );
}
