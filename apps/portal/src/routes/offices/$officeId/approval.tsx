import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { routeParts, routeStaff } from '../../../components/approval/route.graphql.ts';
import { RouteForm } from '../../../components/approval/route-form.tsx';
import { RouteView } from '../../../components/approval/route-view.tsx';
import { roleMay } from '../../../components/staff/staff-may.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useViewer } from '../../../graphql/viewer.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m, useLocale } from '../../../text/text.ts';
import { Banner, Card, PageHeader, TextLink } from '../../../ui/index.ts';

const routeQuery = graphql(`
  query ApprovalRoutes {
    approvalRoutes {
      id
      ...RouteParts
    }
    offices {
      id
      name
      nameEn
    }
    ...RouteStaff
  }
`);

export const Route = createFileRoute('/offices/$officeId/approval')({ component: ApprovalRoutePage });

function ApprovalRoutePage() {
  useTitle(m.approval_route_title());
  const locale = useLocale();
  const viewer = useViewer();
  const { officeId } = Route.useParams();
  const [done, setDone] = useState<string>();
  const [result, ask] = useQuery({ query: routeQuery });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const back = <TextLink to="/offices">{m.approval_route_back()}</TextLink>;
  const mayEdit =
    roleMay(viewer, 'route:maintain') &&
    (viewer.roles.includes('prefectureManager') || viewer.officeIds.includes(officeId));
  return (
    <Screen result={result} retry={refresh}>
      {(data) => {
        const office = data.offices.find(({ id }) => id === officeId);
        if (office === undefined) return <NotHere action={back} />;
        const routes = data.approvalRoutes
          .map((each) => readFragment(routeParts, each))
          .filter((route) => route.office.id === officeId);
        const now = routes.find(({ inForce }) => inForce);
        return (
          <div className="space-y-5">
            {back}
            <PageHeader
              title={m.approval_route_title()}
              lead={m.approval_route_lead({ office: locale === 'ja' ? office.name : office.nameEn })}
            />
            {done && <Banner tone="success" title={done} isLive />}
            <Card title={m.approval_route_now()}>
              {now ? <RouteView route={now} /> : <p className="text-muted">{m.approval_route_none()}</p>}
            </Card>
            {mayEdit && (
              <Card title={m.approval_route_set()}>
                <RouteForm
                  key={routes.map(({ id, version }) => `${id}${version}`).join()}
                  officeId={officeId}
                  routes={routes}
                  staff={readFragment(routeStaff, data).staffMembers}
                  onDone={(words) => {
                    setDone(words);
                    refresh();
                  }}
                />
              </Card>
            )}
            {routes.length > (now ? 1 : 0) && (
              <Card title={m.approval_route_all()}>
                <ul className="space-y-4">
                  {routes
                    .filter((route) => route !== now)
                    .map((route) => (
                      <li key={route.id}>
                        <RouteView route={route} />
                      </li>
                    ))}
                </ul>
              </Card>
            )}
          </div>
        );
      }}
    </Screen>
  );
}
