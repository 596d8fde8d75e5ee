import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate, formatDateShort } from '../../text/dates.ts';
import { daysUntil } from '../../text/days-until.ts';
import { m } from '../../text/text.ts';
import { Banner, Card, DueBadge, Icon, SummaryList, Table, TextLink } from '../../ui/index.ts';
import { dutyName } from '../clause-name.ts';
import { whoseWord } from '../closing-words.ts';
import { goalDomainCodes, goalDomainWord, meetingOutcomeWord, providerWord } from '../domain-words.ts';
import { ReferralStateBadge } from '../partner/state-badge.tsx';
import { AnswersView } from '../standard-form/answers-view.tsx';
import { DivisionTable } from './division-table.tsx';
import { areWordsHidden } from './hidden-words.ts';
import { ownerWord } from './item-owner.ts';

type Item = PlanDetailFragment['items'][number];

export interface PlanViewProps {
  plan: PlanDetailFragment;
  /** Given where the page stands in its case: leads on to the records of the items. */
  caseId?: string | undefined;
  /** Given where a referral may be sent: the case. */
  referFrom?: string | undefined;
}

/** A plan as it stands: the person's words first, then what is done by whom. */
export function PlanView({ plan, caseId, referFrom }: PlanViewProps) {
  const hidden = areWordsHidden(plan);
  return (
    <div className="space-y-5">
      {hidden && <Banner tone="info" title={m.plan_hidden()} />}
      {!hidden && (
        <Card title={isOfFamily(plan) && !plan.clientWords ? m.plan_goals() : m.plan_client_words()}>
          {isOfFamily(plan) && !plan.clientWords ? null : plan.clientWords ? (
            <blockquote className="border-s-4 border-key-300 ps-4 text-lg whitespace-pre-wrap">
              {plan.clientWords}
            </blockquote>
          ) : (
            <p className="text-muted">{m.plan_nothing_yet()}</p>
          )}
          <GoalsByDomain goals={plan.goals} />
        </Card>
      )}
      <Card title={m.plan_items()}>
        <PlanItems plan={plan} caseId={caseId} referFrom={referFrom} />
        <AnswersView saved={plan.formAnswers} />
      </Card>
      <DivisionTable plan={plan} />
      <Card title={m.plan_course()}>
        <PlanCourse plan={plan} />
      </Card>
    </div>
  );
}

/** Worked with the family: it is not missing words of a client whom nobody has met yet. */
const isOfFamily = ({ goals }: PlanDetailFragment): boolean =>
  goals.length > 0 && goals.every(({ whose }) => whose === 'FAMILY');

