import { councilOfDraft, isCouncilDraft } from '@banso/domain/council';
import { type OpenDraft, openDraft } from '../persistence/drafts.ts';
import type { CasesScope } from '../scope.ts';
import { openCouncil } from './council.ts';

/** The caller's own draft; nobody else has one under this key as far as the caller can tell. */
export async function ownDraft(scope: CasesScope, key: string): Promise<OpenDraft | null> {
  if (isCouncilDraft(key) && !(await councilOpensDraft(scope, key))) return null;
  const row = await scope.loaders.draftByKey.load(key);
  return row === null ? null : openDraft(scope, row);
}

/** What is half written about a council is shut with it, also to its author. */
export async function councilOpensDraft(scope: CasesScope, key: string): Promise<boolean> {
  const councilId = councilOfDraft(key);
  return councilId !== null && (await openCouncil(scope, councilId)) !== null;
}
