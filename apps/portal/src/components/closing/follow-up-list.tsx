import { useState } from 'react';
import type { ClosurePartsFragment, FollowUpRowFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDate } from '../../text/dates.ts';
import { daysUntil } from '../../text/days-until.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, DueBadge } from '../../ui/index.ts';
import { followUpStateWord, whoseWord } from '../closing-words.ts';
import { contactKindWord, counterpartWord } from '../domain-words.ts';
import { followUpRow } from './closing.graphql.ts';
import { DeclineFollowUp } from './decline-follow-up.tsx';
import { FollowUpForm } from './follow-up-form.tsx';

export interface FollowUpListProps {
  caseId: string;
  closure: ClosurePartsFragment;
  mayRecord: boolean;
}

/** What was planned for after the end, what was done of it, and one step to record the next. */
export function FollowUpList({ caseId, closure, mayRecord }: FollowUpListProps) {
  const [open, setOpen] = useState<string>();
  const [declining, setDeclining] = useState(false);
  const followUps = closure.followUps.map((each) => readFragment(followUpRow, each));
  const due = followUps.filter(({ state }) => state === 'DUE');
  return (
    <section>
      <h3 className="mb-2 font-bold">
        {closure.suspended ? m.closing_follow_ups_suspended() : m.closing_follow_ups()}
      </h3>
      {closure.wishedNone && <p>{m.closing_wished_none_said()}</p>}
      {followUps.length === 0 && !closure.wishedNone && <p className="text-muted">{m.closing_follow_up_none()}</p>}
      <ul className="divide-y divide-line">
        {followUps.map((each) => (
          <li key={each.id} className="py-3 first:pt-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <FollowUpLine followUp={each} />
              {mayRecord && each.state === 'DUE' && open !== each.id && (
                <Button
                  size="small"
                  variant="secondary"
                  className="ms-auto"
                  aria-label={m.closing_follow_up_record_named({ day: formatDate(each.dueOn) })}
                  onPress={() => setOpen(each.id)}
                >
                  {m.closing_follow_up_record()}
                </Button>
              )}
            </div>
            {each.words && <p className="mt-1 whitespace-pre-wrap">{each.words}</p>}
            {each.wordsHidden && <p className="mt-1 text-sm text-muted">{m.closing_words_hidden()}</p>}
            {open === each.id && each.state === 'DUE' && (
              <FollowUpForm caseId={caseId} followUp={each} onDone={() => setOpen(undefined)} />
            )}
          </li>
        ))}
      </ul>
      {mayRecord && due.length > 0 && (
        <Button size="small" variant="quiet" onPress={() => setDeclining(true)}>
          {m.closing_follow_up_decline()}
        </Button>
      )}
      <DeclineFollowUp caseId={caseId} isOpen={declining} onClose={() => setDeclining(false)} />
    </section>
  );
}

function FollowUpLine({ followUp }: { followUp: FollowUpRowFragment }) {
  const { state, dueOn, whose, by, kind, counterparts, settledOn, settledBy } = followUp;
  if (state === 'DUE') {
    return (
      <>
        <strong>{formatDate(dueOn)}</strong>
        <DueBadge days={daysUntil(dueOn)} />
        <span>{m.closing_today_line({ whose: whoseWord(whose) })}</span>
        {by && <span className="text-sm text-muted">{by.displayName}</span>}
      </>
    );
  }
  return (
    <>
      <strong>{formatDate(settledOn ?? dueOn)}</strong>
      <Badge>{followUpStateWord(state)}</Badge>
      <span>
        {[kind && contactKindWord(kind), listWords(counterparts.map(counterpartWord))].filter(Boolean).join('　') ||
          whoseWord(whose)}
      </span>
      {settledBy && <span className="text-sm text-muted">{settledBy.displayName}</span>}
    </>
  );
}
