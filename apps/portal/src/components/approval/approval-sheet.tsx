import type { ReactNode } from 'react';
import type {
  CirculatedPlanFragment,
  CirculationDetailFragment,
  PlanForMeetingFragment,
  WaitingDecisionFragment,
} from '../../graphql/generated/graphql.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { OutcomeBadge, Table } from '../../ui/index.ts';
import { PersonName } from '../case/person-name.tsx';
import { DecisionBasis } from '../decision/decision-basis.tsx';
import { latestDetermination } from '../decision/decision-gate.ts';
import { ClauseCell } from '../eligibility/clause-cell.tsx';
import { depthOf } from '../eligibility/clause-tree.ts';
import { reasonWord } from '../finding-words.ts';
import { Opinions } from '../meeting/opinions.tsx';
import { PlanInShort } from '../meeting/plan-on-table.tsx';
import { ApprovalCourse } from './approval-course.tsx';
import { proposalWord } from './approval-words.ts';
import { StampBoxes } from './stamp-boxes.tsx';

export interface ApprovalSheetProps {
  circulation: CirculationDetailFragment;
  circulated: CirculatedPlanFragment;
  waiting: WaitingDecisionFragment;
  plan: PlanForMeetingFragment;
}

/** 決裁文書: on one sheet what is proposed, the plan, the clauses, the meeting, and the stamps. */
export function ApprovalSheet({ circulation, circulated, waiting, plan }: ApprovalSheetProps) {
  const { approve, ground, rounds, round } = circulation;
  const draft = rounds.findLast((each) => each.round <= round);
  return (
    <article
      data-print-sheet
      aria-label={m.approval_title()}
      className="rounded-12 border border-line bg-white p-4 shadow-card sm:p-8 print:rounded-none print:border-0 print:p-0"
    >
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <p className="text-xl leading-8 font-bold">{m.approval_title()}</p>
          <p className="text-lg">
            <PersonName {...plan.case.client} />{' '}
            <span className="text-sm text-muted">
              <span className="font-mono">{plan.case.number}</span> {m.today_plan({ number: plan.number })}
            </span>
          </p>
        </div>
        <StampBoxes circulation={circulation} />
      </header>
      <Part title={`${m.approval_sheet_proposal()}：${proposalWord(approve)}`}>
        <h3 className="text-sm font-bold text-muted">{m.approval_sheet_ground()}</h3>
        <p className="whitespace-pre-wrap">{ground ?? m.approval_sheet_hidden()}</p>
      </Part>
      <Part title={m.approval_sheet_plan()}>
        <PlanInShort plan={plan} />
      </Part>
      <Part title={m.approval_sheet_clauses()}>
        <ClauseTree waiting={waiting} />
        <DecisionBasis waiting={waiting} plan={plan} />
      </Part>
      <Part title={m.approval_sheet_meeting()}>
        <MeetingOnSheet circulated={circulated} />
      </Part>
      <Part title={m.approval_history()}>
        <ApprovalCourse circulation={circulation} />
      </Part>
      {draft && (
        <footer className="mt-4 border-t border-line pt-2 text-xs break-all text-muted">
          {m.approval_digest()} <code>{draft.digest}</code>
        </footer>
      )}
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5 border-t-2 border-ink pt-3 print:mt-3">
      <h2 className="mb-2 font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** Every clause of the determination, as it was recorded. */
function ClauseTree({ waiting }: { waiting: WaitingDecisionFragment }) {
  const determination = latestDetermination(waiting);
  if (determination === undefined) return <p>{m.decision_not_determined()}</p>;
  const { findings } = determination;
  return (
    <Table
      caption={m.approval_sheet_clauses()}
      rows={findings}
      rowKey={({ clause }) => clause}
      columns={[
        {
          key: 'clause',
          header: m.eligibility_col_clause(),
          isRowHeader: true,
          cell: (finding) => <ClauseCell clause={finding.clause} depth={depthOf(finding, findings)} isShort />,
        },
        {
          key: 'outcome',
          header: m.eligibility_col_outcome(),
          cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
        },
        { key: 'why', header: m.eligibility_col_why(), cell: ({ reason }) => reasonWord(reason) },
      ]}
    />
  );
}

function MeetingOnSheet({ circulated: { meeting, agendaItem } }: { circulated: CirculatedPlanFragment }) {
  if (!meeting) return <p className="text-muted">{m.approval_sheet_no_minutes()}</p>;
  const there = meeting.attendance.filter(({ attended }) => attended);
  return (
    <div className="space-y-3">
      <p>
        {formatDateTime(meeting.at)} {meeting.place}
        <span className="block text-sm text-muted">
          {m.meetings_attended()}: {there.map(({ name, affiliation }) => `${name}（${affiliation}）`).join('、')}
        </span>
      </p>
      <Opinions opinions={agendaItem?.opinions ?? []} />
      <section>
        <h3 className="text-sm font-bold text-muted">{m.approval_sheet_minutes()}</h3>
        <p className="whitespace-pre-wrap">{meeting.minutes ?? m.approval_sheet_no_minutes()}</p>
        {meeting.minutes && !meeting.confirmedAt && (
          <p className="text-sm text-muted">{m.approval_sheet_minutes_open()}</p>
        )}
      </section>
    </div>
  );
}
