import { maySubmitPlan, type Stage } from '@banso/domain/casework';
import { useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, ConfirmDialog, TextLink } from '../../ui/index.ts';
import { gateWords } from '../gate-words.ts';
import { submitPlanMutation } from './plan.graphql.ts';
import { SubmitGaps } from './submit-gaps.tsx';
import { usePlanCommand } from './use-plan-command.ts';

export interface SubmitPlanProps {
  caseId: string;
  plan: PlanDetailFragment;
  stage: Stage;
}

/** Hands the plan to the meeting once nothing is missing; says beforehand what is, and leads there. */
export function SubmitPlan({ caseId, plan, stage }: SubmitPlanProps) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const command = useCommandId();
  const { run, isPending } = usePlanCommand(submitPlanMutation, 'submitPlan');
  const items = plan.items.map(({ id, duty, providerKind, agency, owner, ownerName, programme, parts }) => ({
    id,
    duty,
    programme,
    parts: parts.map((part) => ({ ...part, ownerId: part.owner?.id ?? null })),
    providerKind,
    agencyId: agency?.id ?? null,
    ownerId: owner?.id ?? null,
    ownerName,
  }));
  const { state, reviewOn } = plan;
  const facts = { state, goalCount: plan.goals.length, items, reviewOn };
  const reasons = gateWords(maySubmitPlan(stage, facts, today()));
  const submit = async () => {
    const answer = await run({ commandId: command.current(), planId: plan.id, version: plan.version });
    setAsking(false);
    setRefused('refused' in answer ? answer.refused : undefined);
    command.renew();
  };
  return (
    <div className="space-y-4">
      {refused && <RefusedNotice refused={refused} attempt={1} />}
      <SubmitGaps
        reasons={reasons}
        items={plan.items}
        link={(field, words) => (
          <TextLink
            to="/cases/$caseId/plan/$planId/edit"
            params={{ caseId, planId: plan.id }}
            search={{ at: field }}
            resetScroll={false}
          >
            {words}
          </TextLink>
        )}
        reopen={(words) => (
          <TextLink to="/cases/$caseId/reopen" params={{ caseId }}>
            {words}
          </TextLink>
        )}
      />
      <Button isDisabled={reasons.length > 0} onPress={() => setAsking(true)}>
        {m.plan_submit()}
      </Button>
      <ConfirmDialog
        isOpen={asking}
        title={m.plan_submit_ask()}
        confirmLabel={m.plan_submit()}
        isPending={isPending}
        onConfirm={() => void submit()}
        onCancel={() => setAsking(false)}
      >
        <p>{m.plan_submit_text()}</p>
      </ConfirmDialog>
    </div>
  );
}
