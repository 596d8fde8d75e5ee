import type { Actor } from '@banso/domain/authorisation';
import type pg from 'pg';
import { CodedError } from '../coded-error.ts';
import type { Identity } from '../identity/verify-identity.ts';
import { ask } from '../postgres/ask.ts';

/** Who asks, as the database says it at the beginning of an operation. */
export interface ActorRow {
  readonly id: string;
  readonly subject: string;
  readonly display_name: string;
  readonly organisation_id: string;
  readonly roles: string[];
  readonly office_ids: string[];
  readonly town_codes: string[];
  readonly agency_id: string | null;
  readonly access_ends_on: string | null;
  readonly active: boolean;
  readonly session_ended: boolean;
}

/**
 * Says who is asking, finds the actor as far as that one may see it, and gives the transaction the actor's standing, all
 * in one statement: what stands in `lateral` is read once the subject is set.
 */
const ENTER = `select id, actor.subject, display_name, organisation_id, roles, office_ids, town_codes, agency_id,
 access_ends_on::text as access_ends_on, active,
 exists (select 1 from ended_session where session_id = $2) as session_ended,
 set_config('banso.organisation', organisation_id::text, true),
 set_config('banso.reach', case when active and (access_ends_on is null or access_ends_on >= $3::date) then reach else 'none' end, true),
 set_config('banso.offices', office_ids::text, true), set_config('banso.towns', town_codes::text, true),
 set_config('banso.agency', coalesce(agency_id::text, ''), true), set_config('banso.actor', id::text, true),
 set_config('banso.today', $3::date::text, true)
 from (select set_config('banso.subject', $1, true) as subject offset 0) as asking
 cross join lateral (select * from actor where actor.subject = asking.subject limit 1) as actor`;

/** `begin` is the text that opens the transaction. Both are sent together: the connection is pipelined. */
export async function enter(
  client: pg.ClientBase,
  begin: string,
  identity: Identity,
  today: string,
): Promise<ActorRow | undefined> {
  const [, found] = await Promise.all([
    ask(client, { text: begin }),
    ask<ActorRow>(client, { name: 'banso_enter', text: ENTER, values: [identity.subject, identity.sessionId, today] }),
  ]);
  return found.rows[0];
}

/** Refuses an ended session and an actor whose access has ended. */
export function admit(row: ActorRow | undefined, today: string): Actor {
  const ended = row !== undefined && row.access_ends_on !== null && row.access_ends_on < today;
  if (row === undefined || !row.active || ended) {
    throw new CodedError('ACCESS_ENDED', 'This account has no access.');
  }
  if (row.session_ended) throw new CodedError('SESSION_ENDED', 'The session has ended. Sign in again.');
  return {
    id: row.id,
    subject: row.subject,
    displayName: row.display_name,
    organisationId: row.organisation_id,
    roles: row.roles as Actor['roles'],
    officeIds: row.office_ids,
    townCodes: row.town_codes,
    agencyId: row.agency_id,
    accessEndsOn: row.access_ends_on,
    active: row.active,
  };
}
