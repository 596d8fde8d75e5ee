import { createHash } from 'node:crypto';
import type { ApplicationRow } from '../persistence/applications.ts';
import type { DeterminationRow } from '../persistence/determinations.ts';
import type { GoalRow, PlanItemRow, PlanRow } from '../persistence/plans.ts';

/** All that people on a route put their stamp to. */
export interface CirculatedContent {
  readonly plan: PlanRow;
  readonly goals: readonly GoalRow[];
  readonly items: readonly PlanItemRow[];
  /** The determination that stands. */
  readonly determination: DeterminationRow | undefined;
  readonly applications: readonly ApplicationRow[];
}

const bytes = (sealed: Uint8Array | null): string | null =>
  sealed === null ? null : Buffer.from(sealed).toString('base64');

/** SHA-256 of what is circulated. Words enter it as they are sealed: the digest itself tells nothing of them. */
export function contentDigest({ plan, goals, items, determination, applications }: CirculatedContent): string {
  const content = [
    [plan.id, bytes(plan.clientWordsSealed), plan.reviewOn, plan.signedOn, plan.meetingId],
    goals.map(({ id, domain, wordsSealed }) => [id, domain, bytes(wordsSealed)]),
    items.map((item) => [
      item.id,
      item.goalId,
      bytes(item.whatSealed),
      item.duty,
      item.providerKind,
      item.agencyId,
      item.ownerId,
      item.ownerName,
      // Only where it is said, so that what circulates since before keeps its digest.
      ...(item.programme === null && item.partsSealed === null ? [] : [item.programme, bytes(item.partsSealed)]),
    ]),
    determination === undefined
      ? null
      : [determination.id, determination.digest, determination.approvedAt?.toISOString() ?? null],
    applications
      .map((each) => [each.id, each.signedOn, each.withdrawnOn, [...each.agencyIds].sort(), [...each.fields].sort()])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
