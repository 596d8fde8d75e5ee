import { CodedError } from '@banso/service-kit';
import type { SaveDraftInput } from '../generated/graphql.ts';
import { type DraftRow, draftPlace, lockDraft, type OpenDraft, openDraft } from '../persistence/drafts.ts';
import { sealRequired } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

const LONGEST_KEY = 200;
const LONGEST_BODY = 400_000;

export type SavedDraftAnswer =
  | { readonly __typename: 'SavedDraft'; readonly draft: OpenDraft }
  | { readonly __typename: 'StaleDraft'; readonly current: OpenDraft };

/**
 * Keeps what is half written, sealed, for its author on any device. A draft that another device has saved meanwhile is
 * shown instead of being written over.
 */
export async function saveDraft(
  scope: CasesScope,
  { key, body, baseVersion }: SaveDraftInput,
): Promise<SavedDraftAnswer> {
  if (key.length === 0 || key.length > LONGEST_KEY || body.length > LONGEST_BODY) {
    throw new CodedError('TOO_LARGE', 'A draft must have a key, and fit.');
  }
  const { organisationId, id: authorId } = scope.actor;
  const bodySealed = await sealRequired(scope.sealing, draftPlace(scope, key), body);
  const outcome = await scope.write(async (tx): Promise<{ stale: boolean; row: DraftRow }> => {
    // Two devices that begin at once must wait for each other although there is no row to lock yet.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked`, `draft|${authorId}|${key}`);
    const current = await lockDraft(tx, scope, key);
    if (current !== undefined && current.version !== (baseVersion ?? 0)) return { stale: true, row: current };
    const row = { bodySealed, version: (current?.version ?? 0) + 1, savedAt: scope.now() };
    await tx.db.draft.upsert({
      where: { organisationId_authorId_key: { organisationId, authorId, key } },
      create: { organisationId, authorId, key, ...row },
      update: row,
    });
    return { stale: false, row: { key, ...row } };
  });
  const draft = await openDraft(scope, outcome.row);
  return outcome.stale ? { __typename: 'StaleDraft', current: draft } : { __typename: 'SavedDraft', draft };
}
