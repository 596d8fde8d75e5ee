/**
 * The statutory support council (支援会議, Article 9 of the Act on Self-Reliance Support for Needy Persons) is a
 * compartment of its own. It opens to a person only while three things hold at once: a membership in the council's
 * list, a pledge of secrecy that was signed, and the days of the membership. No role, no office and no seat at a
 * support coordination meeting (3(4)オ) opens it.
 */
export interface CouncilMembership {
  /** Null for a person of another body, who signs the pledge on paper and has no account in this organisation. */
  readonly staffId: string | null;
  readonly from: string;
  /** The last day, or null where none is set. */
  readonly until: string | null;
  /** The day on which the pledge of secrecy was signed. */
  readonly pledgedOn: string | null;
  /** Ended by hand: over from that moment, whatever the days say. */
  readonly ended: boolean;
  /** Keeps the list of members. */
  readonly secretariat: boolean;
}

export const councilAccessReasons = [
  'NOT_A_MEMBER',
  'NOT_OF_THE_STAFF',
  'NOT_PLEDGED',
  'PLEDGED_LATER',
  'NOT_YET_A_MEMBER',
  'MEMBERSHIP_OVER',
  'MEMBERSHIP_ENDED',
] as const;
export type CouncilAccessReason = (typeof councilAccessReasons)[number];

export type CouncilAccess =
  | { readonly open: true }
  | { readonly open: false; readonly reasons: readonly CouncilAccessReason[] };

/** May this member see the council's papers on that day? Both ends of the membership count; every reason is given. */
export function accessOf(member: CouncilMembership | null, day: string): CouncilAccess {
  if (member === null) return { open: false, reasons: ['NOT_A_MEMBER'] };
  const reasons: CouncilAccessReason[] = [];
  if (member.staffId === null) reasons.push('NOT_OF_THE_STAFF');
  reasons.push(...boundReasons(member, day));
  return reasons.length === 0 ? { open: true } : { open: false, reasons };
}

/** Is the person bound to secrecy as a member on that day? So much is asked of whoever sits at the table, with or without an account. */
export function isBound(member: CouncilMembership, day: string): boolean {
  return boundReasons(member, day).length === 0;
}

function boundReasons(member: CouncilMembership, day: string): CouncilAccessReason[] {
  const reasons: CouncilAccessReason[] = [];
  if (member.pledgedOn === null) reasons.push('NOT_PLEDGED');
  else if (day < member.pledgedOn) reasons.push('PLEDGED_LATER');
  if (day < member.from) reasons.push('NOT_YET_A_MEMBER');
  if (member.until !== null && member.until < day) reasons.push('MEMBERSHIP_OVER');
  if (member.ended) reasons.push('MEMBERSHIP_ENDED');
  return reasons;
}

/**
 * The secretariat keeps the list of members. Where nobody of the secretariat has access any more, every member with
 * access may, so that the list never falls out of all hands.
 */
export function keepsRoster(own: CouncilMembership, members: readonly CouncilMembership[], day: string): boolean {
  if (!accessOf(own, day).open) return false;
  return own.secretariat || !members.some((member) => member.secretariat && accessOf(member, day).open);
}

const draftsOfCouncil = /^council\/([0-9a-f-]{36})\//;

/** What is half written about a council belongs to its compartment too: the key of such a draft names the council. */
export function councilOfDraft(key: string): string | null {
  return draftsOfCouncil.exec(key)?.[1] ?? null;
}

/** Keys under this prefix are the council's, whether or not they name one well. */
export function isCouncilDraft(key: string): boolean {
  return key.startsWith('council/');
}
