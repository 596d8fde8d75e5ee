import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { councilDetail, councilMember, councilStaff } from '../../../components/council/council.graphql.ts';
import { Confidential } from '../../../components/council/council-parts.tsx';
import { AddMemberForm, EndMembershipForm, PledgeForm } from '../../../components/council/member-forms.tsx';
import { MemberTable } from '../../../components/council/member-table.tsx';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { Screen } from '../../../graphql/screen.tsx';
import { PageNotFound } from '../../../shell/page-not-found.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Button, Card, PageHeader, TextLink } from '../../../ui/index.ts';

const membersQuery = graphql(`
  query CouncilMembers($id: ID!) {
    council(id: $id) {
      id
      ...CouncilDetail
    }
    ...CouncilStaff
  }
`);

const search = z.object({
  form: z.enum(['add', 'pledge', 'end']).optional().catch(undefined),
  on: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/council/$councilId/members')({ component: Members, validateSearch: search });

function Members() {
  const { councilId } = Route.useParams();
  const { form, on } = Route.useSearch();
  const navigate = Route.useNavigate();
  const show = (next: z.input<typeof search>) => void navigate({ search: next, resetScroll: false });
  const [result, ask] = useQuery({ query: membersQuery, variables: { id: councilId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (data.council === null) return <PageNotFound />;
        const { name, keepsRoster, members: listed } = readFragment(councilDetail, data.council);
        const members = listed.map((each) => readFragment(councilMember, each));
        const chosen = members.find(({ id }) => id === on);
        return (
          <div className="space-y-5">
            <Title />
            <TextLink to="/council">{m.council_back()}</TextLink>
            <PageHeader
              kicker={name}
              title={m.council_members()}
              lead={m.council_members_lead()}
              actions={
                <>
                  <Button variant="secondary" icon="print" onPress={() => window.print()}>
                    {m.council_print()}
                  </Button>
                  {keepsRoster && form !== 'add' && (
                    <Button icon="plus" onPress={() => show({ form: 'add' })}>
                      {m.council_member_add()}
                    </Button>
                  )}
                </>
              }
            />
            <Confidential />
            {!keepsRoster && <p className="text-muted">{m.council_members_secretariat_keeps()}</p>}
            {keepsRoster && form === 'add' && (
              <Card title={m.council_member_add()}>
                <AddMemberForm
                  councilId={councilId}
                  staff={readFragment(councilStaff, data).staffMembers?.nodes ?? []}
                />
              </Card>
            )}
            {keepsRoster && form === 'pledge' && chosen && (
              <Card title={m.council_pledge_of({ name: chosen.name })}>
                <PledgeForm key={chosen.id} councilId={councilId} member={chosen} />
              </Card>
            )}
            {keepsRoster && form === 'end' && chosen && (
              <Card title={m.council_end_of({ name: chosen.name })}>
                <EndMembershipForm key={chosen.id} councilId={councilId} member={chosen} />
              </Card>
            )}
            <Card>
              <MemberTable members={members} keepsRoster={keepsRoster} onOpen={show} />
            </Card>
          </div>
        );
      }}
    </Screen>
  );
}

/** Named only for those to whom the page opened. */
function Title() {
  useTitle(m.council_members());
  return null;
}
