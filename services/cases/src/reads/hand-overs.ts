import { type HandOverKind, handOversFor } from '@banso/domain/casework';
import { casesWithUnreadNotes } from '../persistence/hand-overs.ts';
import type { CasesScope } from '../scope.ts';
import type { Counted, TodayPage } from './today-view.ts';

/** A note of the team that the caller is to read. */
export interface HandOverView {
  readonly caseId: string;
  readonly assignmentId: string;
  readonly kind: HandOverKind;
}

/** 3(4)ウ: notes for the caller, until they are read. */
export async function handOversToRead(scope: CasesScope, caseId: string): Promise<HandOverView[]> {
  const places = await scope.loaders.teamPlacesOfCase.load(caseId);
  const readOf = new Map(places.map(({ id, read }) => [id, read]));
  return handOversFor(places, scope.actor.id, scope.today)
    .filter(({ placeId, kind }) => !readOf.get(placeId)?.includes(kind))
    .map(({ placeId, kind }) => ({ caseId, assignmentId: placeId, kind }));
}

/** Those of a page alone are given: the words of a note are opened, and the reading is written down, only where it is shown. */
export async function handOversToday(scope: CasesScope, { first, skip }: TodayPage): Promise<Counted<HandOverView>[]> {
  if (!scope.permit('handOver:read', { organisationId: scope.actor.organisationId }).allowed) return [];
  const caseIds = await casesWithUnreadNotes(scope, scope.today);
  const all = (await Promise.all(caseIds.map((caseId) => handOversToRead(scope, caseId)))).flat();
  return all.slice(skip, skip + first).map((note) => ({ ...note, total: all.length }));
}
