import { randomUUID } from 'node:crypto';
import type { Role } from '@banso/domain/authorisation';
import { isUuid, kanaKey, searchKey } from '@banso/domain/foundation';
import { absent, type NotSaved } from '@banso/service-kit';
import type { RegisterStaffInput } from '../generated/graphql.ts';
import { lockOffice } from '../persistence/offices.ts';
import { perform, type StaffScope } from '../scope.ts';
import { invalid, issue } from '../wording/issues.ts';
import { announceActor } from './announce-actor.ts';
import { checkText } from './checks.ts';
import { refreshStanding } from './refresh-standing.ts';
import { type SavedStaff, staffSaved } from './saved.ts';
import type { StaffAnswer } from './staff-change.ts';

/** Roles that a supervisor may give in the own office; all others come with a placement or from the prefecture. */
const grantable: readonly Role[] = [
  'consultationWorker',
  'chiefConsultationWorker',
  'employmentWorker',
  'outreachWorker',
];

/** A new colleague at an office. `login` is the subject at the identity provider; without it nobody can sign in yet. */
export function registerStaff(scope: StaffScope, input: RegisterStaffInput): Promise<StaffAnswer> {
  return perform<SavedStaff, NotSaved>(
    scope,
    { id: input.commandId, name: 'registerStaff', input },
    async (tx, end) => {
      const { organisationId } = scope.actor;
      const office = isUuid(input.officeId) ? await lockOffice(tx, organisationId, input.officeId) : undefined;
      if (office === undefined) return end.deny('staff:place', absent, [input.officeId]);
      const permitted = scope.permit('staff:place', { organisationId, officeId: office.id });
      if (!permitted.allowed) return end.deny('staff:place', permitted, [office.id]);
      const issues = [...checkText('displayName', input.displayName), ...checkText('kana', input.kana)];
      if (input.roles.some((role) => !grantable.includes(role as Role))) issues.push(issue('roles', 'UNKNOWN_ROLE'));
      const login = input.login?.trim() ?? '';
      if (login !== '' && (await tx.db.staffMember.count({ where: { subject: login } })) > 0) {
        issues.push(issue('login', 'LOGIN_TAKEN'));
      }
      if (issues.length > 0) return end.answer(invalid(issues));
      const id = randomUUID();
      await tx.db.staffMember.create({
        data: {
          id,
          organisationId,
          subject: login === '' ? id : login,
          displayName: input.displayName.trim(),
          kana: input.kana.trim(),
          kanaKey: kanaKey(input.kana),
          searchKey: `${searchKey(input.displayName)} ${searchKey(input.kana)}`,
          grantedRoles: input.roles,
          grantedOfficeIds: [office.id],
          roles: input.roles,
          officeIds: [office.id],
        },
      });
      tx.audit({
        kind: 'change',
        action: 'staff:place',
        entity: 'StaffMember',
        entityId: id,
        fields: ['roles', 'office'],
      });
      await refreshStanding(tx, organisationId, id, scope.today);
      await announceActor(tx, id);
      return staffSaved(id);
    },
  );
}
