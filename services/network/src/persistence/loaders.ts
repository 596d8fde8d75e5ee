import type { Action } from '@banso/domain/authorisation';
import { absent, groupInOrder, inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { NetworkLoaderScope } from '../scope.ts';
import { type AgencyRow, agenciesByIds } from './agencies.ts';
import { hoursOfAgencies } from './agency-hours.ts';
import { disclosedOfReferrals } from './disclosed-fields.ts';
import { type InvitationRow, invitationsByIds } from './invitations.ts';
import { progressOfReferrals } from './progress-entries.ts';
import { type ReferralRow, referralsByIds } from './referrals.ts';
import type { SealedValue } from './sealed-columns.ts';

export interface RefusedLook {
  readonly action: Action;
  readonly id: string;
}

/** Every edge of this subgraph is loaded in batches, once an operation. */
export const createLoaders = (scope: NetworkLoaderScope) => ({
  /** Null where absent or not for the caller. */
  agencyById: new DataLoader<string, AgencyRow | null>(async (ids) => {
    const rows = await agenciesByIds(scope, ids);
    const readable = rows.filter(
      ({ organisationId, id }) => scope.permit('directory:read', { organisationId, agencyId: id }).allowed,
    );
    return inOrder(ids, readable, (row) => row.id);
  }),
  hoursOfAgency: new DataLoader((ids: readonly string[]) =>
    hoursOfAgencies(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.agencyId)),
  ),
  /** Null where absent or sent to another agency. */
  referralById: new DataLoader<string, ReferralRow | null>(async (ids) => {
    const rows = await referralsByIds(scope, ids);
    const readable = rows.filter((row) => scope.permit('referral:answer', row).allowed);
    return inOrder(ids, readable, (row) => row.id);
  }),
  invitationById: new DataLoader<string, InvitationRow | null>(async (ids) => {
    const rows = await invitationsByIds(scope, ids);
    const readable = rows.filter((row) => scope.permit('invitation:answer', row).allowed);
    return inOrder(ids, readable, (row) => row.id);
  }),
  disclosedOfReferral: new DataLoader((ids: readonly string[]) =>
    disclosedOfReferrals(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.referralId)),
  ),
  progressOfReferral: new DataLoader((ids: readonly string[]) =>
    progressOfReferrals(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.referralId)),
  ),
  /** Opens sealed values together; null where the key was destroyed. */
  opened: new DataLoader<SealedValue, string | null, string>((values) => scope.sealing.openMany(values), {
    cacheKeyFn: ({ place }) => `${place.table}|${place.column}|${place.rowId}`,
  }),
  /** Records looks that found nothing the caller may see, one audit row for each action. */
  refused: new DataLoader<RefusedLook, null, string>(
    async (looks) => {
      for (const [action, group] of Map.groupBy(looks, (look) => look.action)) {
        const ids = group.map(({ id }) => id.slice(0, 64));
        await scope.refuse(action, absent, ids);
      }
      return looks.map(() => null);
    },
    { cacheKeyFn: ({ action, id }) => `${action}|${id}` },
  ),
});

export type Loaders = ReturnType<typeof createLoaders>;
