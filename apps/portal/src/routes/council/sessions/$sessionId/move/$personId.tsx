import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { councilPerson } from '../../../../../components/council/council.graphql.ts';
import { Confidential } from '../../../../../components/council/council-parts.tsx';
import { MoveForm } from '../../../../../components/council/move-form.tsx';
import { personName } from '../../../../../components/council/person-card.tsx';
import { graphql, readFragment } from '../../../../../graphql/generated/index.ts';
import { Screen } from '../../../../../graphql/screen.tsx';
import { PageNotFound } from '../../../../../shell/page-not-found.tsx';
import { useTitle } from '../../../../../shell/page-title.ts';
import { m } from '../../../../../text/text.ts';
import { EmptyState, PageHeader, TextLink } from '../../../../../ui/index.ts';

const moveQuery = graphql(`
  query CouncilMove($id: ID!) {
    councilSession(id: $id) {
      id
      council {
        id
      }
      people {
        id
        ...CouncilPersonDetail
      }
    }
  }
`);

export const Route = createFileRoute('/council/sessions/$sessionId/move/$personId')({ component: Move });

function Move() {
  const { sessionId, personId } = Route.useParams();
  const navigate = Route.useNavigate();
  const [result, ask] = useQuery({ query: moveQuery, variables: { id: sessionId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ councilSession: session }) => {
        const people = session?.people.map((each) => readFragment(councilPerson, each)) ?? [];
        const person = people.find(({ id }) => id === personId);
        if (!session || person === undefined) return <PageNotFound />;
        return (
          <div className="space-y-5">
            <Title />
            <TextLink to="/council/sessions/$sessionId" params={{ sessionId }}>
              {m.council_back()}
            </TextLink>
            <PageHeader title={m.council_move_for({ name: personName(person) })} lead={m.council_move_lead()} />
            <Confidential />
            {person.conclusion === null && person.statements.length === 0 ? (
              <EmptyState title={m.council_move_nothing()} />
            ) : (
              <MoveForm
                councilId={session.council.id}
                person={person}
                onDone={(caseId) => void navigate({ to: '/cases/$caseId', params: { caseId } })}
              />
            )}
          </div>
        );
      }}
    </Screen>
  );
}

/** Named only for those to whom the page opened. */
function Title() {
  useTitle(m.council_move());
  return null;
}
