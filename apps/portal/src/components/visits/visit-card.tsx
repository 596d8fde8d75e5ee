import type { ReactNode } from 'react';
import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate, formatDay, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Icon } from '../../ui/index.ts';
import { contactResultWord } from '../domain-words.ts';
import { lateness } from './lateness.ts';
import { VisitActions } from './visit-actions.tsx';
import { callText, visitHours, visitKindWord, visitorNames, visitStateWord } from './visit-words.ts';

const tones = { PLANNED: 'info', OUT: 'warning', BACK: 'success', CANCELLED: 'neutral' } as const;

export interface VisitCardProps {
  caseId: string;
  visit: VisitPartsFragment;
  now: number;
  /** For whom, where several cases stand in one list. */
  heading?: ReactNode;
  /** The day stands above the whole list. */
  isOfDay?: boolean;
  /** Buttons beside those of leaving and coming back. */
  actions?: ReactNode;
  /** What is to be known, below the visit. */
  children?: ReactNode;
}

/** One visit: when, who, where and why; what stands against it; and what may be done now. */
export function VisitCard({ caseId, visit, now, heading, isOfDay = false, actions, children }: VisitCardProps) {
  const late = lateness(visit, now);
  const hasNotLeft = visit.state === 'PLANNED' && Date.parse(visit.startsAt) < now;
  return (
    <div className={late.alert ? 'border-s-4 border-red-900 ps-3' : ''}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-bold tabular-nums">
          {!isOfDay && `${formatDay(dayOf(visit.startsAt))} `}
          {visitHours(visit)}
        </span>
        <Badge tone={tones[visit.state as keyof typeof tones] ?? 'neutral'}>{visitStateWord(visit.state)}</Badge>
        {late.alert && (
          <Badge tone="danger" icon="clock">
            {m.visits_late({ minutes: late.minutes })}
          </Badge>
        )}
        {hasNotLeft && <Badge tone="warning">{m.visits_not_left()}</Badge>}
      </p>
      {heading}
      <p className="mt-0.5">{visitorNames(visit)}</p>
      <p className="text-sm text-muted">
        {[visitKindWord(visit.kind), visit.place, visit.purpose].filter(Boolean).join(' ／ ')}
      </p>
      <Progress visit={visit} />
      {late.alert && (
        <div className="mt-2 rounded-8 bg-red-50 p-3">
          <p className="text-sm font-bold text-red-1000">{m.visits_call()}</p>
          <p>{callText(visit, late.minutes)}</p>
        </div>
      )}
      {visit.blockedBy && <Against>{m.visits_blocked({ day: formatDate(visit.blockedBy.recontactOn) })}</Against>}
      {visit.lacksSecond && <Against>{m.visits_second()}</Against>}
      {visit.soloAllowedBy && (
        <p className="mt-1 text-sm">
          {m.visits_solo_allowed({ who: visit.soloAllowedBy.displayName ?? '', reason: visit.soloReason ?? '' })}
        </p>
      )}
      {children}
      <VisitActions caseId={caseId} visit={visit} now={now} />
      {actions}
    </div>
  );
}

/** How far it has come, in one line. */
function Progress({ visit }: { visit: VisitPartsFragment }) {
  const said = [
    visit.leftAt && m.visits_left_at({ time: formatTime(visit.leftAt) }),
    visit.state === 'OUT' && m.visits_due_back({ time: formatTime(visit.returnsAt) }),
    visit.backAt && `${visitStateWord('BACK')} ${formatTime(visit.backAt)}`,
    visit.result && contactResultWord(visit.result),
    visit.cancelReason && m.visits_cancelled_because({ reason: visit.cancelReason }),
  ].filter(Boolean);
  return said.length === 0 ? null : <p className="text-sm tabular-nums">{said.join(' ・ ')}</p>;
}

function Against({ children }: { children: string }) {
  return (
    <p className="mt-2 flex items-start gap-2 rounded-8 border-s-4 border-yellow-900 bg-yellow-50 px-3 py-2 text-yellow-1200">
      <Icon name="warning" size={20} className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}
