import type { TeamPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, LinkButton, Table, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { clauseTitle } from '../clause-name.ts';
import { teamRoleCodes, teamRoleWord } from '../domain-words.ts';

type Assignment = TeamPartsFragment['assignments'][number];

const roles = teamRoleCodes.filter((role) => role !== 'SUPERVISOR');

/** Who is on the case now, role by role; an empty role is shown as such. */
export function CurrentTeam({ team, mayManage }: { team: TeamPartsFragment; mayManage: boolean }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {roles.map((role) => {
        const held = team.assignments.filter((each) => each.role === role && each.until === null);
        return (
          <li key={role} className="rounded-8 border border-line p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="text-sm font-bold text-muted">{teamRoleWord(role)}</h3>
              {mayManage && (
                <LinkButton
                  size="small"
                  variant="quiet"
                  to={casePath(team.id, 'team')}
                  search={{ role } as never}
                  hash="candidates"
                  aria-label={`${m.assignment_choose()}: ${teamRoleWord(role)}`}
                >
                  {m.assignment_choose()}
                </LinkButton>
              )}
            </div>
            {held.length === 0 && <Nobody role={role} />}
            {held.map((assignment) => (
              <Member key={assignment.id} caseId={team.id} assignment={assignment} mayManage={mayManage} />
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function Nobody({ role }: { role: string }) {
  if (role !== 'OUTREACH_WORKER') return <p className="mt-1 text-muted">{m.assignment_nobody()}</p>;
  return (
    <p className="mt-1">
      <Badge tone="warning" icon="warning">
        {m.assignment_nobody()}
      </Badge>
    </p>
  );
}

function Member({ caseId, assignment, mayManage }: { caseId: string; assignment: Assignment; mayManage: boolean }) {
  const { worker, from, grounds, handOverNote } = assignment;
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <p className="text-lg font-bold">
          {worker ? (
            <TextLink to="/staff/$staffId" params={{ staffId: worker.id }}>
              <PersonName {...worker} />
            </TextLink>
          ) : (
            '—'
          )}
        </p>
        {mayManage && (
          <LinkButton
            size="small"
            to={casePath(caseId, 'team')}
            search={{ end: assignment.id } as never}
            aria-label={`${m.assignment_end()}: ${worker?.displayName ?? ''}`}
          >
            {m.assignment_end()}
          </LinkButton>
        )}
      </div>
      <p className="text-sm text-muted">{m.assignment_since({ date: formatDate(from) })}</p>
      {grounds.length > 0 && (
        <p className="text-sm">
          {m.assignment_grounds()}：{grounds.map((ground) => `${ground} ${clauseTitle(ground)}`).join('、')}
        </p>
      )}
      {handOverNote && <p className="mt-1 border-s-4 border-line ps-3 whitespace-pre-wrap">{handOverNote}</p>}
    </div>
  );
}

/** Who was on the case before. */
export function PastTeam({ team }: { team: TeamPartsFragment }) {
  const past = team.assignments.filter(({ until }) => until !== null);
  if (past.length === 0) return <p className="text-muted">{m.assignment_no_past()}</p>;
  return (
    <Table
      caption={m.assignment_past()}
      rows={past}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          header: m.assignment_who(),
          isRowHeader: true,
          cell: ({ worker }) => (worker ? <PersonName {...worker} /> : '—'),
        },
        { key: 'role', header: m.assignment_role(), cell: ({ role }) => teamRoleWord(role) },
        {
          key: 'period',
          header: m.assignment_period(),
          cell: ({ from, until }) => `${formatDateShort(from)}〜${until ? formatDateShort(until) : ''}`,
        },
        {
          key: 'note',
          header: m.assignment_hand_over(),
          cell: ({ handOverNote, leavingNote }) => (
            <span className="whitespace-pre-wrap">{[handOverNote, leavingNote].filter(Boolean).join('\n')}</span>
          ),
        },
      ]}
    />
  );
}
