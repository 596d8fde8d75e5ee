import type { CouncilMembership } from '@banso/domain/council';
import type { CasesLoaderScope, CasesScope } from '../scope.ts';

/** A council with the caller's own place in its list. */
export interface OpenCouncilRow {
  readonly id: string;
  readonly organisationId: string;
  readonly nameSealed: Uint8Array;
  readonly foundedAt: Date;
  readonly own: CouncilMembership & { readonly id: string };
}

export interface CouncilMemberRow extends CouncilMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly councilId: string;
  readonly version: number;
  readonly nameSealed: Uint8Array;
  readonly bodySealed: Uint8Array | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReasonSealed: Uint8Array | null;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

const MEMBERSHIP = (
  m: string,
) => `${m}.staff_id as "staffId", ${m}.from_on::text as "from", ${m}.until_on::text as "until",
 ${m}.pledged_on::text as "pledgedOn", ${m}.ended_at is not null as "ended", ${m}.secretariat`;

export const COUNCIL_MEMBER_COLUMNS = `m.id, m.organisation_id as "organisationId", m.council_id as "councilId", m.version,
 ${MEMBERSHIP('m')}, m.name_sealed as "nameSealed", m.body_sealed as "bodySealed", m.ended_at as "endedAt",
 m.ended_by as "endedBy", m.end_reason_sealed as "endReasonSealed", m.updated_by as "updatedBy", m.updated_at as "updatedAt"`;

/** The caller's membership `k` as it must be today: beside the policy, which asks the keys of the council's own row. */
const KEY_FITS = `k.organisation_id = $1::uuid and k.staff_id = $2::uuid and k.ended_at is null
 and k.pledged_on <= $3::date and k.from_on <= $3::date and (k.until_on is null or k.until_on >= $3::date)`;

/** The second wall: reach plays no part in it. `row` is an alias with the columns organisation_id and council_id; `$1` to `$3` are `councilValues`. */
export const withinCouncil = (row: string): string => `${row}.organisation_id = $1::uuid and exists (
 select 1 from council_member k where ${KEY_FITS} and k.council_id = ${row}.council_id)`;

/** Organisation, person and day: all that a council asks of whoever wants to see it. */
export function councilValues({ actor, today }: Pick<CasesScope, 'actor' | 'today'>): [string, string, string] {
  return [actor.organisationId, actor.id, today];
}

interface FlatCouncil extends CouncilMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly nameSealed: Uint8Array;
  readonly foundedAt: Date;
  readonly memberId: string;
}

/** The councils that are open to the caller today, by the list of members. */
const OPEN_COUNCILS = `select c.id, c.organisation_id as "organisationId", c.name_sealed as "nameSealed",
   c.founded_at as "foundedAt", k.id as "memberId", ${MEMBERSHIP('k')}
 from council c join council_member k on k.organisation_id = c.organisation_id and k.council_id = c.id
 where ${KEY_FITS} order by c.founded_at, c.id, k.from_on desc`;

export async function openCouncils(scope: CasesLoaderScope): Promise<OpenCouncilRow[]> {
  const rows = await scope.read.query<FlatCouncil>('open_councils', OPEN_COUNCILS, councilValues(scope));
  return rows.map(withOwn);
}

function withOwn({ id, organisationId, nameSealed, foundedAt, memberId, ...membership }: FlatCouncil): OpenCouncilRow {
  return { id, organisationId, nameSealed, foundedAt, own: { id: memberId, ...membership } };
}

/** Everyone in the lists, those who have left included: who was bound, and until when, stays known. */
export function membersOfCouncils(scope: CasesLoaderScope, councilIds: readonly string[]): Promise<CouncilMemberRow[]> {
  return scope.read.query<CouncilMemberRow>(
    'members_of_councils',
    `select ${COUNCIL_MEMBER_COLUMNS} from council_member m
     where ${withinCouncil('m')} and m.council_id = any($4::uuid[])
     order by m.ended_at is not null, m.secretariat desc, m.from_on, m.id`,
    [...councilValues(scope), councilIds],
  );
}

export function councilMembersByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<CouncilMemberRow[]> {
  return scope.read.query<CouncilMemberRow>(
    'council_members_by_ids',
    `select ${COUNCIL_MEMBER_COLUMNS} from council_member m where ${withinCouncil('m')} and m.id = any($4::uuid[])`,
    [...councilValues(scope), ids],
  );
}
