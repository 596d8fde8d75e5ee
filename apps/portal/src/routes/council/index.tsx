import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { CallSessionForm } from '../../components/council/call-session-form.tsx';
import { councilDetail } from '../../components/council/council.graphql.ts';
import { Confidential, CouncilStateBadge } from '../../components/council/council-parts.tsx';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { dayOf, formatDay, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Card, EmptyState, LinkButton, PageHeader, Table, TextLink } from '../../ui/index.ts';

const councilsQuery = graphql(`
  query Councils {
    councils {
      id
      ...CouncilDetail
    }
  }
`);

const search = z.object({ call: z.string().optional().catch(undefined) });

export const Route = createFileRoute('/council/')({ component: Councils, validateSearch: search });

/** The councils of which one is a member: most often one. */
function Councils() {
  useTitle(m.council_title());
  const { call } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [result, ask] = useQuery({ query: councilsQuery });
  return (
    <div className="space-y-5">
      <PageHeader title={m.council_title()} lead={m.council_lead()} />
      <Confidential />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ councils }) =>
          councils.map((each) => {
            const { id, name, sessions } = readFragment(councilDetail, each);
            return (
              <Card
                key={id}
                title={name}
                actions={
                  <>
                    <LinkButton size="small" variant="secondary" to={`/council/${id}/members` as string}>
                      {m.council_members_link()}
                    </LinkButton>
                    {call !== id && (
                      <Button size="small" onPress={() => void navigate({ search: { call: id } })}>
                        {m.council_call()}
                      </Button>
                    )}
                  </>
                }
              >
                {call === id && (
                  <div className="mb-6">
                    <CallSessionForm
                      councilId={id}
                      onDone={(sessionId) =>
                        void navigate({ to: '/council/sessions/$sessionId', params: { sessionId } })
                      }
                    />
                  </div>
                )}
                <Table
                  caption={m.council_sessions()}
                  rows={sessions}
                  rowKey={(session) => session.id}
                  empty={<EmptyState title={m.council_sessions_empty()} />}
                  columns={[
                    {
                      key: 'at',
                      header: m.council_day(),
                      isRowHeader: true,
                      cell: (session) => (
                        <TextLink to="/council/sessions/$sessionId" params={{ sessionId: session.id }}>
                          {formatDay(dayOf(session.at))} {formatTime(session.at)}
                        </TextLink>
                      ),
                    },
                    { key: 'place', header: m.council_place(), cell: (session) => session.place },
                    {
                      key: 'state',
                      header: m.council_state(),
                      cell: (session) => <CouncilStateBadge state={session.state} />,
                    },
                  ]}
                />
              </Card>
            );
          })
        }
      </Screen>
    </div>
  );
}
