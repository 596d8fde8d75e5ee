import type { ReactNode } from 'react';
import type { RiskNoteFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Icon } from '../../ui/index.ts';
import type { codeListParts } from '../case/code-list.ts';
import { codeWord } from '../case/code-list.ts';
import { counterpartWord } from '../domain-words.ts';
import { riskNote } from './visits.graphql.ts';

export interface RiskNotesProps {
  flags: readonly FragmentType<typeof riskNote>[];
  kinds: FragmentType<typeof codeListParts> | null | undefined;
  /** Buttons of one of them. */
  actions?: (flag: RiskNoteFragment) => ReactNode;
}

/** What is to be known before a visit, calmly; nothing at all where there is nothing, or nothing for this reader. */
export function RiskNotes({ flags, kinds, actions }: RiskNotesProps) {
  if (flags.length === 0) return null;
  return (
    <section data-card className="rounded-12 border border-yellow-900 bg-yellow-50 p-4 sm:px-6">
      <h2 className="flex items-center gap-2 font-bold text-yellow-1200">
        <Icon name="info" />
        {m.visits_risk_title()}
      </h2>
      <ul className="mt-2 flex flex-col gap-3">
        {flags
          .map((flag) => readFragment(riskNote, flag))
          .map((flag) => (
            <li key={flag.id}>
              <RiskNote flag={flag} kind={codeWord(kinds, flag.kind)} />
              {actions?.(flag)}
            </li>
          ))}
      </ul>
      <p className="mt-3 flex items-center gap-1.5 text-sm text-yellow-1200">
        <Icon name="lock" size={16} />
        {m.visits_risk_note()}
      </p>
    </section>
  );
}

/** The same for one line of a list: what to know, and the steps agreed. */
export function RiskNote({ flag, kind }: { flag: RiskNoteFragment; kind: string }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <strong>{kind}</strong>
        {flag.needsTwo && <Badge tone="warning">{m.visits_risk_two_badge()}</Badge>}
        {flag.unreviewed && (
          <Badge tone="danger" icon="clock">
            {m.visits_risk_unreviewed({ day: formatDate(flag.reviewOn) })}
          </Badge>
        )}
      </p>
      {flag.words && <p className="whitespace-pre-wrap">{flag.words}</p>}
      {flag.steps && (
        <p className="mt-1 whitespace-pre-wrap">
          <span className="font-bold">{m.visits_risk_steps_short()}：</span>
          {flag.steps}
        </p>
      )}
      <p className="text-sm text-yellow-1200">
        {m.visits_risk_said({ who: counterpartWord(flag.saidBy), day: formatDate(flag.saidOn) })}
        {!flag.unreviewed && ` ・ ${m.visits_risk_review_due({ day: formatDate(flag.reviewOn) })}`}
      </p>
    </>
  );
}
