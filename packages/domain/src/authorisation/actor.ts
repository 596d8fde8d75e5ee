/** Who acts: what every subgraph knows about a signed-in person or program, read afresh on each request. */

/** Roles of the house. A person may hold several; each office, town or agency bounds where they count. */
export const roles = [
  'prefectureManager',
  'prefectureAuditor',
  'officeSupervisor',
  'chiefConsultationWorker',
  'consultationWorker',
  'employmentWorker',
  'outreachWorker',
  'townStaff',
  'contractorAdministrator',
  'partnerStaff',
  'partnerProgram',
  'systemAdministrator',
] as const;

export type Role = (typeof roles)[number];

export interface Actor {
  /** Staff id (UUID); for a partner program, the id of its client registration. */
  readonly id: string;
  /** `sub` of the identity provider (or the OAuth client id). */
  readonly subject: string;
  readonly displayName: string;
  /** The organisation whose records are reached: the implementing body, a city's agency, or a partner agency. */
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** Offices (UUID) in which the roles count; empty for prefecture-wide roles. */
  readonly officeIds: readonly string[];
  /** Six-digit municipality codes for town staff. */
  readonly townCodes: readonly string[];
  /** The partner agency (UUID) for partner staff and programs, otherwise null. */
  readonly agencyId: string | null;
  /** Last civil day of access (contract end, account end), or null. */
  readonly accessEndsOn: string | null;
  readonly active: boolean;
}

/** How far an actor's sight reaches inside the organisation; the same word drives row-level security. */
export type Reach = 'organisation' | 'offices' | 'towns' | 'agency' | 'none';

const prefectureWide: readonly Role[] = ['prefectureManager', 'prefectureAuditor'];
const officeBound: readonly Role[] = [
  'officeSupervisor',
  'chiefConsultationWorker',
  'consultationWorker',
  'employmentWorker',
  'outreachWorker',
  'contractorAdministrator',
];

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.roles.some((role) => wanted.includes(role));

/** The widest reach that the actor's roles give; a system administrator reaches no personal data. */
export function reachOf(actor: Actor): Reach {
  if (!actor.active) return 'none';
  if (hasRole(actor, ...prefectureWide)) return 'organisation';
  if (hasRole(actor, ...officeBound) && actor.officeIds.length > 0) return 'offices';
  if (hasRole(actor, 'townStaff') && actor.townCodes.length > 0) return 'towns';
  if (hasRole(actor, 'partnerStaff', 'partnerProgram') && actor.agencyId !== null) return 'agency';
  return 'none';
}
