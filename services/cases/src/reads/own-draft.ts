import { type OpenDraft, openDraft } from '../persistence/drafts.ts';
import type { CasesScope } from '../scope.ts';

/** The caller's own draft; nobody else has one under this key as far as the caller can tell. */
export async function ownDraft(scope: CasesScope, key: string): Promise<OpenDraft | null> {
  const row = await scope.loaders.draftByKey.load(key);
  return row === null ? null : openDraft(scope, row);
}
