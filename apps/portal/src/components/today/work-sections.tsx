import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { DueBadge, TextLink } from '../../ui/index.ts';
import { circulationStateWord } from '../approval/approval-words.ts';
import { daysFrom } from '../case/days.ts';
import { clauseTitle } from '../clause-name.ts';
import { whoseWord } from '../closing-words.ts';
import { blockScopeWord, referralStateWord } from '../domain-words.ts';
import { ApprovalSection } from './approval-section.tsx';
import { HandOverSection } from './hand-over-section.tsx';
import { LeadHandoverSection } from './lead-handover-section.tsx';
import { LeftDrafts } from './left-drafts.tsx';
import { MeetingSections } from './meeting-section.tsx';
import { todayCase } from './today.graphql.ts';
import { TodayRow, TodaySection } from './today-row.tsx';
import { TransferSection } from './transfer-section.tsx';
import { UntouchedLeads } from './untouched-leads.tsx';
import { UrgentSection } from './urgent-section.tsx';

type Today = TodayQuery['today'];

/** What waits for the people who do the work. */
export function WorkSections({ today }: { today: Today }) {
  return (
    <>
      <UrgentSection today={today} />
      <HandOverSection today={today} />
      <TodaySection
        title={m.today_blocks()}
        hint={m.today_blocks_hint()}
        groups={['ENDED_VISIT_BLOCKS']}
        shown={today.endedVisitBlocks.length}
      >
        {today.endedVisitBlocks.map((each) => (
          <TodayRow key={each.id} supportCase={each} tab="contacts">
            {each.visitBlock &&
              m.today_block({
                scope: blockScopeWord(each.visitBlock.scope),
                day: formatDate(each.visitBlock.recontactOn),
              })}
          </TodayRow>
        ))}
      </TodaySection>
      <TodaySection
        title={m.today_referrals()}
        hint={m.today_referrals_hint()}
        groups={['UNANSWERED_REFERRALS']}
        shown={today.unansweredReferrals.length}
      >
        {today.unansweredReferrals.map(({ id, case: supportCase, agency, state, answerDueOn, purpose }) => (
          <TodayRow
            key={id}
            supportCase={supportCase}
            tab="referrals"
            badge={<DueBadge days={daysFrom(today.on, answerDueOn)} />}
          >
            {agency?.name} {purpose} <span className="text-sm text-muted">{referralStateWord(state)}</span>
          </TodayRow>
        ))}
      </TodaySection>
      <TodaySection
        title={m.today_plans_review()}
        hint={m.today_plans_review_hint()}
        groups={['PLANS_TO_REVIEW']}
        shown={today.plansToReview.length}
      >
        {today.plansToReview.map(({ id, case: supportCase, reviewOn, number }) => (
          <TodayRow
            key={id}
            supportCase={supportCase}
            tab="plan"
            badge={reviewOn && <DueBadge days={daysFrom(today.on, reviewOn)} />}
          >
            {m.today_plan({ number })}
          </TodayRow>
        ))}
      </TodaySection>
      <TodaySection
        title={m.closing_today()}
        hint={m.closing_today_hint()}
        groups={['FOLLOW_UPS_DUE']}
        shown={today.followUpsDue.length}
      >
        {today.followUpsDue.map(({ id, case: supportCase, dueOn, whose }) => (
          <TodayRow key={id} supportCase={supportCase} badge={<DueBadge days={daysFrom(today.on, dueOn)} />}>
            {m.closing_today_line({ whose: whoseWord(whose) })}
          </TodayRow>
        ))}
      </TodaySection>
      <LeadHandoverSection today={today} />
      <UntouchedLeads today={today} />
      <TodaySection
        title={m.today_drift()}
        hint={m.today_drift_hint()}
        groups={['DRIFTED_CASES']}
        shown={today.driftedCases.length}
      >
        {today.driftedCases.map((each) => (
          <TodayRow key={each.id} supportCase={each} tab="eligibility">
            {each.eligibility.drift.map(({ clause }) => `${clause} ${clauseTitle(clause)}`).join(m.cases_comma())}
          </TodayRow>
        ))}
      </TodaySection>
    </>
  );
}

/** What waits for those who assign, approve and decide. */
export function DecisionSections({ today }: { today: Today }) {
  const assigns = hasRole(useViewer(), 'officeSupervisor');
  return (
    <>
      <TodaySection
        title={m.today_unassigned()}
        hint={assigns ? m.today_unassigned_hint() : m.today_unassigned_received()}
        groups={['UNASSIGNED_CASES']}
        shown={today.unassignedCases.length}
      >
        {today.unassignedCases.map((each) => (
          <TodayRow key={each.id} supportCase={each} {...(assigns ? { tab: 'team' } : {})}>
            <span className="text-sm text-muted">{m.today_waiting({ days: waitingDays(today.on, each) })}</span>
          </TodayRow>
        ))}
      </TodaySection>
      <TransferSection today={today} />
      <LeftDrafts today={today} />
      <MeetingSections today={today} />
      <ApprovalSection today={today} />
      <TodaySection title={m.today_plans_decide()} groups={['PLANS_TO_DECIDE']} shown={today.plansToDecide.length}>
        {today.plansToDecide.map(({ id, case: supportCase, number, circulation }) => (
          <TodayRow key={id} supportCase={supportCase} tab="plan">
            {circulation && circulation.state !== 'WITHDRAWN' ? (
              <TextLink to="/decisions/$circulationId" params={{ circulationId: circulation.id }}>
                {m.today_plan({ number })}・{circulationStateWord(circulation.state)}
              </TextLink>
            ) : (
              <TextLink to="/decisions" search={{ plan: id }}>
                {m.today_plan({ number })}
              </TextLink>
            )}
          </TodayRow>
        ))}
      </TodaySection>
    </>
  );
}

const waitingDays = (on: string, supportCase: Today['unassignedCases'][number]): number =>
  daysFrom(dayOf(readFragment(todayCase, supportCase).openedAt), on);
