import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { casePath } from '../../../components/case/case-path.ts';
import { teamRoleWord } from '../../../components/domain-words.ts';
import { TaskCard } from '../../../components/task-card.tsx';
import { AssignForm } from '../../../components/team/assign-form.tsx';
import { CandidateList } from '../../../components/team/candidate-list.tsx';
import { CurrentTeam, PastTeam } from '../../../components/team/current-team.tsx';
import { EndForm } from '../../../components/team/end-form.tsx';
import { HandOversToRead } from '../../../components/team/hand-overs-to-read.tsx';
import { candidateParts, teamParts } from '../../../components/team/team.graphql.ts';
import type { CandidatePartsFragment, TeamPartsFragment } from '../../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Banner, Card, LinkTab, LinkTabs } from '../../../ui/index.ts';

const teamQuery = graphql(`
  query CaseTeam($caseId: ID!, $role: TeamRole!) {
    case(id: $caseId) {
      id
      ...TeamParts
      assignmentCandidates(role: $role) {
        ...CandidateParts
      }
    }
  }
`);

const roles = ['OUTREACH_WORKER', 'CHIEF_CONSULTATION_WORKER', 'CONSULTATION_WORKER', 'EMPLOYMENT_WORKER'] as const;

const search = z.object({
  role: z.enum(roles).optional().catch(undefined),
  assign: z.string().optional().catch(undefined),
  end: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/cases/$caseId/team')({ component: TeamPage, validateSearch: search });

function TeamPage() {
  useTitle(m.assignment_title());
  const { caseId } = Route.useParams();
  const { role = 'OUTREACH_WORKER' } = Route.useSearch();
  const [result, ask] = useQuery({ query: teamQuery, variables: { caseId, role } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found }) =>
        found === null ? (
          <NotHere />
        ) : (
          <Team
            team={readFragment(teamParts, found)}
            candidates={found.assignmentCandidates.map((each) => readFragment(candidateParts, each))}
          />
        )
      }
    </Screen>
  );
}

function Team({ team, candidates }: { team: TeamPartsFragment; candidates: readonly CandidatePartsFragment[] }) {
  const navigate = Route.useNavigate();
  const { role = 'OUTREACH_WORKER', assign, end } = Route.useSearch();
  const [done, setDone] = useState<string>();
  const mayManage = team.mayDo.includes('assignment:manage');
  const candidate = mayManage && assign ? candidates.find(({ worker }) => worker?.id === assign) : undefined;
  const ending = mayManage && end ? team.assignments.find(({ id, until }) => id === end && until === null) : undefined;
  const takesOver =
    role === 'OUTREACH_WORKER' && team.assignments.some((each) => each.role === role && each.until === null);
  const finish = (words: string) => {
    setDone(words);
    void navigate({ search: { role } });
  };
  return (
    <div className="flex flex-col gap-6">
      {done && !candidate && !ending && <Banner tone="success" title={done} isLive />}
      <HandOversToRead team={team} />
      <Card title={m.assignment_team()}>
        <CurrentTeam team={team} mayManage={mayManage} />
      </Card>
      {ending && (
        <TaskCard key={ending.id} title={m.assignment_end()}>
          <EndForm caseId={team.id} assignment={ending} onDone={finish} />
        </TaskCard>
      )}
      {candidate && (
        <TaskCard key={`${candidate.worker?.id}${role}`} title={m.assignment_assign()}>
          <AssignForm caseId={team.id} candidate={candidate} role={role} takesOver={takesOver} onDone={finish} />
        </TaskCard>
      )}
      <div id="candidates">
        <Card title={m.assignment_candidates()}>
          <p className="mb-3 max-w-3xl text-sm text-muted">{m.assignment_candidates_lead()}</p>
          <div className="mb-4">
            <LinkTabs label={m.assignment_role()}>
              {roles.map((each) => (
                <LinkTab
                  key={each}
                  to={casePath(team.id, 'team')}
                  search={{ role: each } as never}
                  aria-current={each === role ? 'page' : undefined}
                >
                  {teamRoleWord(each)}
                </LinkTab>
              ))}
            </LinkTabs>
          </div>
          <CandidateList caseId={team.id} candidates={candidates} role={role} mayManage={mayManage} />
        </Card>
      </div>
      <Card title={m.assignment_past()}>
        <PastTeam team={team} />
      </Card>
    </div>
  );
}
