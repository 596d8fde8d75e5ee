import { absent, type Ending, type NotSaved, type RefusalAnswer } from '@banso/service-kit';
import { nameOfActor } from '../persistence/actor-names.ts';
import { type AgencyRow, lockOwnAgency } from '../persistence/agencies.ts';
import type { NetworkScope, Tx } from '../scope.ts';

/** Field → the caller's value beside the present one. */
export type Comparison = Readonly<Record<string, readonly [yours: string | null, theirs: string | null]>>;

/** Locks the caller's own agency, asks for the permit and compares the version. */
export async function agencyForChange(
  tx: Tx,
  scope: NetworkScope,
  end: Ending<NotSaved | RefusalAnswer>,
  version: number,
  compare: (agency: AgencyRow) => Comparison | Promise<Comparison>,
): Promise<AgencyRow> {
  const { organisationId, agencyId } = scope.actor;
  const permitted = scope.permit('agency:maintain', { organisationId, agencyId });
  if (!permitted.allowed) return end.deny('agency:maintain', permitted, []);
  const agency = await lockOwnAgency(tx, scope);
  if (agency === undefined) return end.deny('agency:maintain', absent, []);
  if (agency.version === version) return agency;
  const changes = Object.entries(await compare(agency))
    .map(([field, [yours, theirs]]) => ({ field, yours, theirs }))
    .filter((change) => change.yours !== change.theirs);
  return end.answer({
    __typename: 'StaleVersion',
    currentVersion: agency.version,
    changedBy: agency.updatedBy === null ? null : await nameOfActor(tx, agency.updatedBy),
    changedAt: agency.updatedAt,
    changes,
  });
}
