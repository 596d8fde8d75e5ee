import { isUuid } from '@banso/domain/foundation';
import { absent } from '@banso/service-kit';
import type { CouncilSessionRow } from '../persistence/council-sessions.ts';
import { councilPlace, type OfCouncil } from '../persistence/council-words.ts';
import type { OpenCouncilRow } from '../persistence/councils.ts';
import type { CasesScope } from '../scope.ts';

/** A council that is open to the caller; null where absent or not for the caller, which is kept in the audit. */
export async function councilFor(scope: CasesScope, id: string): Promise<OpenCouncilRow | null> {
  const council = await openCouncil(scope, id);
  if (council === null && isUuid(id)) await scope.refuse('council:take', absent, [id]);
  return council;
}

/** The same without a trace: for what the caller did not ask for by its id. */
export async function openCouncil(scope: CasesScope, id: string): Promise<OpenCouncilRow | null> {
  const open = await scope.loaders.openCouncils.load('own');
  return open.find((council) => council.id === id.toLowerCase()) ?? null;
}

export async function councilSessionFor(scope: CasesScope, id: string): Promise<CouncilSessionRow | null> {
  if (!isUuid(id)) return null;
  const session = await scope.loaders.councilSessionById.load(id.toLowerCase());
  if (session === null) await scope.refuse('council:take', absent, [id]);
  return session;
}

/** Opens words of a council's record. Rows come through the loaders, which show nobody else's; the reading is logged by the record's id. */
export async function councilWords(
  scope: CasesScope,
  of: OfCouncil,
  place: { readonly table: string; readonly column: string; readonly rowId: string; readonly shownAs?: string },
  sealed: Uint8Array,
): Promise<string> {
  scope.audit.shown('council', [place.shownAs ?? place.rowId]);
  const words = await scope.loaders.opened.load({
    place: councilPlace(of, place.table, place.column, place.rowId),
    sealed,
  });
  return words ?? '';
}

export async function optionalCouncilWords(
  scope: CasesScope,
  of: OfCouncil,
  place: { readonly table: string; readonly column: string; readonly rowId: string },
  sealed: Uint8Array | null,
): Promise<string | null> {
  return sealed === null ? null : councilWords(scope, of, place, sealed);
}
