import { useEffect, useRef, useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Icon, LinkButton } from '../../ui/index.ts';
import { reopenPromiseMutation } from './case-answer.graphql.ts';
import { casePath } from './case-path.ts';
import { NextPromiseForm } from './next-promise-form.tsx';
import type { Settled } from './promises-here.ts';
import { useCaseCommand } from './use-case-command.ts';

export interface SettledPromiseProps {
  caseId: string;
  promise: PromiseRowFragment;
  as: Settled;
  isLast: boolean;
  onChoose: () => void;
  onReopened: () => void;
}

/** What was just said of a promise, the way back, and for one that was not kept what comes next. */
export function SettledPromise({ caseId, promise, as, isLast, onChoose, onReopened }: SettledPromiseProps) {
  const { run, isPending } = useCaseCommand(reopenPromiseMutation, 'reopenPromise');
  const command = useCommandId();
  const [refused, setRefused] = useState<Refused>();
  const [next, setNext] = useState<string>();
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: the focus goes to what became of it.
  useEffect(() => said.current?.focus(), []);
  const reopen = async () => {
    const answer = await run({ commandId: command.current(), caseId, promiseId: promise.id });
    command.renew();
    if (answer) return setRefused(answer);
    onReopened();
  };
  const record = (
    <LinkButton size="small" icon="plus" to={casePath(caseId, 'contacts')} search={{ form: 'contact' } as never}>
      {m.outreach_record()}
    </LinkButton>
  );
  return (
    <div data-screen-only className="flex flex-col gap-2 rounded-8 bg-key-50 p-3">
      <p ref={said} tabIndex={-1} role="status" className="flex items-start gap-2 outline-none">
        <Icon name={as === 'KEPT' ? 'check' : 'info'} className="mt-1" />
        <span>
          {as === 'KEPT'
            ? m.outreach_promise_said_kept({ what: promise.what })
            : m.outreach_promise_said_not_kept({ what: promise.what })}
          {next !== undefined && ` ${m.outreach_promise_said_next({ next })}`}
        </span>
      </p>
      {as === 'NOT_KEPT' && next === undefined && isLast && (
        <NextPromiseForm caseId={caseId} promise={promise} onPromised={setNext} />
      )}
      <div className="flex flex-wrap gap-2">
        {as === 'NOT_KEPT' && next === undefined && !isLast && (
          <Button size="small" variant="secondary" onPress={onChoose}>
            {m.outreach_promise_what_next()}
          </Button>
        )}
        {as === 'NOT_KEPT' && record}
        {next === undefined && (
          <Button size="small" variant="secondary" isPending={isPending} onPress={() => void reopen()}>
            {m.outreach_promise_undo()}
          </Button>
        )}
      </div>
      {refused && <RefusedNotice refused={refused} />}
    </div>
  );
}
