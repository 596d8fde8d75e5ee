import { maySubmitPlan, type Stage } from '@banso/domain/casework';
import { useState } from 'react';
import { type Refused, RefusedNotice, useCommandId } from '../../forms/index.ts';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, ConfirmDialog } from '../../ui/index.ts';
import { GateList } from '../gate-list.tsx';
import { gateWords } from '../gate-words.ts';
import { partsDetail } from './parts-detail.tsx';
import { submitPlanMutation } from './plan.graphql.ts';
import { usePlanCommand } from './use-plan-command.ts';

/** Hands the plan to the meeting once nothing is missing; says beforehand what is. */
export function SubmitPlan({ plan, stage }: { plan: PlanDetailFragment; stage: Stage }) {
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
      <GateList
        title={m.plan_gaps_submit()}
        clear={m.plan_gaps_submit_clear()}
        reasons={reasons}
        detail={(reason) =>
          reason.code === 'ITEM_WITHOUT_OWNER' ? (
            <ul className="list-disc ps-5">{ownerless(plan).map(itemLine)}</ul>
          ) : (
            partsDetail(reason)
          )
        }
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

const ownerless = (plan: PlanDetailFragment) =>
  plan.items.filter(
    ({ providerKind, agency, owner, ownerName }) =>
      providerKind !== 'CLIENT' && (providerKind === 'AGENCY' ? agency === null : owner === null && !ownerName?.trim()),
  );

const itemLine = ({ id, what }: { id: string; what: string }) => <li key={id}>{what}</li>;
