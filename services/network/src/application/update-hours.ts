import { type NotSaved, toDateColumn } from '@banso/service-kit';
import type { UpdateHoursInput } from '../generated/graphql.ts';
import { hoursOf, hoursText, replaceHours } from '../persistence/agency-hours.ts';
import { type NetworkScope, perform } from '../scope.ts';
import { invalid } from '../wording/input-issues.ts';
import { agencyForChange } from './agency-for-change.ts';
import { type SavedAgency, savedAgency } from './answers.ts';
import { hoursIssues } from './hours-issues.ts';
import type { AgencyAnswer } from './update-capacity.ts';

/** The agency's week: what is given replaces what was there. */
export async function updateHours(scope: NetworkScope, input: UpdateHoursInput): Promise<AgencyAnswer> {
  const objection = invalid(hoursIssues('weekly', input.weekly));
  if (objection !== undefined) return objection;
  const command = { id: input.commandId, name: 'updateHours', input };
  return perform<SavedAgency, NotSaved>(scope, command, async (tx, end) => {
    const agency = await agencyForChange(tx, scope, end, input.version, async (now) => ({
      weekly: [hoursText(input.weekly), hoursText(await hoursOf(tx, now))],
    }));
    const { organisationId, id } = agency;
    await replaceHours(tx, agency, input.weekly);
    await tx.db.agency.update({
      where: { organisationId_id: { organisationId, id } },
      data: {
        lastAssuredOn: toDateColumn(scope.today),
        version: { increment: 1 },
        updatedBy: scope.actor.id,
        updatedAt: scope.now(),
      },
    });
    tx.audit({ kind: 'change', action: 'agency:maintain', entity: 'Agency', entityId: id, fields: ['weekly'] });
    return savedAgency(id);
  });
}
