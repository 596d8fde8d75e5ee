import { carriedBlock, compareRecords } from '@banso/domain/casework';
import { duplicateScore, isUuid } from '@banso/domain/foundation';
import type { ResolversTypes } from '../generated/graphql.ts';
import { mergeSides } from '../persistence/case-merges.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { clientOf, type KnownParty, mergeGate, othersOf, proposedSame } from '../persistence/merge-plan.ts';
import { recordOf, seenMark, sketchOfRecord } from '../persistence/person-records.ts';
import { blockFacts } from '../persistence/visit-blocks.ts';
import type { CasesScope } from '../scope.ts';
import { gateRefusals } from '../wording/gate-refusal.ts';

type View = Awaited<ResolversTypes['MergePreview']>;

/** Two cases side by side before they become one: what is the same, what differs, and what stands in the way. */
export async function mergePreview(scope: CasesScope, survivorId: string, sourceId: string): Promise<View | null> {
  const [survivor, source] = await Promise.all([survivorId, sourceId].map((id) => mergeable(scope, id)));
  if (!survivor || !source) return null;
  const [sides, ours, theirs, ourBlock, theirBlock, promises] = await Promise.all([
    mergeSides(scope, [survivor.id, source.id]),
    everybody(scope, survivor),
    everybody(scope, source),
    scope.loaders.visitBlockOfCase.load(survivor.id),
    scope.loaders.visitBlockOfCase.load(source.id),
    scope.loaders.promisesOfCase.load(source.id),
  ]);
  const side = (id: string) => sides.find(({ caseId }) => caseId === id);
  const [into, from] = [side(survivor.id), side(source.id)];
  if (into === undefined || from === undefined) throw new Error('a case that was just read cannot be read again');
  const gate = mergeGate([into, from], { survivor: ours, source: theirs });
  const [client, other] = [clientOf(ours).record, clientOf(theirs).record];
  const { score, reasons } = duplicateScore(sketchOfRecord(client), sketchOfRecord(other));
  const facts = (row: typeof ourBlock) => (row === null ? null : blockFacts(row));
  return {
    survivor,
    source,
    score,
    reasons: reasons.map(({ code }) => code),
    fields: compareRecords(client, other)
      .filter(({ field }) => field !== 'relationToClient' && field !== 'livesTogether')
      .map((field) => ({ ...field, choices: [...field.choices] })),
    parties: othersOf(theirs).map((each) => ({ party: each.row, sameAs: proposedSame(each, ours)?.row ?? null })),
    carriedBlock: carriedBlock(facts(ourBlock), facts(theirBlock), scope.today),
    promises: promises.filter(({ state }) => state === 'OPEN').length,
    obstacles: gate.open ? [] : gateRefusals(gate),
    seen: seenMark([survivor, source, ...[...ours, ...theirs].map(({ row }) => row)]),
  };
}

async function mergeable(scope: CasesScope, id: string): Promise<CaseRow | null> {
  const supportCase = isUuid(id) ? await scope.loaders.caseById.load(id) : null;
  if (supportCase === null) return null;
  const permitted = scope.permit('case:merge', supportCase);
  if (permitted.allowed) return supportCase;
  await scope.refuse('case:merge', permitted, [id]);
  return null;
}

/** Whoever may merge compares addresses and telephones: their showing is logged. */
async function everybody(scope: CasesScope, { id }: CaseRow): Promise<KnownParty[]> {
  const rows = await scope.loaders.partiesOfCase.load(id);
  scope.audit.shown('identity', [id]);
  scope.audit.shown('contactDetails', [id]);
  return Promise.all(
    rows.map(async (row) => ({ row, record: await recordOf(row, (value) => scope.loaders.opened.load(value)) })),
  );
}
