import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { OutcomeBadge, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { clauseTitle } from '../clause-name.ts';
import { awaitingId } from '../eligibility/awaiting.tsx';
import { type Approval, approvalsByCase } from './approvals.ts';
import { TodayRow, TodaySection } from './today-row.tsx';

/** What waits for the reader's approval, person by person; each leads to its own buttons. */
export function ApprovalSection({ today }: { today: TodayQuery['today'] }) {
  const cases = approvalsByCase(today);
  const shown = cases.reduce((sum, { approvals }) => sum + approvals.length, 0);
  return (
    <TodaySection
      title={m.today_approvals()}
      hint={m.today_approvals_hint()}
      groups={['JUDGEMENTS_TO_APPROVE', 'DETERMINATIONS_TO_APPROVE']}
      shown={shown}
    >
      {cases.map(({ caseId, supportCase, approvals }) => (
        <TodayRow key={caseId} supportCase={supportCase} tab="eligibility">
          <ul className="space-y-2">
            {approvals.map((approval) => (
              <ApprovalItem key={approval.id} caseId={caseId} approval={approval} />
            ))}
          </ul>
        </TodayRow>
      ))}
    </TodaySection>
  );
}

function ApprovalItem({ caseId, approval }: { caseId: string; approval: Approval }) {
  const { id, clause, outcome, reason, by, on, waitingDays } = approval;
  return (
    <li className="border-s-4 border-line ps-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink to={casePath(caseId, 'eligibility')} hash={awaitingId(id)}>
          {clause === null ? m.today_determination() : `${clause} ${clauseTitle(clause)}`}
        </TextLink>
        <OutcomeBadge outcome={outcome} />
      </p>
      {reason && <p className="line-clamp-2 leading-6">{reason}</p>}
      <p className="text-sm text-muted">
        {m.today_approval_by({ who: by ?? '—', day: formatDate(on) })}{' '}
        {waitingDays === 0 ? m.today_approval_today() : m.today_approval_days({ days: waitingDays })}
      </p>
    </li>
  );
}
