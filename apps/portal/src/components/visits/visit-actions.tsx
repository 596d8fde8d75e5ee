import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { Button, LinkButton } from '../../ui/index.ts';
import { useVisitCommand } from './use-visit-command.ts';
import { leaveForVisitMutation, returnFromVisitMutation, stayLongerMutation } from './visits.graphql.ts';

const LONGER = [30, 60] as const;
const NOBODY_MET = [
  { result: 'NO_ANSWER', words: m.visits_back_no_answer },
  { result: 'LETTER_LEFT', words: m.visits_back_letter },
] as const;

export interface VisitActionsProps {
  caseId: string;
  visit: VisitPartsFragment;
  now: number;
}

/** Leaving and coming back, one press each; for those who went, the contact's form stands open next. */
export function VisitActions({ caseId, visit, now }: VisitActionsProps) {
  const leave = useVisitCommand(leaveForVisitMutation, 'leaveForVisit');
  const back = useVisitCommand(returnFromVisitMutation, 'returnFromVisit');
  const longer = useVisitCommand(stayLongerMutation, 'stayLonger');
  const viewer = useViewer();
  const command = useCommandId();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused>();
  const steps: readonly string[] = visit.mayDo;
  const went = visit.visitors.some((each) => each?.id === viewer.id);
  const isPending = leave.isPending || back.isPending || longer.isPending;

  const send = async (run: (commandId: string) => Promise<Refused | undefined>): Promise<boolean> => {
    setRefused(undefined);
    const answer = await run(command.current());
    command.renew();
    setRefused(answer);
    return answer === undefined;
  };
  const toForm = {
    to: '/cases/$caseId/contacts',
    params: { caseId },
    search: { form: 'contact', visit: visit.id },
  } as const;
  const comeBack = async (result: 'NO_ANSWER' | 'LETTER_LEFT' | null) => {
    const done = await send((commandId) => back.run({ commandId, visitId: visit.id, result }));
    if (done && went) await navigate(toForm);
  };
  const stay = (minutes: number) =>
    send((commandId) => longer.run({ commandId, visitId: visit.id, returnsAt: later(visit, now, minutes) }));

  if (steps.length === 0) return null;
  return (
    <div data-screen-only className="mt-3 flex flex-col gap-2">
      {refused && <RefusedNotice refused={refused} />}
      <div className="flex flex-wrap gap-2">
        {steps.includes('LEAVE') && (
          <Button
            className="max-sm:w-full"
            isPending={isPending}
            onPress={() => void send((commandId) => leave.run({ commandId, visitId: visit.id }))}
          >
            {m.visits_leave()}
          </Button>
        )}
        {steps.includes('RETURN') && (
          <>
            <Button className="max-sm:w-full" icon="check" isPending={isPending} onPress={() => void comeBack(null)}>
              {m.visits_back()}
            </Button>
            {went &&
              NOBODY_MET.map(({ result, words }) => (
                <Button
                  key={result}
                  size="small"
                  variant="secondary"
                  isPending={isPending}
                  onPress={() => void comeBack(result)}
                >
                  {words()}
                </Button>
              ))}
          </>
        )}
        {steps.includes('STAY_LONGER') &&
          LONGER.map((minutes) => (
            <Button key={minutes} size="small" variant="quiet" isPending={isPending} onPress={() => void stay(minutes)}>
              {m.visits_longer({ minutes })}
            </Button>
          ))}
        {steps.includes('RECORD') && (
          <LinkButton {...toForm} variant="primary" size="small" icon="plus">
            {m.visits_record()}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** From the time to be back, or from now where that has passed. */
const later = ({ returnsAt }: VisitPartsFragment, now: number, minutes: number): string =>
  new Date(Math.max(Date.parse(returnsAt), now) + minutes * 60_000).toISOString();
