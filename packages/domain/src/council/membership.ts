import { accessOf, type CouncilMembership } from './access.ts';
import { type CouncilGate, councilGate, councilReason } from './gate.ts';

/** A member with the name by which the reasons point at it. */
export interface NamedMembership extends CouncilMembership {
  readonly id: string;
}

/** A council is founded with at least one member who can open it on that day; whoever founds it is no member by that. */
export function mayFoundCouncil(members: readonly CouncilMembership[], day: string): CouncilGate {
  return councilGate(!members.some((member) => accessOf(member, day).open) && councilReason('COUNCIL_WITHOUT_ACCESS'));
}

/** One of the staff is in the list once at a time. */
export function mayAddMember(staffId: string | null, members: readonly NamedMembership[], day: string): CouncilGate {
  const held = members.filter((member) => staffId !== null && member.staffId === staffId && !isOver(member, day));
  return councilGate(
    held.length > 0 &&
      councilReason(
        'ALREADY_A_MEMBER',
        held.map(({ id }) => id),
      ),
  );
}

/** A pledge is signed once, by someone who still belongs to the council. */
export function mayRecordPledge(member: NamedMembership, day: string): CouncilGate {
  return councilGate(
    member.pledgedOn !== null && councilReason('PLEDGE_ALREADY_RECORDED', [member.id]),
    isOver(member, day) && councilReason('MEMBERSHIP_ALREADY_OVER', [member.id]),
  );
}

/** Ending takes effect at once. The last who can open the papers stays until another can. */
export function mayEndMembership(
  member: NamedMembership,
  members: readonly NamedMembership[],
  day: string,
): CouncilGate {
  const others = members.some((other) => other.id !== member.id && accessOf(other, day).open);
  return councilGate(
    isOver(member, day) && councilReason('MEMBERSHIP_ALREADY_OVER', [member.id]),
    accessOf(member, day).open && !others && councilReason('LAST_WITH_ACCESS', [member.id]),
  );
}

function isOver(member: CouncilMembership, day: string): boolean {
  return member.ended || (member.until !== null && member.until < day);
}
