import { councilOfDraft, isCouncilDraft } from '@banso/domain/council';
import { idsInKey, type OpenDraft, openDraft } from '../persistence/drafts.ts';
import type { CasesScope } from '../scope.ts';
import { openCouncil } from './council.ts';
import { mayReadRestricted } from './restricted-note.ts';

/** The caller's own draft; nobody else has one under this key as far as the caller can tell. */
export async function ownDraft(scope: CasesScope, key: string): Promise<OpenDraft | null> {
  if (await isDraftShut(scope, key)) return null;
  const row = await scope.loaders.draftByKey.load(key);
  return row === null ? null : openDraft(scope, row);
}

/** What is half written about a council or a restricted contact is shut with it, also to its author. */
export async function isDraftShut(scope: CasesScope, key: string): Promise<boolean> {
  if (isCouncilDraft(key)) return !(await councilOpensDraft(scope, key));
  const circles = await Promise.all(idsInKey(key).map((id) => scope.loaders.circleOfContact.load(id)));
  return circles.some((circle) => circle !== null && !mayReadRestricted(scope, circle));
}

async function councilOpensDraft(scope: CasesScope, key: string): Promise<boolean> {
  const councilId = councilOfDraft(key);
  return councilId !== null && (await openCouncil(scope, councilId)) !== null;
}
