import type { AddServiceInput } from '../generated/graphql.ts';
import type { StaffScope } from '../scope.ts';
import { checkDay, checkPeriod, checkText } from './checks.ts';
import { changeStaff, type StaffAnswer } from './staff-change.ts';

/** 3(3)イ, ウ, オ: a stretch of service, both days included; without an end the person still serves. */
export function addService(scope: StaffScope, input: AddServiceInput): Promise<StaffAnswer> {
  const until = input.until ?? null;
  return changeStaff(scope, {
    name: 'addService',
    action: 'staff:evidence',
    input,
    entity: 'ServiceInterval',
    issues: [
      ...checkDay('from', input.from, scope.today, 'past only'),
      ...(until === null ? [] : checkDay('until', until, scope.today, 'past only')),
      ...checkPeriod(input.from, until),
      ...checkText('employer', input.employer),
    ],
    async make({ db }, staff) {
      const { kind, employer, from } = input;
      const { id } = await db.serviceInterval.create({
        data: {
          organisationId: staff.organisationId,
          staffId: staff.id,
          recordedBy: scope.actor.id,
          kind,
          employer,
          from,
          until,
        },
      });
      return { id, fields: ['kind', 'employer', 'from', 'until'] };
    },
  });
}