export function GoalsByDomain({ goals }: { goals: PlanDetailFragment['goals'] }) {
  const ofFamily = goals.some(({ whose }) => whose === 'FAMILY');
  return (
    <div className="mt-5 grid gap-4 lg:grid-cols-3">
      {goalDomainCodes.map((domain) => {
        const found = goals.filter((goal) => goal.domain === domain);
        return (
          <section key={domain} className="rounded-8 bg-solid-gray-50 px-4 py-3">
            <h3 className="text-sm font-bold text-muted">{goalDomainWord(domain)}</h3>
            {found.length === 0 ? (
              <p className="text-muted">{m.plan_no_goal()}</p>
            ) : (
              <ul className="mt-1 space-y-1">
                {found.map(({ id, whose, words }) => (
                  <li key={id} className="whitespace-pre-wrap">
                    {ofFamily && <span className="me-2 text-sm font-bold text-muted">{whoseWord(whose)}</span>}
                    {words}
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Owner({ item }: { item: Item }) {
  const owner = ownerWord(item);
  return (
    <span>
      <span className="block text-sm text-muted">{providerWord(item.providerKind)}</span>
      {item.providerKind === 'CLIENT' ? null : owner === null ? (
        <span className="inline-flex items-center gap-1 font-bold text-yellow-1200">
          <Icon name="warning" size={18} />
          {m.plan_no_owner()}
        </span>
      ) : (
        owner
      )}
    </span>
  );
}

/** The duty, and where it carries one the way to the record of the item. */
function ItemDuty({ item, caseId }: { item: Item; caseId: string | undefined }) {
  if (item.recordState === null || caseId === undefined) return dutyName(item.duty);
  return (
    <span>
      {dutyName(item.duty)}
      <span className="block" data-screen-only>
        <TextLink to="/cases/$caseId/plan/items/$itemId" params={{ caseId, itemId: item.id }}>
          {m.support_link({ count: item.sessions.length })}
        </TextLink>
      </span>
    </span>
  );
}

function PlanItems({ plan, caseId, referFrom }: PlanViewProps) {
  const goalOf = (id: string | null) => plan.goals.find((goal) => goal.id === id);
  return (
    <Table
      caption={m.plan_items()}
      rows={plan.items}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">{m.plan_no_items()}</p>}
      columns={[
        {
          key: 'what',
          header: m.plan_item_what(),
          isRowHeader: true,
          cell: ({ what }) => <span className="whitespace-pre-wrap">{what || '—'}</span>,
        },
        { key: 'owner', header: m.plan_item_who(), cell: (item) => <Owner item={item} /> },
        { key: 'goal', header: m.plan_item_goal(), cell: ({ goalId }) => goalOf(goalId)?.words || '—' },
        { key: 'duty', header: m.plan_item_duty(), cell: (item) => <ItemDuty item={item} caseId={caseId} /> },
        {
          key: 'referrals',
          header: m.plan_item_referrals(),
          cell: (item) => <ItemReferrals item={item} referFrom={referFrom} />,
        },
      ]}
    />
  );
}

function ItemReferrals({ item, referFrom }: { item: Item; referFrom: string | undefined }) {
  const { id, providerKind, referrals } = item;
  const refers = referFrom !== undefined && providerKind === 'AGENCY';
  if (referrals.length === 0 && !refers) return '—';
  return (
    <span className="flex flex-wrap items-center gap-2">
      {referrals.map((referral) => (
        <ReferralStateBadge key={referral.id} state={referral.state} />
      ))}
      {refers && (
        <span data-screen-only className="whitespace-nowrap">
          <TextLink to="/cases/$caseId/referrals/new" params={{ caseId: referFrom }} search={{ item: id }}>
            {m.plan_item_refer()}
          </TextLink>
        </span>
      )}
    </span>
  );
}

function PlanCourse({ plan }: { plan: PlanDetailFragment }) {
  const { meeting, meetingOutcome, meetingOpinion, reviewOn, signedOn, decidedOn } = plan;
  const { inForce } = plan;
  // Worked with the family, it waits for no signature, meeting or decision: what is not needed is not missing.
  const waits = !isOfFamily(plan);
  return (
    <SummaryList
      items={[
        { term: m.plan_made_by(), detail: plan.createdBy?.displayName ?? '—' },
        (waits || signedOn) && {
          term: m.plan_signed_on(),
          detail: signedOn ? formatDate(signedOn) : m.plan_not_signed(),
        },
        {
          term: m.plan_review_on(),
          detail: reviewOn ? (
            <span className="flex flex-wrap items-center gap-2">
              {formatDate(reviewOn)}
              {inForce && <DueBadge days={daysUntil(reviewOn)} />}
            </span>
          ) : (
            m.plan_not_set()
          ),
        },
        (waits || meeting) && {
          term: m.plan_meeting(),
          detail: meeting ? (
            <span>
              <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
                {formatDateShort(dayOf(meeting.at))}
              </TextLink>
              {meetingOutcome && <span className="ms-2">{meetingOutcomeWord(meetingOutcome)}</span>}
              {meetingOpinion && <span className="block whitespace-pre-wrap">{meetingOpinion}</span>}
            </span>
          ) : (
            m.plan_meeting_none()
          ),
        },
        (waits || decidedOn) && {
          term: m.plan_decision(),
          detail: decidedOn ? (
            <span>
              {formatDate(decidedOn)} {plan.decidedBy?.displayName}
              {plan.decisionGround && <span className="block whitespace-pre-wrap">{plan.decisionGround}</span>}
            </span>
          ) : (
            m.plan_decision_none()
          ),
        },
      ].filter((item) => !!item)}
    />
  );
}
