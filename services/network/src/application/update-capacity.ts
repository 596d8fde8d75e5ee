import { type NotSaved, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { UpdateCapacityInput } from '../generated/graphql.ts';
import { type NetworkScope, perform } from '../scope.ts';
import { invalid, issue } from '../wording/input-issues.ts';
import { agencyForChange } from './agency-for-change.ts';
import { emitAgency } from './agency-message.ts';
import { type SavedAgency, savedAgency } from './answers.ts';
import { textIssue } from './input-checks.ts';

export type AgencyAnswer = SavedAgency | NotSaved | RefusalAnswer;

/** How many more people the agency can take on, as of today, and whether referrals are welcome. */
export async function updateCapacity(scope: NetworkScope, input: UpdateCapacityInput): Promise<AgencyAnswer> {
  const { free, takesReferrals } = input;
  const note = input.note?.trim() || null;
  const uncounted = (!Number.isInteger(free) || free < 0 || free > 999) && issue('free', 'NOT_A_COUNT');
  const objection = invalid([uncounted, textIssue('note', note)]);
  if (objection !== undefined) return objection;
  const command = { id: input.commandId, name: 'updateCapacity', input };
  return perform<SavedAgency, NotSaved>(scope, command, async (tx, end) => {
    const agency = await agencyForChange(tx, scope, end, input.version, (now) => ({
      free: [String(free), now.capacityFree === null ? null : String(now.capacityFree)],
      note: [note, now.capacityNote],
      takesReferrals: [String(takesReferrals), String(now.takesReferrals)],
    }));
    const { organisationId, id } = agency;
    const today = toDateColumn(scope.today);
    await tx.db.agency.update({
      where: { organisationId_id: { organisationId, id } },
      data: {
        capacityFree: free,
        capacityNote: note,
        capacityAsOf: today,
        takesReferrals,
        lastAssuredOn: today,
        version: { increment: 1 },
        updatedBy: scope.actor.id,
        updatedAt: scope.now(),
      },
    });
    const fields = ['free', 'note', 'takesReferrals'];
    tx.audit({ kind: 'change', action: 'agency:maintain', entity: 'Agency', entityId: id, fields });
    emitAgency(tx, { ...agency, version: agency.version + 1, takesReferrals }, scope.today);
    return savedAgency(id);
  });
}
