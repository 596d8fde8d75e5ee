import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import {
  councilDetail,
  councilMember,
  councilPerson,
  councilSession,
} from '../../../../components/council/council.graphql.ts';
import { Confidential, CouncilStateBadge } from '../../../../components/council/council-parts.tsx';
import { SessionMinutes } from '../../../../components/council/session-minutes.tsx';
import { SessionPeople } from '../../../../components/council/session-people.tsx';
import type { CouncilSessionDetailFragment } from '../../../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../../../graphql/generated/index.ts';
import { Screen } from '../../../../graphql/screen.tsx';
import { PageNotFound } from '../../../../shell/page-not-found.tsx';
import { useTitle } from '../../../../shell/page-title.ts';
import { dayOf, formatDay, formatTime } from '../../../../text/dates.ts';
import { m } from '../../../../text/text.ts';
import { Button, PageHeader, TextLink } from '../../../../ui/index.ts';

const sessionQuery = graphql(`
  query CouncilSession($id: ID!) {
    councilSession(id: $id) {
      id
      ...CouncilSessionDetail
    }
  }
`);

const search = z.object({
  form: z.enum(['person', 'record', 'statement', 'conclude', 'correct']).optional().catch(undefined),
  kind: z.enum(['DESCRIPTION', 'CONCLUSION', 'STATEMENT', 'MINUTES']).optional().catch(undefined),
  on: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/council/sessions/$sessionId/')({
  component: CouncilSession,
  validateSearch: search,
});

function CouncilSession() {
  const { sessionId } = Route.useParams();
  const [result, ask] = useQuery({ query: sessionQuery, variables: { id: sessionId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ councilSession: found }) =>
        found === null ? <PageNotFound /> : <Session session={readFragment(councilSession, found)} />
      }
    </Screen>
  );
}

function Session({ session }: { session: CouncilSessionDetailFragment }) {
  useTitle(m.council_session());
  const opening = Route.useSearch();
  const navigate = Route.useNavigate();
  const council = readFragment(councilDetail, session.council);
  const members = council.members.map((each) => readFragment(councilMember, each));
  const onOpen = (next: z.input<typeof search>) => void navigate({ search: next, resetScroll: false });
  /** Put away when done, unless another form was opened in the meantime. */
  const onClose = () =>
    void navigate({
      search: (now) => (now.form === opening.form && now.on === opening.on && now.kind === opening.kind ? {} : now),
      replace: true,
      resetScroll: false,
    });
  const common = { councilId: council.id, members, opening, onOpen, onClose };
  return (
    <div className="space-y-5">
      <TextLink to="/council">{m.council_back()}</TextLink>
      <PageHeader
        kicker={`${m.council_session()}　${council.name}`}
        title={
          <span className="flex flex-wrap items-center gap-3">
            {formatDay(dayOf(session.at))} {formatTime(session.at)}
            <CouncilStateBadge state={session.state} />
          </span>
        }
        lead={session.place}
        actions={
          <Button variant="secondary" icon="print" onPress={() => window.print()}>
            {m.council_print()}
          </Button>
        }
      />
      <Confidential />
      <SessionPeople
        {...common}
        session={session}
        people={session.people.map((each) => readFragment(councilPerson, each))}
        ownMemberId={council.ownMemberId}
      />
      <SessionMinutes {...common} session={session} />
    </div>
  );
}
