import { isUuid } from '@banso/domain/foundation';
import { absent } from '@banso/service-kit';
import type { AddLicenceInput, EndLicenceInput } from '../generated/graphql.ts';
import type { StaffScope } from '../scope.ts';
import { issue } from '../wording/issues.ts';
import { refusal } from '../wording/refusals.ts';
import { checkDay, checkText } from './checks.ts';
import { changeStaff, type StaffAnswer } from './staff-change.ts';

/** 3(3)イ, エ: a licence on the register; it counts from its registration until the day it ended. */
export function addLicence(scope: StaffScope, input: AddLicenceInput): Promise<StaffAnswer> {
  const endedOn = input.endedOn ?? null;
  return changeStaff(scope, {
    name: 'addLicence',
    action: 'staff:evidence',
    input,
    entity: 'Licence',
    issues: [
      ...checkDay('registeredOn', input.registeredOn, scope.today, 'past only'),
      ...(endedOn === null ? [] : checkDay('endedOn', endedOn, scope.today, 'future too')),
      ...(endedOn !== null && endedOn < input.registeredOn ? [issue('endedOn', 'ENDS_BEFORE_IT_BEGINS')] : []),
    ],
    async make({ db }, staff) {
      const { kind, registeredOn } = input;
      const { id } = await db.licence.create({
        data: {
          organisationId: staff.organisationId,
          staffId: staff.id,
          recordedBy: scope.actor.id,
          kind,
          registeredOn,
          endedOn,
        },
      });
      return { id, fields: ['kind', 'registeredOn', 'endedOn'] };
    },
  });
}

/** The licence is no longer held from `endedOn` on: whoever relied on it alone lapses that day. */
export function endLicence(scope: StaffScope, input: EndLicenceInput): Promise<StaffAnswer> {
  return changeStaff(scope, {
    name: 'endLicence',
    action: 'staff:evidence',
    input,
    entity: 'Licence',
    issues: [...checkDay('endedOn', input.endedOn, scope.today, 'future too'), ...checkText('reason', input.reason)],
    async make({ db }, staff, end) {
      const licence = isUuid(input.licenceId)
        ? await db.licence.findFirst({ where: { id: input.licenceId, staffId: staff.id } })
        : null;
      if (licence === null) return end.deny('staff:evidence', absent, [input.licenceId]);
      if (licence.endedOn !== null || licence.withdrawnAt !== null) {
        return end.refuse('staff:evidence', refusal('ALREADY_ENDED'), [licence.id]);
      }
      await db.licence.update({
        where: { id: licence.id },
        data: { endedOn: input.endedOn, endedWhy: input.reason },
      });
      return { id: licence.id, fields: ['endedOn'] };
    },
  });
}
