import type { PlanForMeetingFragment, WaitingDecisionFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate, formatDateShort } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Icon, OutcomeBadge, SummaryList, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { clauseTitle } from '../clause-name.ts';
import { factName, judgeWord, reasonWord } from '../finding-words.ts';
import { MeetingOutcomeBadge } from '../meeting/meeting-badges.tsx';
import { type Determination, latestDetermination } from './decision-gate.ts';

/** What was determined, what the meeting said, and what the client put their name to. */
export function DecisionBasis({ waiting, plan }: { waiting: WaitingDecisionFragment; plan: PlanForMeetingFragment }) {
  const determination = latestDetermination(waiting);
  const { applications, eligibility, id } = waiting.case;
  const inForce = applications.filter(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <SummaryList
      items={[
        {
          term: m.decision_eligibility(),
          detail: (
            <div className="space-y-2">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {determination ? <OutcomeBadge outcome={determination.outcome} /> : m.decision_not_determined()}
                {determination && <span className="text-sm text-muted">{determinedBy(determination)}</span>}
                <TextLink to={casePath(id, 'eligibility')}>{m.decision_see_eligibility()}</TextLink>
              </div>
              {determination && <p className="whitespace-pre-wrap">{determination.reason}</p>}
              {eligibility.drift.length > 0 && (
                <p className="flex items-start gap-1.5 font-bold text-yellow-1200">
                  <Icon name="warning" size={20} className="mt-0.5" />
                  {m.decision_drift({ clauses: listWords(eligibility.drift.map(({ clause }) => clause)) })}
                </p>
              )}
            </div>
          ),
        },
        {
          term: m.decision_meeting(),
          detail: (
            <div className="space-y-1">
              <div className="flex flex-wrap items-center gap-3">
                {plan.meetingOutcome && <MeetingOutcomeBadge outcome={plan.meetingOutcome} />}
                {waiting.meeting && (
                  <TextLink to="/meetings/$meetingId" params={{ meetingId: waiting.meeting.id }}>
                    {formatDateShort(dayOf(waiting.meeting.at))}
                  </TextLink>
                )}
              </div>
              {plan.meetingOpinion && <p className="whitespace-pre-wrap">{plan.meetingOpinion}</p>}
            </div>
          ),
        },
        {
          term: m.decision_application(),
          detail:
            inForce.length === 0
              ? m.decision_no_application()
              : inForce.map((each) => (
                  <span key={each.id} className="block">
                    {formatDate(each.signedOn)} {each.signedBy}
                  </span>
                )),
        },
      ]}
    />
  );
}

function determinedBy({ asOf, recordedBy, needsApproval, approvedBy }: Determination): string {
  const approval = needsApproval ? (approvedBy?.displayName ?? m.decision_awaits_approval()) : null;
  return [m.decision_as_of({ day: formatDateShort(asOf) }), recordedBy?.displayName, approval]
    .filter(Boolean)
    .join(' ／ ');
}

/** The clauses that keep a determination from being met: each with its reason and what it waits for. */
export function OpenClauses({ determination, clauses }: { determination: Determination; clauses: readonly string[] }) {
  return (
    <ul className="mt-1 space-y-1.5 border-s-2 border-yellow-900 ps-3">
      {determination.findings
        .filter(({ clause }) => clauses.includes(clause))
        .map(({ clause, parent, outcome, reason, missingFacts, judgementNeededBy }) => (
          <li key={clause} className={parent === null ? '' : parent === '3(2)イ' ? 'ps-8' : 'ps-4'}>
            <span className="inline-flex flex-wrap items-center gap-2">
              <strong>
                {clause} {clauseTitle(clause)}
              </strong>
              <OutcomeBadge outcome={outcome} />
            </span>
            <span className="block text-sm">
              {reasonWord(reason)}
              {missingFacts.length > 0 && (
                <span className="block">
                  {m.decision_missing_facts({ facts: listWords(missingFacts.map(factName)) })}
                </span>
              )}
              {judgementNeededBy && (
                <span className="block">{m.decision_missing_judgement({ who: judgeWord(judgementNeededBy) })}</span>
              )}
            </span>
          </li>
        ))}
    </ul>
  );
}
