import { createFileRoute, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { mayOpenCase } from '../components/case/may-open-case.ts';
import { LookLinks } from '../components/today/look-links.tsx';
import { PromiseSections } from '../components/today/promise-sections.tsx';
import { todayQuery } from '../components/today/today.graphql.ts';
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

export const Route = createFileRoute('/')({ component: Home });

function Home() {
  // Not everybody's first page is this one: a partner's is the inbox.
  const first = navigationFor(useViewer().roles)[0];
  if (first && first.to !== '/') return <Navigate to={first.to} replace />;
  return <TodayPage />;
}

function TodayPage() {
  useTitle(m.today_title());
  const viewer = useViewer();
  const [result, ask] = useQuery({ query: todayQuery });
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
          <>
            <LookLinks />
            <LookRows>
              <div className="gap-5 space-y-5 lg:columns-2 lg:space-y-0 [&>*]:mb-5 [&>*]:break-inside-avoid">
                <VisitSection today={today} />
                <PromiseSections today={today} />
                <WorkSections today={today} />
                <DecisionSections today={today} />
              </div>
            </LookRows>
            {!isEmpty(today) && <RowKeys />}
            {isEmpty(today) && (
              <EmptyState title={m.today_empty()} action={<LinkButton to="/cases">{m.today_to_cases()}</LinkButton>}>
                {m.today_empty_text()}
              </EmptyState>
            )}
          </>
        )}
      </Screen>
    </>
  );
}

const isEmpty = (today: TodayQuery['today']): boolean =>
  Object.values(today).every((list) => !Array.isArray(list) || list.length === 0);
