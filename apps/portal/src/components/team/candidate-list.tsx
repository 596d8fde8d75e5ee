import type { CandidatePartsFragment, TeamRole } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { EmptyState, Icon, LinkButton, OutcomeBadge, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { teamRoleWord } from '../domain-words.ts';
import { findingParts } from '../eligibility/eligibility.graphql.ts';
import { GroundTable } from '../staff/ground-table.tsx';
import { GroundTiles } from '../staff/ground-tiles.tsx';

const whyNot: Readonly<Record<string, () => string>> = {
  NOT_QUALIFIED: m.assignment_why_not_qualified,
  NOT_QUALIFIED_TODAY: m.assignment_why_not_today,
  NOT_PLACED_IN_ROLE: m.assignment_why_not_role,
};

/** The order of the list stays where two have as many. */
export const byCaseload = (candidates: readonly CandidatePartsFragment[]): CandidatePartsFragment[] =>
  candidates.toSorted((a, b) => a.openCases - b.openCases);

export interface CandidateListProps {
  caseId: string;
  candidates: readonly CandidatePartsFragment[];
  role: TeamRole;
  mayManage: boolean;
}

/** Everyone of the office: first who can take the role, whoever has the fewest cases first; then who cannot and why. */
export function CandidateList({ candidates, ...rest }: CandidateListProps) {
  if (candidates.length === 0) return <EmptyState title={m.assignment_no_candidates()} />;
  return (
    <div className="space-y-6">
      <Group
        title={m.assignment_can()}
        hint={m.assignment_can_order()}
        candidates={byCaseload(candidates.filter(({ assignable }) => assignable))}
        {...rest}
      />
      <Group title={m.assignment_cannot()} candidates={candidates.filter(({ assignable }) => !assignable)} {...rest} />
    </div>
  );
}

function Group({ title, hint, candidates, ...rest }: CandidateListProps & { title: string; hint?: string }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-2 font-bold">
        {title} <span className="font-normal text-muted">{m.assignment_people({ count: candidates.length })}</span>
        {hint && candidates.length > 1 && <span className="ms-2 text-sm font-normal text-muted">{hint}</span>}
      </h3>
      {candidates.length === 0 ? (
        <p className="text-muted">{m.assignment_none_here()}</p>
      ) : (
        <ul className="divide-y divide-line rounded-8 border border-line">
          {candidates.map((candidate) => (
            <Candidate key={candidate.worker?.id} candidate={candidate} {...rest} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface CandidateProps extends Omit<CandidateListProps, 'candidates'> {
  candidate: CandidatePartsFragment;
}

function Candidate({ candidate, caseId, role, mayManage }: CandidateProps) {
  const { worker, qualification, reason, openCases, assignable } = candidate;
  // Given to who assigns alone: without them every ground would look as if nobody knew.
  const findings = candidate.findings.map((each) => readFragment(findingParts, each));
  const isOutreach = role === 'OUTREACH_WORKER';
  if (!worker) return null;
  return (
    <li className="px-4 py-3">
      <div className="grid items-center gap-x-4 gap-y-2 sm:grid-cols-[minmax(9rem,1.2fr)_minmax(0,3fr)_auto_auto]">
        <p className="font-bold">
          <TextLink to="/staff/$staffId" params={{ staffId: worker.id }}>
            <PersonName {...worker} />
          </TextLink>
        </p>
        <div className="min-w-0">
          {isOutreach && (
            <div className="flex flex-wrap items-center gap-2">
              <OutcomeBadge outcome={qualification} />
              {findings.length > 0 && <GroundTiles findings={findings} />}
            </div>
          )}
          {reason && (
            <p className="mt-1 flex items-start gap-1 text-sm leading-6">
              <Icon name="info" size={18} className="mt-0.5 text-muted" />
              {whyNot[reason]?.() ?? reason}
            </p>
          )}
        </div>
        <p className="text-sm whitespace-nowrap">{m.assignment_open_cases({ count: openCases })}</p>
        {mayManage && !assignable && (
          <LinkButton
            size="small"
            variant="quiet"
            to={`/staff/${worker.id}` as string}
            aria-label={m.assignment_see_grounds_of({ name: worker.displayName })}
          >
            {m.assignment_see_grounds()}
          </LinkButton>
        )}
        {mayManage && assignable && (
          <LinkButton
            size="small"
            variant="secondary"
            to={casePath(caseId, 'team')}
            search={{ role, assign: worker.id } as never}
            aria-label={`${m.assignment_assign()}: ${worker.displayName}（${teamRoleWord(role)}）`}
          >
            {m.assignment_assign()}
          </LinkButton>
        )}
      </div>
      {isOutreach && findings.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-key-900">
            {m.assignment_grounds_detail()}
          </summary>
          <div className="mt-2">
            <GroundTable findings={findings} />
          </div>
        </details>
      )}
    </li>
  );
}
