import { type CarriedBlock, type Counterpart, carriedBlock } from '@banso/domain/casework';
import { newId, toDateColumn } from '@banso/service-kit';
import { appendEvent } from '../persistence/case-events.ts';
import type { LockedCase } from '../persistence/cases.ts';
import { openText, placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { blockFacts, currentVisitBlock } from '../persistence/visit-blocks.ts';
import type { CasesScope, Tx } from '../scope.ts';

interface OpenPromise {
  readonly id: string;
  readonly fromId: string;
  readonly what: string;
  readonly dueOn: Date;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** What was promised to the person stays promised: the survivor gets an open promise of its own for each. */
export const carryPromises = {
  async plan(tx: Tx, scope: CasesScope, { organisationId, id: caseId }: LockedCase): Promise<OpenPromise[]> {
    const open = await tx.db.promiseMade.findMany({
      where: { organisationId, caseId, state: 'OPEN' },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    });
    return Promise.all(
      open.map(async ({ id, whatSealed, dueOn, madeBy, madeAt }) => ({
        id: newId(scope.now()),
        fromId: id,
        what: await scope.sealing.open(placeOf(organisationId, 'promise_made', 'what', id), whatSealed),
        dueOn,
        madeBy,
        madeAt,
      })),
    ).then((promises) => promises.map(({ what, ...promise }) => ({ ...promise, what: what ?? '' })));
  },
  async write(
    tx: Tx,
    scope: CasesScope,
    { organisationId, id: caseId }: LockedCase,
    mergeId: string,
    promises: readonly OpenPromise[],
  ): Promise<void> {
    for (const { id, what, dueOn, madeBy, madeAt } of promises) {
      const place = placeOf(organisationId, 'promise_made', 'what', id);
      const whatSealed = await sealRequired(scope.sealing, place, what);
      await tx.db.promiseMade.create({
        data: { organisationId, id, caseId, mergeId, whatSealed, dueOn, madeBy, madeAt },
      });
    }
  },
};

interface BlockToCarry extends CarriedBlock {
  readonly id: string;
  readonly replacedId: string | null;
  readonly saidBy: Counterpart;
  readonly words: string | null;
}

/** "Do not visit" of the source holds in the survivor from the same day on; the stricter of two wins. */
export const carryBlock = {
  async plan(tx: Tx, scope: CasesScope, survivor: LockedCase, source: LockedCase): Promise<BlockToCarry | null> {
    const [ours, theirs] = [await currentVisitBlock(tx, survivor), await currentVisitBlock(tx, source)];
    const facts = (row: typeof ours) => (row === undefined ? null : blockFacts(row));
    const carried = carriedBlock(facts(ours), facts(theirs), scope.today);
    if (carried === null || theirs === undefined) return null;
    const place = placeOf(source.organisationId, 'visit_block', 'words', theirs.id);
    const words = await openText(scope.sealing, place, theirs.wordsSealed);
    return { ...carried, id: newId(scope.now()), replacedId: ours?.id ?? null, saidBy: theirs.saidBy, words };
  },
  async write(
    tx: Tx,
    scope: CasesScope,
    survivor: LockedCase,
    { id, replacedId, scope: extent, saidBy, saidOn, recontactOn, words }: BlockToCarry,
  ): Promise<void> {
    const { organisationId, id: caseId } = survivor;
    if (replacedId !== null) {
      await tx.db.visitBlock.update({
        where: { organisationId_id: { organisationId, id: replacedId } },
        data: { liftedAt: scope.now(), liftedBy: scope.actor.id },
      });
    }
    await tx.db.visitBlock.create({
      data: {
        organisationId,
        id,
        caseId,
        scope: extent,
        saidBy,
        saidOn: toDateColumn(saidOn),
        recontactOn: toDateColumn(recontactOn),
        wordsSealed: await sealText(scope.sealing, placeOf(organisationId, 'visit_block', 'words', id), words),
        recordedBy: scope.actor.id,
        recordedAt: scope.now(),
      },
    });
    const data = { blockId: id, scope: extent, saidBy, recontactOn };
    await appendEvent(tx, survivor, 'visitsBlocked', { at: scope.now(), by: scope.actor.id, data });
  },
};
