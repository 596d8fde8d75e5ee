import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { mayOpenCase } from '../../components/case/may-open-case.ts';
import { CaseFilters } from '../../components/case-list/case-filters.tsx';
import { caseListQuery, caseRow } from '../../components/case-list/case-row.graphql.ts';
import { type CaseSearch, caseFilter, caseSearch, DEFAULT_SORT } from '../../components/case-list/case-search.ts';
import { CaseTable } from '../../components/case-list/case-table.tsx';
import { useUnwritten } from '../../components/case-list/use-unwritten.ts';
import { useDebounced } from '../../components/intake/use-debounced.ts';
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
  const search = Route.useSearch();
  const [{ text, after }, setUnwritten] = useUnwritten();
  const { sort = DEFAULT_SORT, ...filters } = search;
  const asked = useDebounced(text);
  const [result, ask] = useQuery({
    query: caseListQuery,
    variables: { filter: caseFilter(search, asked), sort, after: after.at(-1) ?? null },
  });
  const go = (next: CaseSearch, typed = text) =>
    void navigate({ to: '/cases', search: next, state: { list: { text: typed } }, replace: true, resetScroll: false });
  const active = Object.values(filters).filter((value) => value !== undefined).length + (text.trim() === '' ? 0 : 1);
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
      <CaseFilters
        search={search}
        text={text}
        offices={result.data?.offices ?? []}
        active={active}
        onSearch={(change) => go({ ...search, ...change })}
        onText={(typed) => setUnwritten({ text: typed, after: [] })}
        onClear={() => go({ sort: search.sort }, '')}
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
              return <EmptyState title={m.cases_empty()}>{active > 0 && m.cases_empty_filtered()}</EmptyState>;
            }
            return (
              <div className="rounded-12 sm:border sm:border-line sm:bg-white sm:px-3 sm:py-2 sm:shadow-card">
                <CaseTable
                  rows={nodes.map((each) => readFragment(caseRow, each))}
                  sort={sortOf(sort)}
                  onSort={(next) => go({ ...search, sort: sortName(next) as CaseSort })}
                />
                {pages}
              </div>
            );
          }}
        </Screen>
      </div>
    </>
  );
}
