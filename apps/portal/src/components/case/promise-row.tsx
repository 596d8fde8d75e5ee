import { useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { formatDateShort, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, DueBadge } from '../../ui/index.ts';
import { promiseStateWord } from '../domain-words.ts';
import { settlePromiseMutation } from './case-answer.graphql.ts';
import { daysFrom } from './days.ts';
import { useCaseCommand } from './use-case-command.ts';

export const promiseRow = graphql(`
  fragment PromiseRow on PromiseMade {
    id
    what
    dueOn
    state
    settledOn
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

export function PromiseState({ promise: { state, dueOn } }: { promise: PromiseRowFragment }) {
  if (state === 'OPEN') return <DueBadge days={daysFrom(today(), dueOn)} />;
  return (
    <Badge tone={state === 'KEPT' ? 'success' : 'neutral'} icon={state === 'KEPT' ? 'check' : 'cross'}>
      {promiseStateWord(state)}
    </Badge>
  );
}

/** One promise with its day, and the two ways in which it ends. */
export function PromiseItem({
  caseId,
  promise,
  maySettle,
}: {
  caseId: string;
  promise: PromiseRowFragment;
  maySettle: boolean;
}) {
  const { run, isPending } = useCaseCommand(settlePromiseMutation, 'settlePromise');
  const command = useCommandId();
  const [refused, setRefused] = useState<Refused>();
  const settle = async (state: 'KEPT' | 'NOT_KEPT') => {
    setRefused(undefined);
    const answer = await run({ commandId: command.current(), caseId, promiseId: promise.id, state });
    command.renew();
    setRefused(answer);
  };
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <PromiseState promise={promise} />
        <span className="text-sm text-muted tabular-nums">{formatDateShort(promise.dueOn)}</span>
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
