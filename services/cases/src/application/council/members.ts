import { keepsRoster, mayAddMember, mayEndMembership, mayRecordPledge } from '@banso/domain/council';
import { isUuid } from '@banso/domain/foundation';
import {
  absent,
  type Ending,
  type InvalidAnswer,
  type RefusalAnswer,
  type StaleAnswer,
  toDateColumn,
} from '@banso/service-kit';
import type {
  AddCouncilMemberInput,
  EndCouncilMembershipInput,
  RecordCouncilPledgeInput,
} from '../../generated/graphql.ts';
import { councilSealer } from '../../persistence/council-words.ts';
import { type CouncilMemberRow, councilValues, withinCouncil } from '../../persistence/councils.ts';
import { type CasesScope, perform, type Tx } from '../../scope.ts';
import { councilRefusal, notTheSecretariat } from '../../wording/council-refusals.ts';
import { InputCheck, PARAGRAPH } from '../input-check.ts';
import { stale } from '../stale.ts';
import { type CouncilForChange, councilForChange } from './council-for-change.ts';
import { checkMember, storeMember } from './member-input.ts';
import { type CouncilSavedAnswer, councilSaved } from './saved.ts';

const action = 'council:take';
type Answer = InvalidAnswer | StaleAnswer | RefusalAnswer;

/** Puts someone in the list. Without a pledge nothing opens yet. */
export async function addCouncilMember(scope: CasesScope, input: AddCouncilMemberInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'addCouncilMember', input: content },
    async (tx, end) => {
      const council = await rosterForChange(tx, scope, end, input.councilId, input.councilId);
      const check = new InputCheck(scope.today);
      const member = await checkMember(tx, scope, check, 'member', input.member);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayAddMember(member.staffId, council.members, scope.today);
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [council.councilId]);
      await storeMember(tx, scope, council.councilId, member);
      tx.audit({ kind: 'change', action: 'council:addMember', entity: 'CouncilMember', entityId: member.id });
      return councilSaved(council.councilId);
    },
  );
}

/** The pledge was signed: from that day on, and within the membership's days, the council is open to the member. */
export async function recordCouncilPledge(scope: CasesScope, input: RecordCouncilPledgeInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'recordCouncilPledge', input: content },
    async (tx, end) => {
      const { council, member } = await memberForChange(tx, scope, end, input.memberId);
      const check = new InputCheck(scope.today);
      const pledgedOn = check.pastDay('pledgedOn', input.pledgedOn);
      const invalid = check.answer();
      if (invalid !== null || pledgedOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (member.version !== input.version)
        return end.answer(await stale(tx, member, [['pledgedOn', pledgedOn, member.pledgedOn]]));
      const gate = mayRecordPledge(member, scope.today);
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [member.id]);
      await change(tx, scope, member, { pledgedOn: toDateColumn(pledgedOn) });
      tx.audit({ kind: 'change', action: 'council:recordPledge', entity: 'CouncilMember', entityId: member.id });
      return councilSaved(council.councilId);
    },
  );
}

/** Over from this moment: the key is gone with the commit, whatever page is open. */
export async function endCouncilMembership(scope: CasesScope, input: EndCouncilMembershipInput) {
  const { commandId, ...content } = input;
  return perform<CouncilSavedAnswer, Answer>(
    scope,
    { id: commandId, name: 'endCouncilMembership', input: content },
    async (tx, end) => {
      const { council, member } = await memberForChange(tx, scope, end, input.memberId);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason, PARAGRAPH);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (member.version !== input.version) return end.answer(await stale(tx, member, []));
      const gate = mayEndMembership(member, council.members, scope.today);
      if (!gate.open) return end.refuse(action, councilRefusal(gate), [member.id]);
      const sealed = councilSealer(scope, member, 'council_member', member.id);
      await change(tx, scope, member, {
        endedAt: scope.now(),
        endedBy: scope.actor.id,
        endReasonSealed: await sealed.required('end_reason', reason),
      });
      tx.audit({ kind: 'change', action: 'council:endMembership', entity: 'CouncilMember', entityId: member.id });
      return councilSaved(council.councilId);
    },
  );
}

async function rosterForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A | RefusalAnswer>,
  councilId: string,
  askedFor: string,
): Promise<CouncilForChange> {
  const council = await councilForChange(tx, scope, end, councilId, askedFor);
  if (!keepsRoster(council.own, council.members, scope.today))
    return end.refuse(action, notTheSecretariat(), [council.councilId]);
  return council;
}

async function memberForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A | RefusalAnswer>,
  memberId: string,
): Promise<{ council: CouncilForChange; member: CouncilMemberRow }> {
  const [found] = isUuid(memberId)
    ? await tx.query<{ councilId: string }>(
        `select m.council_id as "councilId" from council_member m where ${withinCouncil('m')} and m.id = $4::uuid`,
        ...councilValues(scope),
        memberId,
      )
    : [];
  const council = await rosterForChange(tx, scope, end, found?.councilId ?? '', memberId);
  const member = council.members.find(({ id }) => id === memberId.toLowerCase());
  if (member === undefined) return end.deny(action, absent, [memberId]);
  return { council, member };
}

async function change(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id, version }: CouncilMemberRow,
  columns: Parameters<Tx['db']['councilMember']['updateMany']>[0]['data'],
): Promise<void> {
  await tx.db.councilMember.updateMany({
    where: { organisationId, id },
    data: { ...columns, version: version + 1, updatedBy: scope.actor.id, updatedAt: scope.now() },
  });
}
