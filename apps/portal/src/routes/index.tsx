import { createFileRoute, Navigate, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { mayOpenCase } from '../components/case/may-open-case.ts';
import { type TodayFolds, TodayFoldsProvider } from '../components/today/group-list.tsx';
import { groupOrder, NothingIn } from '../components/today/group-names.tsx';
import { LookLinks } from '../components/today/look-links.tsx';
import { PromiseSections } from '../components/today/promise-sections.tsx';
import { todayQuery } from '../components/today/today.graphql.ts';
import { openGroups, todaySearch, todayVariables, withGroups } from '../components/today/today-groups.ts';
import { VisitSection } from '../components/today/visit-section.tsx';
import { DecisionSections, WorkSections } from '../components/today/work-sections.tsx';
import { LookRows, RowKeys } from '../components/worklist/look-rows.tsx';
import type { TodayQuery } from '../graphql/generated/graphql.ts';
import { Screen } from '../graphql/screen.tsx';
import { useViewer } from '../graphql/viewer.tsx';
import { navigationFor } from '../shell/navigation.ts';
import { useTitle } from '../shell/page-title.ts';
import { today as dayToday, formatDay } from '../text/dates.ts';
import { m } from '../text/text.ts';
import { EmptyState, LinkButton, PageHeader } from '../ui/index.ts';

export const Route = createFileRoute('/')({ component: Home, validateSearch: todaySearch });

function Home() {
  // Not everybody's first page is this one: a partner's is the inbox.
  const first = navigationFor(useViewer().roles)[0];
  if (first && first.to !== '/') return <Navigate to={first.to} replace />;
  return <TodayPage />;
}

function TodayPage() {
  useTitle(m.today_title());
  const viewer = useViewer();
  const search = Route.useSearch();
  const navigate = useNavigate();
  const open = openGroups(search.open, groupOrder);
  const [result, ask] = useQuery({ query: todayQuery, variables: todayVariables(open) });
  const show: TodayFolds['show'] = (groups, skip) =>
    void navigate({ to: '/', search: withGroups(search.open, groups, skip), replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        kicker={formatDay(dayToday())}
        title={m.today_title()}
        actions={
          mayOpenCase(viewer) && (
            <LinkButton variant="primary" icon="plus" to="/cases/new">
              {m.cases_new()}
            </LinkButton>
          )
        }
      />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ today }) => (
          <TodayFoldsProvider value={{ totals: totalsOf(today), open, show }}>
            <LookLinks />
            <LookRows>
              <div className="gap-5 space-y-5 lg:columns-2 lg:space-y-0 [&>*]:mb-5 [&>*]:break-inside-avoid">
                <VisitSection today={today} />
                <PromiseSections today={today} />
                <WorkSections today={today} />
                <DecisionSections today={today} />
              </div>
            </LookRows>
            <NothingIn today={today} />
            {!isEmpty(today) && <RowKeys />}
            {isEmpty(today) && (
              <EmptyState title={m.today_empty()} action={<LinkButton to="/cases">{m.today_to_cases()}</LinkButton>}>
                {m.today_empty_text()}
              </EmptyState>
            )}
          </TodayFoldsProvider>
        )}
      </Screen>
    </>
  );
}

const totalsOf = ({ counts }: TodayQuery['today']) => new Map(counts.map(({ group, total }) => [group, total]));

const isEmpty = (today: TodayQuery['today']): boolean =>
  today.overdueVisits.length === 0 && today.counts.every(({ total }) => total === 0);
