import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import type { FragmentType } from '../../graphql/generated/index.ts';
import { dayOf } from '../../text/dates.ts';
import { daysFrom } from '../case/days.ts';
import type { todayCase } from './today.graphql.ts';

type Today = TodayQuery['today'];

export interface Approval {
  readonly id: string;
  /** Null for a determination, which is about all clauses. */
  readonly clause: string | null;
  readonly outcome: Today['determinationsToApprove'][number]['determination']['outcome'];
  readonly reason: string;
  readonly by: string | undefined;
  readonly on: string;
  readonly waitingDays: number;
}

export interface ApprovalsOfCase {
  readonly caseId: string;
  readonly supportCase: FragmentType<typeof todayCase>;
  readonly approvals: readonly Approval[];
}

/** All that waits for the reader's approval, person by person; whoever has waited longest comes first. */
export function approvalsByCase(
  today: Pick<Today, 'on' | 'judgementsToApprove' | 'determinationsToApprove'>,
): ApprovalsOfCase[] {
  const waiting = (id: string, at: string) => ({ id, on: dayOf(at), waitingDays: daysFrom(dayOf(at), today.on) });
  const all = [
    ...today.judgementsToApprove.map(({ case: supportCase, judgement }) => ({
      supportCase,
      approval: {
        ...waiting(judgement.id, judgement.judgedAt),
        clause: judgement.clause,
        outcome: judgement.outcome,
        reason: judgement.reason,
        by: judgement.judgedBy?.displayName,
      },
    })),
    ...today.determinationsToApprove.map(({ case: supportCase, determination }) => ({
      supportCase,
      approval: {
        ...waiting(determination.id, determination.recordedAt),
        clause: null,
        outcome: determination.outcome,
        reason: determination.reason,
        by: determination.recordedBy?.displayName,
      },
    })),
  ];
  return [...Map.groupBy(all, ({ supportCase }) => supportCase.id)]
    .map(([caseId, group]) => ({
      caseId,
      supportCase: group[0]!.supportCase,
      approvals: group.map(({ approval }) => approval).sort((a, b) => b.waitingDays - a.waitingDays),
    }))
    .sort((a, b) => (b.approvals[0]?.waitingDays ?? 0) - (a.approvals[0]?.waitingDays ?? 0));
}
