import { isUuid } from '@banso/domain/foundation';
import { absent } from '@banso/service-kit';
import type { EndPlacementInput, PlaceWorkerInput } from '../generated/graphql.ts';
import { evidenceForChange } from '../persistence/evidence.ts';
import { lockOffice } from '../persistence/offices.ts';
import { qualificationOf } from '../reads/qualification.ts';
import type { StaffScope } from '../scope.ts';
import { issue } from '../wording/issues.ts';
import { refusal } from '../wording/refusals.ts';
import { checkDay, checkPeriod, checkText } from './checks.ts';
import { changeStaff, type StaffAnswer } from './staff-change.ts';

/**
 * 3(1)ア(ｱ): a worker is placed at an office. As outreach worker only who meets 3(3) on the first day. The role counts from
 * the first day of the placement to its last.
 */
export function placeWorker(scope: StaffScope, input: PlaceWorkerInput): Promise<StaffAnswer> {
  const until = input.until ?? null;
  return changeStaff(scope, {
    name: 'placeWorker',
    action: 'staff:place',
    input,
    entity: 'Placement',
    issues: [
      ...checkDay('from', input.from, scope.today, 'future too'),
      ...(until === null ? [] : checkDay('until', until, scope.today, 'future too')),
      ...checkPeriod(input.from, until),
      ...(input.fullTimePercent < 1 || input.fullTimePercent > 100 ? [issue('fullTimePercent', 'PERCENT')] : []),
    ],
    async make(tx, staff, end) {
      const office = isUuid(input.officeId) ? await lockOffice(tx, staff.organisationId, input.officeId) : undefined;
      const inReach =
        office && scope.permit('staff:place', { organisationId: office.organisationId, officeId: office.id });
      if (!office || !inReach?.allowed) return end.deny('staff:place', absent, [input.officeId]);
      const evidence = await evidenceForChange(tx, staff.id);
      const overlaps = evidence.placements.some(
        (row) =>
          row.officeId === office.id &&
          row.role === input.role &&
          (until === null || row.from <= until) &&
          (row.until === null || row.until >= input.from),
      );
      if (overlaps) return end.answer({ __typename: 'InvalidInput', issues: [issue('from', 'OVERLAPS')] });
      let ground: string | null = null;
      if (input.role === 'OUTREACH_WORKER') {
        const answer = qualificationOf(evidence, staff.welfareOfficerItems, scope.today, input.from);
        if (answer?.outcome !== 'MET') return end.refuse('staff:place', refusal('NOT_QUALIFIED'), [staff.id]);
        ground = answer.met[0] ?? null;
      }
      const { id } = await tx.db.placement.create({
        data: {
          organisationId: staff.organisationId,
          staffId: staff.id,
          officeId: office.id,
          role: input.role,
          from: input.from,
          until,
          fullTimePercent: input.fullTimePercent,
          groundRelied: ground,
        },
      });
      tx.emit(
        'staff.placementChanged',
        ['cases'],
        { staffId: staff.id, officeId: office.id },
        { aggregateId: staff.id },
      );
      return { id, fields: ['office', 'role', 'from', 'until', 'fullTimePercent'] };
    },
  });
}

/** The role goes with the placement: everywhere at once when `until` has passed, otherwise on the day after it. */
export function endPlacement(scope: StaffScope, input: EndPlacementInput): Promise<StaffAnswer> {
  return changeStaff(scope, {
    name: 'endPlacement',
    action: 'staff:place',
    input,
    entity: 'Placement',
    issues: [...checkDay('until', input.until, scope.today, 'future too'), ...checkText('reason', input.reason)],
    async make(tx, staff, end) {
      const found = isUuid(input.placementId)
        ? await tx.db.placement.findFirst({ where: { id: input.placementId, staffId: staff.id } })
        : null;
      if (found === null) return end.deny('staff:place', absent, [input.placementId]);
      if (found.until !== null && found.until < scope.today) {
        return end.refuse('staff:place', refusal('ALREADY_ENDED'), [found.id]);
      }
      if (input.until < found.from) {
        return end.answer({ __typename: 'InvalidInput', issues: [issue('until', 'ENDS_BEFORE_IT_BEGINS')] });
      }
      await tx.db.placement.update({
        where: { id: found.id },
        data: { until: input.until, endedWhy: input.reason },
      });
      tx.emit(
        'staff.placementChanged',
        ['cases'],
        { staffId: staff.id, officeId: found.officeId },
        { aggregateId: staff.id },
      );
      return { id: found.id, fields: ['until'] };
    },
  });
}
