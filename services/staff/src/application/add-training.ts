import type { AddTrainingInput } from '../generated/graphql.ts';
import type { StaffScope } from '../scope.ts';
import { checkDay } from './checks.ts';
import { changeStaff, type StaffAnswer } from './staff-change.ts';

/** 3(3)ア: a completed course with its certificate. */
export function addTraining(scope: StaffScope, input: AddTrainingInput): Promise<StaffAnswer> {
  return changeStaff(scope, {
    name: 'addTraining',
    action: 'staff:evidence',
    input,
    entity: 'Training',
    issues: checkDay('completedOn', input.completedOn, scope.today, 'past only'),
    async make({ db }, staff) {
      const { course, by: provider, completedOn } = input;
      const { id } = await db.training.create({
        data: {
          organisationId: staff.organisationId,
          staffId: staff.id,
          recordedBy: scope.actor.id,
          course,
          provider,
          completedOn,
        },
      });
      return { id, fields: ['course', 'provider', 'completedOn'] };
    },
  });
}
