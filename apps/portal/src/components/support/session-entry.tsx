import type { ReactNode } from 'react';
import type { SessionPartsFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDateTime, formatDay, formatHours, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge } from '../../ui/index.ts';
import { counterpartWord, teamRoleWord } from '../domain-words.ts';
import { standingWord } from './support-words.ts';
import { urgentDays } from './urgent-ground.tsx';

export interface SessionEntryProps {
  session: SessionPartsFragment;
  /** An area in words. */
  areaWord: (area: string) => string;
  actions?: ReactNode;
}

/** A session: when, where and with whom, what the client did, what was helped, what comes next. */
export function SessionEntry({ session, areaWord, actions }: SessionEntryProps) {
  const { startedAt, endedAt, worker, workerRole, place, atHome, company, counterparts, originals } = session;
  const begin = `${formatDay(dayOf(startedAt))} ${formatTime(startedAt)}`;
  return (
    <li className="border-b border-line py-4 first:pt-0 last:border-0 last:pb-0">
      <h3 className="flex flex-wrap items-center gap-2 font-bold">
        <span className="tabular-nums">{endedAt ? formatHours(begin, formatTime(endedAt)) : begin}</span>
        {session.urgent && (
          <Badge tone="warning" icon="warning">
            {m.support_urgent()}
          </Badge>
        )}
        {session.contact && <Badge tone="neutral">{m.support_of_contact()}</Badge>}
      </h3>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span>{m.support_by({ who: worker?.displayName ?? '', role: teamRoleWord(workerRole) })}</span>
        <span>{counterparts.map(counterpartWord).join(m.cases_comma())}</span>
        {company && <span>{company}</span>}
        {atHome !== null && <span>{homeWord(atHome)}</span>}
        {place && <span>{place}</span>}
      </p>
      {session.wordsHidden ? (
        <p className="mt-1 text-muted">{m.support_hidden()}</p>
      ) : (
        <SessionWords session={session} areaWord={areaWord} />
      )}
      {session.urgentHelp && (
        <Said
          term={m.support_urgent_ground()}
          words={[urgentDays(session.urgentHelp), session.urgentHelp.reason].filter(Boolean).join('　')}
        />
      )}
      {session.urgentReason && <Said term={m.support_urgent_reason()} words={session.urgentReason} />}
      {originals.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-key-900">
            {m.support_originals({ count: originals.length })}
          </summary>
          {originals.map((each) => (
            <div key={each.version} className="mt-2 border-s-4 border-line ps-3">
              <p className="text-muted">
                {formatDateTime(each.replacedAt)} {each.replacedBy?.displayName}　{each.reason}
              </p>
              {each.atHome !== null && <p>{homeWord(each.atHome)}</p>}
              <SessionWords session={each} areaWord={areaWord} />
            </div>
          ))}
        </details>
      )}
      {actions && (
        <div data-screen-only className="mt-1">
          {actions}
        </div>
      )}
    </li>
  );
}

const homeWord = (atHome: boolean): string => (atHome ? m.support_at_home() : m.support_elsewhere());

type Words = Pick<SessionPartsFragment, 'practised' | 'clientDid' | 'helped' | 'next'>;

function SessionWords({ session, areaWord }: { session: Words; areaWord: (area: string) => string }) {
  const { practised, clientDid, helped, next } = session;
  return (
    <div className="mt-1.5 space-y-1.5">
      <ul className="flex flex-wrap gap-2">
        {practised.map(({ area, client, worker }) => (
          <li key={area} className="rounded-8 bg-solid-gray-50 px-3 py-1 text-sm">
            <span className="font-bold">{areaWord(area)}</span>
            {client && (
              <span className="ms-2">
                {m.support_by_client()} {standingWord(client)}
              </span>
            )}
            {worker && (
              <span className="ms-2">
                {m.support_by_worker()} {standingWord(worker)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Said term={m.support_client_did()} words={clientDid} />
      <Said term={m.support_helped()} words={helped} />
      <Said term={m.support_next()} words={next} />
    </div>
  );
}

function Said({ term, words }: { term: string; words: string | null }) {
  if (!words) return null;
  return (
    <p className="whitespace-pre-wrap">
      <span className="me-2 text-sm text-muted">{term}</span>
      {words}
    </p>
  );
}
