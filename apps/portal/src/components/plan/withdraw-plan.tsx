import { useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, ConfirmDialog } from '../../ui/index.ts';
import { withdrawPlanMutation } from './plan.graphql.ts';
import { usePlanCommand } from './use-plan-command.ts';

/** Takes a submitted plan back to be written on; one that is on an agenda is first taken off it. */
export function WithdrawPlan({ plan }: { plan: PlanDetailFragment }) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const command = useCommandId();
  const { run, isPending } = usePlanCommand(withdrawPlanMutation, 'withdrawPlan');
  const withdraw = async () => {
    const answer = await run({ commandId: command.current(), planId: plan.id, version: plan.version });
    setAsking(false);
    setRefused('refused' in answer ? answer.refused : undefined);
    command.renew();
  };
  if (plan.meeting !== null) return <p>{m.meetings_withdraw_on_agenda()}</p>;
  return (
    <div className="space-y-4">
      {refused && <RefusedNotice refused={refused} attempt={1} />}
      <p>{m.meetings_withdraw_text()}</p>
      <Button variant="secondary" onPress={() => setAsking(true)}>
        {m.meetings_withdraw()}
      </Button>
      <ConfirmDialog
        isOpen={asking}
        title={m.meetings_withdraw_ask()}
        confirmLabel={m.meetings_withdraw()}
        isPending={isPending}
        onConfirm={() => void withdraw()}
        onCancel={() => setAsking(false)}
      >
        <p>{m.meetings_withdraw_text()}</p>
      </ConfirmDialog>
    </div>
  );
}
