import { isCivilDate, isUuid } from '@banso/domain/foundation';
import { absent, type InputIssueAnswer, type NotSaved } from '@banso/service-kit';
import type { SetOfficeCalendarInput } from '../generated/graphql.ts';
import { lockOffice } from '../persistence/offices.ts';
import { perform, type StaffScope } from '../scope.ts';
import { invalid, issue } from '../wording/issues.ts';
import { announceOffice } from './announce-office.ts';
import type { SavedOffice } from './saved.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

function check(input: SetOfficeCalendarInput): InputIssueAnswer[] {
  const wrong = input.weekly.some(
    ({ day, opens, closes }) => !days.includes(day) || !clock.test(opens) || !clock.test(closes) || opens >= closes,
  );
  const doubled = new Set(input.weekly.map(({ day }) => day)).size !== input.weekly.length;
  return [
    ...(wrong || doubled ? [issue('weekly', 'NOT_HOURS')] : []),
    ...(input.closed.every(isCivilDate) ? [] : [issue('closed', 'NOT_A_DATE')]),
    ...(input.open.every(isCivilDate) ? [] : [issue('open', 'NOT_A_DATE')]),
  ];
}

/** 3(1)イ: an office sets its own regular hours; contacts recorded from then on are measured by them. */
export function setOfficeCalendar(scope: StaffScope, input: SetOfficeCalendarInput): Promise<SavedOffice | NotSaved> {
  return perform<SavedOffice, NotSaved>(
    scope,
    { id: input.commandId, name: 'setOfficeCalendar', input },
    async (tx, end) => {
      const { organisationId } = scope.actor;
      const office = isUuid(input.officeId) ? await lockOffice(tx, organisationId, input.officeId) : undefined;
      if (office === undefined) return end.deny('staff:place', absent, [input.officeId]);
      const permitted = scope.permit('staff:place', { organisationId, officeId: office.id });
      if (!permitted.allowed) return end.deny('staff:place', permitted, [office.id]);
      const issues = check(input);
      if (issues.length > 0) return end.answer(invalid(issues));
      if (office.version !== input.version) {
        const hours = (weekly: readonly { day: string; opens: string; closes: string }[]) =>
          weekly.map(({ day, opens, closes }) => `${day} ${opens}-${closes}`).join(', ');
        return end.answer({
          __typename: 'StaleVersion',
          currentVersion: office.version,
          changedBy: null,
          changedAt: null,
          changes: [{ field: 'weekly', yours: hours(input.weekly), theirs: hours(office.weekly) }],
        });
      }
      await tx.db.office.update({
        where: { id: office.id },
        data: {
          weekly: input.weekly.map(({ day, opens, closes }) => ({ day, opens, closes })),
          closedDays: input.closed,
          openDays: input.open,
          version: { increment: 1 },
        },
      });
      const fields = ['weekly', 'closedDays', 'openDays'];
      tx.audit({ kind: 'change', action: 'staff:place', entity: 'Office', entityId: office.id, fields });
      await announceOffice(tx, office.id);
      return { __typename: 'OfficeSaved', officeId: office.id };
    },
  );
}
