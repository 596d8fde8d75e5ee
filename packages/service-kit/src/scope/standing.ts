import { type Actor, reachOf } from '@banso/domain/authorisation';

/** What row-level security knows of the one who asks: the `banso.*` settings of one transaction. */
export interface Standing {
  readonly organisationId: string | null;
  readonly reach: string;
  readonly officeIds: readonly string[];
  readonly townCodes: readonly string[];
  readonly agencyId: string | null;
  readonly actorId: string | null;
  readonly subject: string | null;
  /** The civil day at which the operation began, for policies that ask for days; null for the service itself. */
  readonly today: string | null;
}

export function standingOf(actor: Actor, today: string | null = null): Standing {
  const { organisationId, officeIds, townCodes, agencyId, id, subject } = actor;
  return { organisationId, reach: reachOf(actor), officeIds, townCodes, agencyId, actorId: id, subject, today };
}

/** The service itself: event handlers, timers, relay. Null reaches only the kit's own tables, in all organisations. */
export function systemStanding(organisationId: string | null): Standing {
  return {
    organisationId,
    reach: 'system',
    officeIds: [],
    townCodes: [],
    agencyId: null,
    actorId: null,
    subject: null,
    today: null,
  };
}

export const SET_STANDING = `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true),
 set_config('banso.offices', $3, true), set_config('banso.towns', $4, true), set_config('banso.agency', $5, true),
 set_config('banso.actor', $6, true), set_config('banso.subject', $7, true),
 set_config('banso.today', $8, true)`;

export function standingValues(standing: Standing): string[] {
  return [
    standing.organisationId ?? '',
    standing.reach,
    `{${standing.officeIds.join(',')}}`,
    `{${standing.townCodes.join(',')}}`,
    standing.agencyId ?? '',
    standing.actorId ?? '',
    standing.subject ?? '',
    standing.today ?? '',
  ];
}
