import type { ReactNode } from 'react';
import type { ContactEntryFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDateTime, formatDay, formatHours, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, TextLink } from '../../ui/index.ts';
import { PromiseState, promiseRow, promiseWords } from '../case/promise-row.tsx';
import { dutyName } from '../clause-name.ts';
import {
  contactKindWord,
  contactResultWord,
  counterpartWord,
  outsideWord,
  stepWord,
  teamRoleWord,
} from '../domain-words.ts';
import { AnswersView } from '../standard-form/answers-view.tsx';
import { CircleMark } from './circle-mark.tsx';
import { contactEntry } from './contact-entry.graphql.ts';
import { ContactKindIcon } from './contact-kind-icon.tsx';
import { LongText } from './long-text.tsx';

export interface ContactEntryProps {
  contact: FragmentType<typeof contactEntry>;
  /** Only what is needed to remember it: for the overview. */
  isBrief?: boolean;
  actions?: (contact: ContactEntryFragment) => ReactNode;
  /** The case whose timeline it is: a contact of one merged into it says where it was recorded. */
  inCase?: string;
  /** Stands in the entry's place below its heading, e.g. the form that corrects it. */
  instead?: ReactNode;
}

/** Who, when, how, whether the person was met, and what came of it. */
export function ContactEntry({ contact, isBrief = false, actions, inCase, instead }: ContactEntryProps) {
  const found = readFragment(contactEntry, contact);
  const met = found.result === 'MET_PERSON';
  return (
    <li className="relative ps-14 pb-6 last:pb-0">
      <span aria-hidden="true" className="absolute inset-y-0 start-5 w-0.5 bg-line" />
      <span
        className={`absolute start-0 top-0 flex size-10 items-center justify-center rounded-full border-2 ${met ? 'border-key-900 bg-key-900 text-white' : 'border-key-900 bg-white text-key-900'}`}
      >
        <ContactKindIcon kind={found.kind} />
      </span>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-bold">{contactKindWord(found.kind)}</h3>
        <Badge
          tone={met ? 'success' : 'neutral'}
          {...(met ? { icon: 'check' as const } : found.result === 'REFUSED' ? { icon: 'cross' as const } : {})}
        >
          {contactResultWord(found.result)}
        </Badge>
        {found.outsideRegularHours && (
          <Badge tone="warning" icon="clock">
            {m.outreach_outside({ why: found.outsideReasons.map(outsideWord).join('・') })}
          </Badge>
        )}
        {inCase !== undefined && found.case.id !== inCase && (
          <Badge tone="neutral">{m.merge_recorded_in({ number: found.case.number })}</Badge>
        )}
      </div>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
        <span className="tabular-nums">{timesInWords(found)}</span>
        <span>
          {m.outreach_by({ who: found.worker?.displayName ?? '', role: teamRoleWord(found.workerRole) })}
          {found.companions.length > 0 &&
            `＋${found.companions.map((each) => each?.displayName).join(m.cases_comma())}`}
        </span>
      </p>
      {instead ?? <Body found={found} isBrief={isBrief} actions={actions} />}
    </li>
  );
}

function timesInWords({ startedAt, endedAt }: Pick<ContactEntryFragment, 'startedAt' | 'endedAt'>): string {
  const begin = `${formatDay(dayOf(startedAt))} ${formatTime(startedAt)}`;
  return endedAt ? formatHours(begin, formatTime(endedAt)) : begin;
}

function Body({
  found,
  isBrief,
  actions,
}: {
  found: ContactEntryFragment;
  isBrief: boolean;
  actions: ContactEntryProps['actions'];
}) {
  const promise = readFragment(promiseRow, found.promise);
  return (
    <>
      {found.circle && <CircleMark circle={found.circle} />}
      {found.note && (
        <div className="mt-1.5">
          <LongText text={found.note} lines={isBrief ? 2 : 6} mayOpen={!isBrief} />
        </div>
      )}
      {found.noteHidden && !found.circle && <p className="mt-1.5 text-muted">{m.cases_words_hidden()}</p>}
      {!isBrief && (
        <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {found.purpose && <Detail term={m.outreach_purpose()}>{found.purpose}</Detail>}
          <Detail term={m.outreach_with()}>{found.counterparts.map(counterpartWord).join(m.cases_comma())}</Detail>
          {found.place && <Detail term={m.outreach_place()}>{found.place}</Detail>}
          <Detail term={m.cases_contact_step()}>{stepWord(found.step)}</Detail>
          <Detail term={m.outreach_duties()}>{found.duties.map(dutyName).join(m.cases_comma())}</Detail>
          {found.sessions.length > 0 && (
            <Detail term={m.support_title()}>
              {found.sessions.map(({ id, item }) => (
                <TextLink
                  key={id}
                  to="/cases/$caseId/plan/items/$itemId"
                  params={{ caseId: found.case.id, itemId: item.id }}
                >
                  {item.what || m.support_title()}
                </TextLink>
              ))}
            </Detail>
          )}
        </dl>
      )}
      {!isBrief && <AnswersView saved={found.formAnswers} heading="h4" />}
      {promise && (
        <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-8 bg-key-50 px-3 py-1.5 text-sm">
          <span className="text-muted">{m.outreach_promise()}</span>
          <span className="min-w-0 font-bold">{promiseWords(promise)}</span>
          <PromiseState promise={promise} />
        </p>
      )}
      {!isBrief && found.originals.length > 0 && <Originals found={found} />}
      {actions && (
        <div data-screen-only className="mt-1">
          {actions(found)}
        </div>
      )}
    </>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-1.5">
      <dt className="whitespace-nowrap text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Originals({ found }: { found: ContactEntryFragment }) {
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer py-1 text-muted">
        {m.outreach_originals({ count: found.originals.length })}
      </summary>
      <ol className="mt-1 space-y-2 border-s-2 border-line ps-3">
        {found.originals.map((original) => (
          <li key={original.version}>
            <p className="text-muted">
              {m.outreach_original({
                when: formatDateTime(original.replacedAt),
                who: original.replacedBy?.displayName ?? '',
                reason: original.reason,
              })}
            </p>
            <p className="flex flex-wrap gap-x-3">
              <span className="tabular-nums">{formatDateTime(original.startedAt)}</span>
              {original.kind && <span>{contactKindWord(original.kind)}</span>}
              {original.result && <span>{contactResultWord(original.result)}</span>}
              {original.counterparts && <span>{original.counterparts.map(counterpartWord).join(m.cases_comma())}</span>}
              {original.step && <span>{stepWord(original.step)}</span>}
              {original.place && <span>{original.place}</span>}
              {original.purpose && (
                <span>
                  {m.outreach_purpose()} {original.purpose}
                </span>
              )}
            </p>
            {original.note && <p className="whitespace-pre-wrap">{original.note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
