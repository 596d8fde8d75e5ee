import { actions, hasRole, type Role } from '@banso/domain/authorisation';
import { isCouncilDraft } from '@banso/domain/council';
import { isUuid } from '@banso/domain/foundation';
import { absent, CodedError, denialAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { SaveDraftInput } from '../generated/graphql.ts';
import {
  type DraftRow,
  discardOldDrafts,
  draftPlace,
  idsInKey,
  lockDraft,
  type OpenDraft,
  openDraft,
  otherDrafts,
} from '../persistence/drafts.ts';
import { sealRequired } from '../persistence/sealed-columns.ts';
import { noteWriting, type Writer } from '../persistence/writing.ts';
import { othersAtForm } from '../reads/others-writing.ts';
import { isDraftShut } from '../reads/own-draft.ts';
import type { CasesScope, Tx } from '../scope.ts';
import {
  type DiscardedDraftAnswer,
  type DraftRefusalCode,
  discardedDraft,
  draftRefusal,
} from '../wording/draft-refusals.ts';

const LONGEST_KEY = 200;
const LONGEST_BODY = 400_000;
const MOST_DRAFTS = 200;
const MOST_BYTES = 8 * 1024 * 1024;
/** Where there is no room left, what nobody has touched for so long goes first. */
const KEPT_DAYS = 90;

export type SavedDraftAnswer =
  | { readonly __typename: 'SavedDraft'; readonly draft: OpenDraft; readonly alsoWriting: Writer[] }
  | { readonly __typename: 'StaleDraft'; readonly current: OpenDraft }
  | DiscardedDraftAnswer
  | RefusalAnswer;

/** Whoever may do more than read fills in forms, those of other services included. */
const writers: readonly Role[] = [
  ...new Set(Object.entries(actions).flatMap(([action, roles]) => (/:(read|seeEvidence)$/.test(action) ? [] : roles))),
];

/**
 * Keeps what is half written, sealed, for its author on any device. A draft that another device has saved meanwhile is
 * shown instead of being written over; one that was recorded or discarded there is not brought back to life, or the same
 * would be recorded twice.
 */
export async function saveDraft(
  scope: CasesScope,
  { key, body, baseVersion, caseId }: SaveDraftInput,
): Promise<SavedDraftAnswer> {
  if (key.length === 0 || key.length > LONGEST_KEY || body.length > LONGEST_BODY) {
    throw new CodedError('TOO_LARGE', 'A draft must have a key, and fit.');
  }
  const { organisationId, id: authorId } = scope.actor;
  if (!writers.some((role) => hasRole(scope.actor, role))) {
    await scope.write(async (tx) => refused(tx, 'role'));
    return denialAnswer({ allowed: false, reason: 'role', openTo: writers });
  }
  if (await isDraftShut(scope, key)) {
    await scope.write(async (tx) => refused(tx, 'absent'));
    return denialAnswer(absent);
  }
  const bodySealed = await sealRequired(scope.sealing, draftPlace(scope, key), body);
  const outcome = await scope.write(
    async (tx): Promise<{ stale: boolean; row: DraftRow } | { full: DraftRefusalCode } | 'gone'> => {
      // Two devices that begin at once must wait for each other although there is no row to lock yet.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked`, `draft|${authorId}`);
      const current = await lockDraft(tx, scope, key);
      if (current !== undefined && current.version !== (baseVersion ?? 0)) return { stale: true, row: current };
      if (current === undefined && baseVersion) return 'gone';
      if (await wasTransferred(tx, key)) {
        refused(tx, 'CASE_TRANSFERRED');
        return { full: 'CASE_TRANSFERRED' };
      }
      const full = await makeRoom(tx, scope, key, bodySealed.length);
      if (full !== null) {
        refused(tx, full);
        return { full };
      }
      const row = { bodySealed, version: (current?.version ?? 0) + 1, savedAt: scope.now() };
      await tx.db.draft.upsert({
        where: { organisationId_authorId_key: { organisationId, authorId, key } },
        create: { organisationId, authorId, key, ...row },
        update: row,
      });
      if (caseId && isUuid(caseId) && !isCouncilDraft(key)) await noteWriting(tx, scope, caseId, key);
      return { stale: false, row: { key, ...row } };
    },
  );
  if (outcome === 'gone') return discardedDraft;
  if ('full' in outcome) return draftRefusal(outcome.full);
  const draft = await openDraft(scope, outcome.row);
  if (outcome.stale) return { __typename: 'StaleDraft', current: draft };
  const alsoWriting = await othersAtForm(scope, caseId, key);
  return { __typename: 'SavedDraft', draft, alsoWriting };
}

/** What stands in the way, when old drafts have gone, or null. */
async function makeRoom(tx: Tx, scope: CasesScope, key: string, bytes: number): Promise<DraftRefusalCode | null> {
  const inTheWay = async (): Promise<DraftRefusalCode | null> => {
    const others = await otherDrafts(tx, scope, key);
    if (others.count >= MOST_DRAFTS) return 'TOO_MANY_DRAFTS';
    return others.bytes + bytes > MOST_BYTES ? 'DRAFTS_TOO_LARGE' : null;
  };
  if ((await inTheWay()) === null) return null;
  await discardOldDrafts(tx, scope, key, new Date(scope.now().getTime() - KEPT_DAYS * 86_400_000));
  return inTheWay();
}

/** What went to another office is no longer written about here. */
async function wasTransferred(tx: Tx, key: string): Promise<boolean> {
  const ids = idsInKey(key);
  if (ids.length === 0) return false;
  const [found] = await tx.query<{ office: string | null }>('select office_that_took_over($1::uuid[]) as office', ids);
  return typeof found?.office === 'string';
}

/** The key is the caller's own text and stays out of the audit. */
function refused(tx: Tx, reason: string): void {
  tx.audit({ kind: 'refusal', action: 'draft:save', reason, ids: [] });
}
