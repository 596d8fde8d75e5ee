import type { TeamMemberPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Badge, Card, type Column, Table, TextLink } from '../../ui/index.ts';
import { PersonName } from '../case/person-name.tsx';
import { stageWord, teamRoleWord } from '../domain-words.ts';

export interface TeamPeopleProps {
  members: readonly TeamMemberPartsFragment[];
  visitsSince: string;
  office: string;
  mayAssign: boolean;
}

/** The people of the office in the order of their reading, with what each carries, drawn and as figures. */
export function TeamPeople({ members, visitsSince, office, mayAssign }: TeamPeopleProps) {
  const most = (of: (member: TeamMemberPartsFragment) => number) => Math.max(1, ...members.map(of));
  const [mostCases, mostVisits] = [most(({ workload }) => workload.cases), most(({ workload }) => workload.visits)];
  const columns: Column<TeamMemberPartsFragment>[] = [
    {
      key: 'who',
      header: m.worklist_team_person(),
      isRowHeader: true,
      cell: (row) => <Who member={row} office={office} mayAssign={mayAssign} />,
    },
    {
      key: 'cases',
      header: m.worklist_team_cases(),
      cell: ({ workload: { cases, setAside } }) => (
        <>
          <Bar value={cases} most={mostCases} words={m.worklist_team_cases_of({ count: cases })} />
          {setAside > 0 && (
            <span className="block text-sm text-muted">{m.worklist_team_set_aside({ count: setAside })}</span>
          )}
        </>
      ),
    },
    {
      key: 'visits',
      header: m.worklist_team_visits(),
      cell: ({ workload: { visits } }) => (
        <Bar value={visits} most={mostVisits} words={m.worklist_team_visits_of({ count: visits })} isLight />
      ),
    },
    {
      key: 'promises',
      header: m.worklist_team_promises(),
      cell: ({ workload: { openPromises, overduePromises } }) => (
        <span className="flex flex-wrap items-center gap-2">
          <span className="tabular-nums">{m.worklist_team_promises_of({ count: openPromises })}</span>
          {overduePromises > 0 && (
            <Badge tone="danger">{m.worklist_team_promises_late({ count: overduePromises })}</Badge>
          )}
        </span>
      ),
    },
    {
      key: 'look',
      header: m.worklist_team_to_look(),
      cell: ({ casesToLookAt }) => (
        <span className="tabular-nums">{m.worklist_team_cases_of({ count: casesToLookAt })}</span>
      ),
    },
  ];
  return (
    <Card title={m.worklist_team_people()}>
      <Table
        caption={m.worklist_team_people()}
        columns={columns}
        rows={members}
        rowKey={({ worker }) => worker?.id ?? ''}
      />
      <p className="mt-3 text-sm text-muted">{m.worklist_team_explained({ day: formatDate(visitsSince) })}</p>
      <details className="mt-2 border-t border-line pt-2">
        <summary className="inline-block cursor-pointer rounded-4 px-1 py-1 text-sm font-bold text-key-900 underline underline-offset-4">
          {m.worklist_team_by_stage()}
        </summary>
        <div className="mt-2">
          <ByStage members={members} />
        </div>
      </details>
    </Card>
  );
}

interface WhoProps {
  member: TeamMemberPartsFragment;
  office: string;
  mayAssign: boolean;
}

/** The name narrows the cases below to this person's; beside it the way to hand all of them over. */
function Who({ member: { worker, placedHere, roles, workload }, office, mayAssign }: WhoProps) {
  if (!worker) return <>—</>;
  const held = workload.byRole[0]?.role;
  return (
    <>
      <TextLink to="/team" search={{ office, worker: worker.id } as never} hash="look">
        <PersonName {...worker} />
      </TextLink>
      <span className="flex flex-wrap gap-x-3 text-sm font-normal text-muted">
        {placedHere ? listWords(roles.map(teamRoleWord)) : m.worklist_team_left()}
        {mayAssign && held && (
          <TextLink
            to="/team/hand-over"
            search={{ office, worker: worker.id, role: held } as never}
            aria-label={m.worklist_team_hand_over_of({ name: worker.displayName })}
          >
            {m.worklist_team_hand_over()}
          </TextLink>
        )}
      </span>
    </>
  );
}

/** A bar beside its figure: the picture says nothing that the figure does not. */
function Bar({
  value,
  most,
  words,
  isLight = false,
}: {
  value: number;
  most: number;
  words: string;
  isLight?: boolean;
}) {
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden="true" width={96} height={12} className="shrink-0">
        <rect width={96} height={12} rx={3} fill="#e8eaed" />
        <rect width={(96 * value) / most} height={12} rx={3} fill={isLight ? '#57b8ff' : '#0017c1'} />
      </svg>
      <span className="whitespace-nowrap tabular-nums">{words}</span>
    </span>
  );
}

/** The same cases by role and by stage. */
function ByStage({ members }: { members: readonly TeamMemberPartsFragment[] }) {
  const rows = members.filter(({ workload }) => workload.cases > 0);
  return (
    <Table
      caption={m.worklist_team_by_stage()}
      rows={rows}
      rowKey={({ worker }) => worker?.id ?? ''}
      columns={[
        {
          key: 'who',
          header: m.worklist_team_person(),
          isRowHeader: true,
          cell: ({ worker }) => (worker ? <PersonName {...worker} /> : '—'),
        },
        {
          key: 'role',
          header: m.worklist_team_role(),
          cell: ({ workload }) => listWords(workload.byRole.map(({ role, count }) => `${teamRoleWord(role)} ${count}`)),
        },
        {
          key: 'stage',
          header: m.worklist_team_stage(),
          cell: ({ workload }) => listWords(workload.byStage.map(({ stage, count }) => `${stageWord(stage)} ${count}`)),
        },
        { key: 'sum', header: m.worklist_team_sum(), align: 'end', cell: ({ workload }) => workload.cases },
      ]}
    />
  );
}
