import type { Action } from '@banso/domain/authorisation';
import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending, type InputIssueAnswer, type NotSaved } from '@banso/service-kit';
import { lockStaff, type StaffRow } from '../persistence/staff.ts';
import { perform, type StaffScope, type Tx } from '../scope.ts';
import { invalid } from '../wording/issues.ts';
import { refreshStanding } from './refresh-standing.ts';
import { type SavedStaff, staffSaved } from './saved.ts';

export type StaffAnswer = SavedStaff | NotSaved;

/** The office through which the caller reaches this person, for the permit. */
export const officeFor = (scope: StaffScope, staff: Pick<StaffRow, 'officeIds'>): string | null =>
  staff.officeIds.find((office) => scope.actor.officeIds.includes(office)) ?? staff.officeIds[0] ?? null;

interface StaffCommand {
  readonly commandId: string;
  readonly staffId: string;
}

/**
 * One change of what is recorded about a person: checked, locked, permitted, made, audited, and roles and qualification
 * worked out again, in one transaction.
 */
export function changeStaff<I extends StaffCommand>(
  scope: StaffScope,
  change: {
    readonly name: string;
    readonly action: Action;
    readonly input: I;
    readonly entity: string;
    readonly issues: readonly InputIssueAnswer[];
    /** Makes the change; gives the id of what was changed and the names of its fields. */
    readonly make: (
      tx: Tx,
      staff: StaffRow,
      end: Ending<NotSaved>,
    ) => Promise<{ readonly id: string; readonly fields: readonly string[] }>;
  },
): Promise<StaffAnswer> {
  const { name, action, input, entity, issues } = change;
  return perform<SavedStaff, NotSaved>(scope, { id: input.commandId, name, input }, async (tx, end) => {
    const staff = isUuid(input.staffId) ? await lockStaff(tx, scope.actor.organisationId, input.staffId) : undefined;
    if (staff === undefined) return end.deny(action, absent, [input.staffId]);
    const resource = { organisationId: staff.organisationId, officeId: officeFor(scope, staff) };
    const permitted = scope.permit(action, resource);
    if (!permitted.allowed) return end.deny(action, permitted, [staff.id]);
    if (issues.length > 0) return end.answer(invalid(issues));
    const { id, fields } = await change.make(tx, staff, end);
    tx.audit({ kind: 'change', action, entity, entityId: id, fields });
    await refreshStanding(tx, staff.organisationId, staff.id, scope.today);
    return staffSaved(staff.id);
  });
}
