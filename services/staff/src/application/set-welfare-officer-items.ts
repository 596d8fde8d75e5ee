import type { SetWelfareOfficerItemsInput } from '../generated/graphql.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { StaffScope } from '../scope.ts';
import { issue } from '../wording/issues.ts';
import { refusal } from '../wording/refusals.ts';
import { changeStaff, type StaffAnswer } from './staff-change.ts';

/** 3(3)エ: the items of Art. 19(1) under which the person falls. Null: not asked yet; empty: none. */
export function setWelfareOfficerItems(scope: StaffScope, input: SetWelfareOfficerItemsInput): Promise<StaffAnswer> {
  const items = input.items ?? null;
  const wrong = (items ?? []).some((item) => item < 1 || item > 5);
  return changeStaff(scope, {
    name: 'setWelfareOfficerItems',
    action: 'staff:evidence',
    input,
    entity: 'StaffMember',
    issues: wrong ? [issue('items', 'NOT_AN_ITEM')] : [],
    async make({ db }, staff, end) {
      // There is no original that somebody else could see later.
      if (staff.id === scope.actor.id) return end.refuse('staff:evidence', refusal('OWN_ITEMS'), [staff.id]);
      if (staff.version !== input.version) {
        const theirs = staff.welfareOfficerItems?.join(', ') ?? null;
        return end.answer({
          __typename: 'StaleVersion',
          currentVersion: staff.version,
          changedBy: null,
          changedAt: null,
          changes: [{ field: 'items', yours: items?.join(', ') ?? null, theirs }],
        });
      }
      await db.staffMember.update({
        where: { id: staff.id },
        data: { welfareOfficerItems: items === null ? Prisma.DbNull : [...new Set(items)].sort() },
      });
      return { id: staff.id, fields: ['welfareOfficerItems'] };
    },
  });
}
