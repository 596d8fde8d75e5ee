import type { ContactKind, ContactResult, ContactStep, Counterpart, RecordedRole } from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';
import type { CasesLoaderScope } from '../scope.ts';
import { WITHIN_REACH, withinReach } from './cases.ts';
import { reachValues } from './reach.ts';

/** What a list of many cases shows of a contact: small columns, for there are many rows. */
export interface ContactGlance {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ContactKind;
  readonly result: ContactResult;
  readonly startedAt: Date;
  readonly step: ContactStep;
  readonly outsideRegularHours: boolean;
}

/** One row of contact as the service uses it. */
export interface ContactRow extends ContactGlance {
  readonly organisationId: string;
  readonly version: number;
  readonly workerId: string;
  readonly workerRole: RecordedRole;
  readonly referralId: string | null;
  readonly visitBlockId: string | null;
  readonly endedAt: Date | null;
  readonly purposeSealed: Uint8Array | null;
  readonly placeSealed: Uint8Array | null;
  readonly counterparts: Counterpart[];
  readonly duties: ClauseId[];
  readonly outsideReasons: string[];
  readonly noteSealed: Uint8Array | null;
  /** Its words lie with its circle. */
  readonly restricted: boolean;
  readonly companionIds: string[];
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export const isWhole = (row: ContactGlance): row is ContactRow => 'noteSealed' in row;

export interface ContactOriginalRow {
  readonly organisationId: string;
  readonly contactId: string;
  readonly caseId: string;
  readonly version: number;
  readonly startedAt: Date;
  readonly kind: ContactKind | null;
  readonly result: ContactResult | null;
  readonly counterparts: Counterpart[] | null;
  readonly step: ContactStep | null;
  readonly placeSealed: Uint8Array | null;
  readonly purposeSealed: Uint8Array | null;
  readonly noteSealed: Uint8Array | null;
  readonly reasonSealed: Uint8Array;
  readonly replacedAt: Date;
  readonly replacedBy: string;
}

const GLANCE_COLUMNS = `k.id, k.case_id as "caseId", k.kind, k.result, k.started_at as "startedAt", k.step,
 k.outside_regular_hours as "outsideRegularHours"`;

export const CONTACT_COLUMNS = `${GLANCE_COLUMNS}, k.organisation_id as "organisationId", k.version,
 k.worker_id as "workerId", k.worker_role as "workerRole", k.referral_id as "referralId",
 k.visit_block_id as "visitBlockId", k.ended_at as "endedAt", k.purpose_sealed as "purposeSealed",
 k.place_sealed as "placeSealed",
 k.counterparts, k.duties, k.outside_reasons as "outsideReasons", k.note_sealed as "noteSealed",
 k.restricted, k.companion_ids as "companionIds", k.updated_by as "updatedBy", k.updated_at as "updatedAt"`;

/** One page of one case's contacts, newest first, from after a place in it. */
export interface ContactPageKey {
  readonly caseId: string;
  readonly first: number;
  readonly afterAt: string | null;
  readonly afterId: string | null;
}

const OF_CASE = 'c.organisation_id = k.organisation_id and c.id = k.case_id';

export function contactsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<ContactRow[]> {
  return scope.read.query<ContactRow>(
    'contacts_by_ids',
    `select ${CONTACT_COLUMNS} from contact k join support_case c on ${OF_CASE}
     where ${WITHIN_REACH} and k.id = any($5::uuid[])`,
    [...reachValues(scope.actor), ids],
  );
}

/** The case under `c` and those merged into it, as far as the caller reaches them. */
const WITH_MERGED = `(select c.id union all select s.id from support_case s
 where s.merged_into_id = c.id and ${withinReach('s')}) as o(id)`;

const LATEST_AT_A_GLANCE = `select ${GLANCE_COLUMNS} from contact k
 where k.organisation_id = c.organisation_id and k.case_id = c.id order by k.started_at desc, k.id desc limit $6::int`;
const LATEST_WITH_MERGED = `select k.* from ${WITH_MERGED} cross join lateral (
   select ${CONTACT_COLUMNS} from contact k where k.organisation_id = c.organisation_id and k.case_id = o.id
   order by k.started_at desc, k.id desc limit $6::int) k
 order by k."startedAt" desc, k.id desc limit $6::int`;

/**
 * The latest contacts of cases in one statement, each case read along its own index; of many cases, at a glance. Of one
 * case alone also those of what was merged into it.
 */
export async function latestContactsOfCases(
  scope: CasesLoaderScope,
  caseIds: readonly string[],
  first: number,
): Promise<(ContactGlance & { readonly ofCase: string })[]> {
  const whole = caseIds.length === 1;
  return scope.read.query(
    whole ? 'contacts_latest_of_case' : 'contacts_latest_of_cases',
    `select c.id as "ofCase", k.* from support_case c cross join lateral (
       ${whole ? LATEST_WITH_MERGED : LATEST_AT_A_GLANCE}) k
     where ${WITHIN_REACH} and c.id = any($5::uuid[])`,
    [...reachValues(scope.actor), caseIds, first],
  );
}

/** Pages of many cases in one statement, each with the contacts of what was merged into it; each case along its own index. */
export async function contactPages(
  scope: CasesLoaderScope,
  keys: readonly ContactPageKey[],
): Promise<(readonly ContactRow[])[]> {
  const rows = await scope.read.query<ContactRow & { readonly place: number }>(
    'contacts_pages',
    `select w.place, k.*
     from unnest($5::uuid[], $6::int[], $7::timestamptz[], $8::uuid[]) with ordinality as w(case_id, first, after_at, after_id, place)
     join support_case c on c.id = w.case_id
     cross join lateral (
       select k.* from ${WITH_MERGED} cross join lateral (
         select ${CONTACT_COLUMNS} from contact k where k.organisation_id = c.organisation_id and k.case_id = o.id
           and (w.after_at is null or (k.started_at, k.id) < (w.after_at, w.after_id))
         order by k.started_at desc, k.id desc limit w.first) k
       order by k."startedAt" desc, k.id desc limit w.first) k
     where ${WITHIN_REACH} order by w.place, k."startedAt" desc, k.id desc`,
    [
      ...reachValues(scope.actor),
      keys.map((key) => key.caseId),
      keys.map((key) => key.first),
      keys.map((key) => key.afterAt),
      keys.map((key) => key.afterId),
    ],
  );
  return keys.map((_, index) => rows.filter((row) => Number(row.place) === index + 1));
}

/** Of each case with what was merged into it, once, whatever pages of it are asked for. */
export function contactCounts(
  scope: CasesLoaderScope,
  caseIds: readonly string[],
): Promise<{ caseId: string; count: number }[]> {
  return scope.read.query<{ caseId: string; count: number }>(
    'contacts_counts',
    `select c.id as "caseId", n.count from support_case c cross join lateral (
       select sum(k.contact_count)::int as count from ${WITH_MERGED}
       join support_case k on k.organisation_id = c.organisation_id and k.id = o.id) n
     where ${WITHIN_REACH} and c.id = any($5::uuid[])`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function originalsOfContacts(
  scope: CasesLoaderScope,
  contactIds: readonly string[],
): Promise<ContactOriginalRow[]> {
  return scope.read.query<ContactOriginalRow>(
    'contact_originals_of_contacts',
    `select k.organisation_id as "organisationId", k.contact_id as "contactId", k.case_id as "caseId", k.version,
       k.started_at as "startedAt", k.kind, k.result, k.counterparts, k.step, k.place_sealed as "placeSealed",
       k.purpose_sealed as "purposeSealed", k.note_sealed as "noteSealed", k.reason_sealed as "reasonSealed",
       k.replaced_at as "replacedAt", k.replaced_by as "replacedBy"
     from contact_original k join support_case c on ${OF_CASE}
     where ${WITHIN_REACH} and k.contact_id = any($5::uuid[]) and not exists (
       select 1 from note_circle n where n.organisation_id = k.organisation_id and n.contact_id = k.contact_id
         and not $6::uuid = any(n.readers))
     order by k.version desc`,
    [...reachValues(scope.actor), contactIds, scope.actor.id],
  );
}
