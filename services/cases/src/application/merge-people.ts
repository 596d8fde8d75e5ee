import type { PersonRecord } from '@banso/domain/casework';
import type { KnownParty } from '../persistence/merge-plan.ts';
import type { PartyRow } from '../persistence/parties.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { partyColumns } from './party-details.ts';

/** What is known of somebody in the survivor, as a next version, so that who edits meanwhile is told. */
export async function writePerson(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id, version }: Pick<PartyRow, 'organisationId' | 'id' | 'version'>,
  record: PersonRecord,
): Promise<void> {
  await tx.db.party.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      ...(await partyColumns(scope, id, record)),
      version: version + 1,
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    },
  });
}

/** A person of the source in the survivor: a record of its own there, that may be corrected. */
export async function addPerson(
  tx: Tx,
  scope: CasesScope,
  caseId: string,
  mergeId: string,
  id: string,
  { row, record }: KnownParty,
): Promise<void> {
  await tx.db.party.create({
    data: {
      organisationId: row.organisationId,
      id,
      caseId,
      mergeId,
      role: row.role,
      ...(await partyColumns(scope, id, record)),
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    },
  });
}
