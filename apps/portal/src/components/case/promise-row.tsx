import { useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { formatDateShort, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, DueBadge } from '../../ui/index.ts';
import { promiseStateWord } from '../domain-words.ts';
import { settlePromiseMutation } from './case-answer.graphql.ts';
import { daysFrom } from './days.ts';
import { type PromisesHere, type Settled, usePromisesHere } from './promises-here.ts';
import { SettledPromise } from './settled-promise.tsx';
import { useCaseCommand } from './use-case-command.ts';

export const promiseRow = graphql(`
  fragment PromiseRow on PromiseMade {
    id
    what
    dueOn
    state
    settledOn
    calledOff
    madeBy {
      id
      displayName
    }
  }
`);

/** Promises still open, the most pressing first. */
export const openPromises = (all: readonly FragmentType<typeof promiseRow>[]): PromiseRowFragment[] =>
  all
    .map((each) => readFragment(promiseRow, each))
    .filter(({ state }) => state === 'OPEN')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

/** What was promised is never empty: where it comes so, it is hidden from the role. */
export const promiseWords = ({ what }: Pick<PromiseRowFragment, 'what'>): string => what || m.cases_words_hidden();

export function PromiseState({ promise: { state, dueOn, calledOff } }: { promise: PromiseRowFragment }) {
  if (state === 'OPEN') return <DueBadge days={daysFrom(today(), dueOn)} />;
  return (
    <Badge tone={state === 'KEPT' ? 'success' : 'neutral'} icon={state === 'KEPT' ? 'check' : 'cross'}>
      {calledOff ? m.outreach_promise_called_off() : promiseStateWord(state)}
    </Badge>
  );
}

export interface PromiseItemProps<R> {
  caseId: string;
  row: R & { readonly promise: PromiseRowFragment };
  here: PromisesHere<R>;
  maySettle: boolean;
}

/** One promise with its day, and the two ways in which it ends; once ended, what was said and the way back. */
export function PromiseItem<R>({ caseId, row, here, maySettle }: PromiseItemProps<R>) {
  const { promise } = row;
  const settled = here.settledAs(promise.id);
  if (settled) {
    return (
      <SettledPromise
        caseId={caseId}
        promise={promise}
        as={settled}
        isLast={here.last === promise.id}
        onChoose={() => here.choose(promise.id)}
        onReopened={() => here.reopen(promise.id)}
      />
    );
  }
  return (
    <OpenPromise caseId={caseId} promise={promise} maySettle={maySettle} onSettled={(as) => here.settle(row, as)} />
  );
}

interface OpenPromiseProps {
  caseId: string;
  promise: PromiseRowFragment;
  maySettle: boolean;
  onSettled: (as: Settled) => void;
}

function OpenPromise({ caseId, promise, maySettle, onSettled }: OpenPromiseProps) {
  const { run, isPending } = useCaseCommand(settlePromiseMutation, 'settlePromise');
  const viewer = useViewer();
  const command = useCommandId();
  const [refused, setRefused] = useState<Refused>();
  const settle = async (state: Settled) => {
    setRefused(undefined);
    const answer = await run({ commandId: command.current(), caseId, promiseId: promise.id, state });
    command.renew();
    setRefused(answer);
    if (!answer) onSettled(state);
  };
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <PromiseState promise={promise} />
        <span className="text-sm text-muted tabular-nums">{formatDateShort(promise.dueOn)}</span>
        {promise.madeBy && promise.madeBy.id !== viewer.id && (
          <span className="text-sm text-muted">{m.outreach_promise_by({ who: promise.madeBy.displayName ?? '' })}</span>
        )}
      </p>
      <p className="mt-0.5 font-bold">{promiseWords(promise)}</p>
      {maySettle && promise.state === 'OPEN' && (
        <div data-screen-only className="mt-1 flex flex-wrap gap-2">
          <Button
            size="small"
            variant="secondary"
            icon="check"
            isPending={isPending}
            onPress={() => void settle('KEPT')}
          >
            {m.outreach_promise_kept()}
          </Button>
          <Button size="small" variant="quiet" isPending={isPending} onPress={() => void settle('NOT_KEPT')}>
            {m.outreach_promise_not_kept()}
          </Button>
        </div>
      )}
      {refused && <RefusedNotice refused={refused} />}
    </div>
  );
}

export interface PromiseListProps {
  caseId: string;
  promises: readonly PromiseRowFragment[];
  maySettle: boolean;
}

/** The open promises of one case. */
export function PromiseList({ caseId, promises, maySettle }: PromiseListProps) {
  const here = usePromisesHere(promises.map((promise) => ({ promise })));
  if (here.rows.length === 0) return <p className="text-muted">{m.cases_next_none()}</p>;
  return (
    <ul className="divide-y divide-line">
      {here.rows.map((row) => (
        <li key={row.promise.id} className="py-3 first:pt-0 last:pb-0">
          <PromiseItem caseId={caseId} row={row} here={here} maySettle={maySettle} />
        </li>
      ))}
    </ul>
  );
}
