import type { PersonRecord, UndoneKind, UndoPlan } from '@banso/domain/casework';
import { appendEvent } from '../persistence/case-events.ts';
import type { Taken } from '../persistence/case-merges.ts';
import type { LockedCase } from '../persistence/cases.ts';
import type { KnownParty } from '../persistence/merge-plan.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { writePerson } from './merge-people.ts';

interface GiveBack {
  readonly survivor: LockedCase;
  readonly mergeId: string;
  readonly people: readonly KnownParty[];
  readonly taken: Taken;
  readonly plan: UndoPlan;
  readonly reason: string;
}

/** Takes out of the survivor what a merge put there and nobody touched since. */
export async function giveBack(tx: Tx, scope: CasesScope, undoing: GiveBack): Promise<void> {
  const { survivor, taken, plan } = undoing;
  const back = (kind: UndoneKind) =>
    new Set(plan.goesBack.filter((thing) => thing.kind === kind).map(({ id, field }) => `${id}${field ?? ''}`));
  await fieldsBack(tx, scope, undoing, back('FIELD'));
  await peopleOut(tx, survivor, undoing, back('PERSON'));
  await promisesBack(tx, undoing, back('PROMISE'));
  if (taken.block !== null && back('BLOCK').has(taken.block.blockId)) await blockBack(tx, scope, undoing, taken.block);
}

async function fieldsBack(
  tx: Tx,
  scope: CasesScope,
  { people, taken }: GiveBack,
  back: ReadonlySet<string>,
): Promise<void> {
  for (const { row, record } of people) {
    const before = taken.fields.filter(({ partyId, field }) => partyId === row.id && back.has(`${partyId}${field}`));
    if (before.length === 0) continue;
    const restored: PersonRecord = Object.assign({}, record, ...before.map((each) => each.before));
    await writePerson(tx, scope, row, restored);
  }
}

/** The source's own record of each is still there. */
async function peopleOut(
  tx: Tx,
  { organisationId, id, consulterId }: LockedCase,
  { mergeId, taken }: GiveBack,
  back: ReadonlySet<string>,
): Promise<void> {
  const added = taken.people.some(({ partyId }) => partyId === taken.consulterId);
  const becameConsulter = taken.consulterId !== null && taken.consulterId === consulterId;
  if (becameConsulter && (!added || back.has(consulterId))) {
    await tx.db.supportCase.update({
      where: { organisationId_id: { organisationId, id } },
      data: { consulterId: null },
    });
  }
  await tx.execute(
    `delete from party where organisation_id = $1::uuid and merge_id = $2::uuid and id = any($3::uuid[])`,
    organisationId,
    mergeId,
    [...back],
  );
}

/** What was settled meanwhile is settled, wherever it was promised. */
async function promisesBack(tx: Tx, { survivor, mergeId, taken }: GiveBack, back: ReadonlySet<string>): Promise<void> {
  const { organisationId } = survivor;
  await tx.execute(
    `delete from promise_made where organisation_id = $1::uuid and merge_id = $2::uuid and id = any($3::uuid[])`,
    organisationId,
    mergeId,
    [...back],
  );
  for (const { promiseId, fromId } of taken.promises.filter((promise) => !back.has(promise.promiseId))) {
    await tx.execute(
      `update promise_made p set state = s.state, settled_on = s.settled_on, settled_by = s.settled_by
       from promise_made s where s.organisation_id = p.organisation_id and s.id = $3::uuid
         and p.organisation_id = $1::uuid and p.id = $2::uuid`,
      organisationId,
      fromId,
      promiseId,
    );
  }
}

/** It was said by the other person; what the survivor's own said before holds again. */
async function blockBack(
  tx: Tx,
  scope: CasesScope,
  { survivor, reason }: GiveBack,
  { blockId, replacedId }: NonNullable<Taken['block']>,
): Promise<void> {
  const { organisationId } = survivor;
  const at = (id: string) => ({ organisationId_id: { organisationId, id } });
  await tx.db.visitBlock.update({
    where: at(blockId),
    data: {
      liftedAt: scope.now(),
      liftedBy: scope.actor.id,
      liftReasonSealed: await sealText(
        scope.sealing,
        placeOf(organisationId, 'visit_block', 'lift_reason', blockId),
        reason,
      ),
    },
  });
  if (replacedId !== null) {
    await tx.db.visitBlock.update({ where: at(replacedId), data: { liftedAt: null, liftedBy: null } });
  }
  await appendEvent(tx, survivor, 'visitBlockLifted', { at: scope.now(), by: scope.actor.id, data: { blockId } });
}
