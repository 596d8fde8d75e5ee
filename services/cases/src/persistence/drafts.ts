import type { CasesScope, Tx } from '../scope.ts';
import { placeOf } from './sealed-columns.ts';

export interface DraftRow {
  readonly key: string;
  readonly bodySealed: Uint8Array;
  readonly version: number;
  readonly savedAt: Date;
}

/** A draft as its author sees it. */
export interface OpenDraft {
  readonly key: string;
  readonly body: string;
  readonly version: number;
  readonly savedAt: Date;
}

const COLUMNS = 'd.key, d.body_sealed as "bodySealed", d.version, d.saved_at as "savedAt"';
const OWN = 'd.organisation_id = $1::uuid and d.author_id = $2::uuid';

export function draftsOf(scope: Pick<CasesScope, 'read' | 'actor'>, keys: readonly string[]): Promise<DraftRow[]> {
  const { organisationId, id } = scope.actor;
  return scope.read.query<DraftRow>('own_drafts', `select ${COLUMNS} from draft d where ${OWN} and d.key = any($3)`, [
    organisationId,
    id,
    keys,
  ]);
}

export interface LeftDraftRow extends DraftRow {
  readonly caseNumber: string;
  readonly toOfficeId: string;
}

/** The caller's own, of cases that went from the caller's office to another. */
export function leftDrafts(scope: Pick<CasesScope, 'read' | 'actor'>): Promise<LeftDraftRow[]> {
  const { organisationId, id } = scope.actor;
  return scope.read.query<LeftDraftRow>(
    'left_drafts',
    `select ${COLUMNS}, t.case_number as "caseNumber", t.to_office_id as "toOfficeId" from draft d
     cross join lateral (select transfer_that_took(ids_in_key(d.key)) as id) taken
     join case_transfer t on t.organisation_id = d.organisation_id and t.id = taken.id
     where ${OWN} and d.key not like 'council/%' order by d.saved_at desc, d.key`,
    [organisationId, id],
  );
}

export async function lockDraft(tx: Tx, scope: CasesScope, key: string): Promise<DraftRow | undefined> {
  const { organisationId, id } = scope.actor;
  const [row] = await tx.query<DraftRow>(
    `select ${COLUMNS} from draft d where ${OWN} and d.key = $3 for update`,
    organisationId,
    id,
    key,
  );
  return row;
}

/** What the author's other drafts take, without opening any. */
export async function otherDrafts(tx: Tx, scope: CasesScope, key: string): Promise<{ count: number; bytes: number }> {
  const { organisationId, id } = scope.actor;
  const [sum] = await tx.query<{ count: number; bytes: number }>(
    `select count(*)::int as count, coalesce(sum(octet_length(d.body_sealed)), 0)::int as bytes
     from draft d where ${OWN} and d.key <> $3`,
    organisationId,
    id,
    key,
  );
  return sum ?? { count: 0, bytes: 0 };
}

/** Discards the author's other drafts that were last saved before this moment. */
export async function discardOldDrafts(tx: Tx, scope: CasesScope, key: string, before: Date): Promise<void> {
  const { organisationId, id } = scope.actor;
  await tx.execute(
    `delete from draft d where ${OWN} and d.key <> $3 and d.saved_at < $4::timestamptz`,
    organisationId,
    id,
    key,
    before,
  );
}

/** A key names by ids what the draft is about. */
export function idsInKey(key: string): string[] {
  const found = key.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? [];
  return found.map((id) => id.toLowerCase());
}

/** Drafts have no id of their own: author and key name the row. */
export function draftPlace({ actor }: Pick<CasesScope, 'actor'>, key: string) {
  return placeOf(actor.organisationId, 'draft', 'body', `${actor.id}|${key}`);
}

export async function openDraft(scope: CasesScope, { bodySealed, ...row }: DraftRow): Promise<OpenDraft> {
  return { ...row, body: await scope.sealing.open(draftPlace(scope, row.key), bodySealed) };
}
