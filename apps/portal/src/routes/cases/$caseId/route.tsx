import { createFileRoute, Outlet } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CaseHeaderBar } from '../../../components/case/case-header.tsx';
import { type CaseTab, casePath } from '../../../components/case/case-path.ts';
import { MergeNotices } from '../../../components/merge/merge-notices.tsx';
import { graphql } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { m } from '../../../text/text.ts';
import { LinkTab, LinkTabs, TextLink } from '../../../ui/index.ts';

const caseLayoutQuery = graphql(`
  query CaseLayout($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseHeader
      ...MergeNotices
    }
  }
`);

export const Route = createFileRoute('/cases/$caseId')({ component: CaseLayout });

const tabs: readonly { tab: CaseTab; label: () => string }[] = [
  { tab: '', label: m.cases_tab_overview },
  { tab: 'contacts', label: m.cases_tab_contacts },
  { tab: 'assessment', label: m.assessment_title },
  { tab: 'eligibility', label: m.cases_tab_eligibility },
  { tab: 'team', label: m.cases_tab_team },
  { tab: 'consent', label: m.cases_tab_consent },
  { tab: 'plan', label: m.cases_tab_plan },
  { tab: 'referrals', label: m.cases_tab_referrals },
];

/** What all pages of a case have in common: whose it is, what to mind, and the way from page to page. */
function CaseLayout() {
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: caseLayoutQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found }) =>
        found === null ? (
          <NotHere action={<TextLink to="/cases">{m.cases_to_list()}</TextLink>} />
        ) : (
          <>
            <CaseHeaderBar supportCase={found} />
            <MergeNotices supportCase={found} />
            <div className="mt-4 mb-6">
              <LinkTabs label={m.cases_tabs()}>
                {tabs.map(({ tab, label }) => (
                  <LinkTab
                    key={tab}
                    to={casePath(caseId, tab)}
                    activeOptions={{ exact: tab === '', includeSearch: false }}
                  >
                    {label()}
                  </LinkTab>
                ))}
              </LinkTabs>
            </div>
            <Outlet />
          </>
        )
      }
    </Screen>
  );
}
