import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { nameInWords } from '../../../../../components/case/person-name.tsx';
import { councilPerson, councilSession } from '../../../../../components/council/council.graphql.ts';
import { Confidential } from '../../../../../components/council/council-parts.tsx';
import { MoveForm } from '../../../../../components/council/move-form.tsx';
import { personName } from '../../../../../components/council/person-card.tsx';
import { graphql, readFragment } from '../../../../../graphql/generated/index.ts';
import { Screen } from '../../../../../graphql/screen.tsx';
import { PageNotFound } from '../../../../../shell/page-not-found.tsx';
import { useTitle } from '../../../../../shell/page-title.ts';
import { m } from '../../../../../text/text.ts';
import { EmptyState, PageHeader, TextField, TextLink } from '../../../../../ui/index.ts';

const moveQuery = graphql(`
  query CouncilMove($id: ID!, $text: String!, $search: Boolean!) {
    councilSession(id: $id) {
      id
      ...CouncilSessionDetail
    }
    cases(filter: { text: $text }, first: 10) @include(if: $search) {
      nodes {
        id
        number
        client {
          id
          displayName
          kana
          nameKnown
        }
      }
    }
  }
`);

export const Route = createFileRoute('/council/sessions/$sessionId/move/$personId')({ component: Move });

const SHORTEST = 2;

function Move() {
  const { sessionId, personId } = Route.useParams();
  const navigate = Route.useNavigate();
  // A name stays out of the address.
  const [text, setText] = useState('');
  const looks = [...text.trim()].length >= SHORTEST;
  const [result, ask] = useQuery({
    query: moveQuery,
    variables: { id: sessionId, text: text.trim(), search: looks },
  });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (data.councilSession === null) return <PageNotFound />;
        const session = readFragment(councilSession, data.councilSession);
        const person = session.people
          .map((each) => readFragment(councilPerson, each))
          .find(({ id }) => id === personId);
        if (person === undefined) return <PageNotFound />;
        const found = looks ? (data.cases?.nodes ?? []) : [];
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
                cases={found.map(({ id, number, client }) => ({ id, label: `${number}　${nameInWords(client)}` }))}
                search={
                  <div className="mb-3">
                    <TextField
                      name="case-search"
                      label={m.council_move_case_search()}
                      support={m.council_move_case_hint()}
                      value={text}
                      onChange={setText}
                      width="medium"
                    />
                    {looks && !result.fetching && found.length === 0 && <p>{m.council_move_case_none()}</p>}
                    <p className="mt-2">
                      <TextLink to="/cases/new">{m.council_move_case_new()}</TextLink>
                      <span className="block text-sm text-muted">{m.council_move_case_new_hint()}</span>
                    </p>
                  </div>
                }
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
