import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { isAside } from '../../components/case/case-header.tsx';
import { stageCodes, teamRoleCodes } from '../../components/domain-words.ts';
import { handOverCase, handOverQuery } from '../../components/worklist/hand-over.graphql.ts';
import { HandOver, type HandOverProps } from '../../components/worklist/hand-over.tsx';
import { teamMember } from '../../components/worklist/worklist.graphql.ts';
import type { CaseFilter, HandOverPageQuery, TeamRole } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { EmptyState, LinkButton, PageHeader } from '../../ui/index.ts';

/** Ids name nobody: they may stand in the address, so that a reload finds the same cases. */
const search = z.object({
  office: z.uuid().optional().catch(undefined),
  cases: z.array(z.uuid()).max(50).optional().catch(undefined),
  worker: z.uuid().optional().catch(undefined),
  role: z
    .string()
    .refine((role) => teamRoleCodes.includes(role))
    .optional()
    .catch(undefined),
});

export const Route = createFileRoute('/team/hand-over')({ component: HandOverPage, validateSearch: search });

const active = stageCodes.filter((stage) => !isAside(stage)) as NonNullable<CaseFilter['stages']>;

function HandOverPage() {
  useTitle(m.worklist_handover_title());
  const viewer = useViewer();
  const { office = viewer.officeIds[0], cases: ids, worker, role } = Route.useSearch();
  const filter: CaseFilter = ids ? { ids } : { workerId: worker ?? '', stages: active };
  const [result, ask] = useQuery({
    query: handOverQuery,
    variables: { office: office ?? '', filter },
    pause: office === undefined,
    // What somebody else handed over meanwhile must not be chosen from an old list.
    requestPolicy: 'network-only',
  });
  return (
    <>
      <PageHeader
        title={m.worklist_handover_title()}
        lead={m.worklist_handover_lead()}
        actions={
          <LinkButton variant="quiet" to="/team" search={{ office } as never}>
            {m.worklist_handover_back()}
          </LinkButton>
        }
      />
      {hasRole(viewer, 'officeSupervisor') ? (
        <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
          {(data) => (
            <Opened
              key={[ids, worker, role].join()}
              data={data}
              office={office ?? ''}
              role={(role ?? 'OUTREACH_WORKER') as TeamRole}
              worker={worker}
            />
          )}
        </Screen>
      ) : (
        <EmptyState title={m.worklist_handover_not_allowed()} />
      )}
    </>
  );
}

interface OpenedProps extends Omit<HandOverProps, 'cases' | 'members'> {
  data: HandOverPageQuery;
}

/** The cases as they were when the page was opened: those handed over leave the list, and their result must stay. */
function Opened({ data, ...rest }: OpenedProps) {
  const [{ team, cases }] = useState(data);
  if (cases.nodes.length === 0 || !team) {
    return <EmptyState title={m.worklist_handover_none()}>{m.worklist_handover_none_text()}</EmptyState>;
  }
  return (
    <>
      {cases.totalCount > cases.nodes.length && (
        <p className="mb-3">{m.worklist_handover_first({ count: cases.nodes.length, total: cases.totalCount })}</p>
      )}
      <HandOver
        {...rest}
        cases={cases.nodes.map((each) => readFragment(handOverCase, each))}
        members={team.members.map((each) => readFragment(teamMember, each))}
      />
    </>
  );
}
