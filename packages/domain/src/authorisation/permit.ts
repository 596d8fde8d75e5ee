import { type Actor, hasRole, type Role, reachOf } from './actor.ts';

/** Every action that the house knows, with the roles to which it is open. Closed: an action not listed cannot be asked. */
export const actions = {
  'case:open': ['townStaff', 'consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'case:read': [
    'townStaff',
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
    'prefectureAuditor',
  ],
  'case:edit': [
    'consultationWorker',
    'chiefConsultationWorker',
    'outreachWorker',
    'employmentWorker',
    'officeSupervisor',
  ],
  'case:referOn': ['townStaff', 'consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'case:screen': ['townStaff', 'consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'case:urgent': ['consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'case:close': ['chiefConsultationWorker', 'officeSupervisor'],
  'lead:record': [
    'townStaff',
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'lead:read': [
    'townStaff',
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
    'prefectureAuditor',
  ],
  'lead:settle': ['consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'transfer:propose': ['chiefConsultationWorker', 'officeSupervisor'],
  'transfer:answer': ['officeSupervisor'],
  'hold:manage': ['officeSupervisor', 'prefectureManager'],
  'case:delete': ['officeSupervisor', 'prefectureManager'],
  'case:merge': ['chiefConsultationWorker', 'officeSupervisor'],
  'eligibility:record': ['consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'eligibility:approve': ['chiefConsultationWorker', 'officeSupervisor', 'prefectureManager'],
  'assignment:manage': ['officeSupervisor'],
  'team:read': ['officeSupervisor', 'chiefConsultationWorker', 'prefectureManager'],
  'filter:keep': [
    'townStaff',
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
  ],
  'contact:record': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'session:record': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'handOver:read': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'visit:override': ['officeSupervisor'],
  'visit:read': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
    'prefectureAuditor',
  ],
  'visit:plan': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'risk:read': ['chiefConsultationWorker', 'officeSupervisor'],
  'risk:ease': ['chiefConsultationWorker', 'officeSupervisor'],
  'risk:raise': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'note:read': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
  ],
  // A circle that nobody reads any more is opened, and its readers are taken out, by whoever supervises.
  'circle:oversee': ['officeSupervisor'],
  'consent:record': ['consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'plan:edit': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'meeting:manage': ['chiefConsultationWorker', 'officeSupervisor'],
  'support:decide': ['prefectureManager'],
  'decision:draft': [
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
  ],
  'decision:review': ['chiefConsultationWorker', 'officeSupervisor', 'prefectureManager'],
  'route:maintain': ['prefectureManager', 'officeSupervisor'],
  'council:found': ['prefectureManager'],
  // Who can be a member of a statutory council (Art. 9). The membership itself, not the role, opens it: `accessOf`.
  'council:take': [
    'townStaff',
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
  ],
  'referral:send': ['consultationWorker', 'chiefConsultationWorker', 'outreachWorker', 'officeSupervisor'],
  'referral:answer': ['partnerStaff', 'partnerProgram'],
  'invitation:answer': ['partnerStaff', 'partnerProgram'],
  'agency:maintain': ['partnerStaff', 'partnerProgram'],
  'directory:maintain': ['prefectureManager', 'officeSupervisor'],
  'directory:read': [
    'townStaff',
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
    'prefectureAuditor',
    'partnerStaff',
    'partnerProgram',
    'systemAdministrator',
    'contractorAdministrator',
  ],
  'staff:read': [
    'townStaff',
    'consultationWorker',
    'chiefConsultationWorker',
    'employmentWorker',
    'outreachWorker',
    'officeSupervisor',
    'prefectureManager',
    'prefectureAuditor',
    'contractorAdministrator',
  ],
  'staff:evidence': ['officeSupervisor', 'contractorAdministrator', 'prefectureManager'],
  'staff:seeEvidence': ['officeSupervisor', 'prefectureManager'],
  'staff:recognise': ['prefectureManager'],
  'staff:place': ['officeSupervisor', 'prefectureManager'],
  'account:manage': ['systemAdministrator'],
  'overview:read': ['prefectureManager', 'prefectureAuditor', 'officeSupervisor', 'chiefConsultationWorker'],
  'audit:read': ['prefectureAuditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof actions;

/** What else is open to whoever wrote the very words at hand: a town's staff took the call and may read it again. */
const toTheWriter: Partial<Record<Action, readonly Role[]>> = {
  'note:read': ['townStaff'],
  'risk:read': ['consultationWorker', 'employmentWorker', 'outreachWorker'],
};

/** What else is open to whoever is of the team or goes to the person: they must know what awaits them. */
const toTheVisitor: Partial<Record<Action, readonly Role[]>> = {
  'risk:read': ['consultationWorker', 'employmentWorker', 'outreachWorker'],
};

/** What the action touches. Leave out what does not apply (an organisation-wide list names the organisation alone). */
export interface Resource {
  readonly organisationId: string;
  readonly officeId?: string | null;
  readonly townCode?: string | null;
  readonly agencyId?: string | null;
  /** Who wrote it as it stands now (staff id), where that is asked for. */
  readonly writtenBy?: string | null;
  /** Who is of the team or goes to the person (staff ids), where that is asked for. */
  readonly visitorIds?: readonly string[];
  /** The only ones who may read the words (staff ids), where whoever wrote them restricted them to a circle. */
  readonly readerIds?: readonly string[];
}

/**
 * `absent` must be shown exactly as a record that does not exist; only `role` may be named to the caller. `circle`: the
 * words are restricted to people of whom the caller is none; no role opens them.
 */
export type Denial = 'inactive' | 'role' | 'absent' | 'circle';

export type Permit =
  | { readonly allowed: true; readonly because: readonly Role[] }
  | { readonly allowed: false; readonly reason: Denial; readonly openTo: readonly Role[] };

/**
 * May this actor do this to that resource? Decided here, applied again by repositories and by row-level security.
 * Order matters: whether the record may be known to exist is asked before whether the role suffices.
 */
export function permit(actor: Actor, action: Action, resource: Resource, today: string): Permit {
  const openTo: readonly Role[] = actions[action];
  const deny = (reason: Denial): Permit => ({ allowed: false, reason, openTo });
  if (!actor.active || (actor.accessEndsOn !== null && actor.accessEndsOn < today)) return deny('inactive');
  if (!withinReach(actor, resource)) return deny('absent');
  const isWriter = resource.writtenBy === actor.id;
  const isVisitor = resource.visitorIds?.includes(actor.id) ?? false;
  const roles = [
    ...openTo,
    ...((isWriter && toTheWriter[action]) || []),
    ...((isVisitor && toTheVisitor[action]) || []),
  ];
  const because = roles.filter((role) => hasRole(actor, role));
  if (because.length === 0) return deny('role');
  return resource.readerIds?.includes(actor.id) === false ? deny('circle') : { allowed: true, because };
}

/** Is the resource inside what the actor can see at all? */
export function withinReach(actor: Actor, resource: Resource): boolean {
  const reach = reachOf(actor);
  if (reach === 'agency') return resource.agencyId === actor.agencyId;
  if (resource.organisationId !== actor.organisationId) return false;
  if (reach === 'organisation') return true;
  if (reach === 'offices') {
    return (
      resource.officeId === undefined || (resource.officeId !== null && actor.officeIds.includes(resource.officeId))
    );
  }
  if (reach === 'towns') {
    return (
      resource.townCode === undefined || (resource.townCode !== null && actor.townCodes.includes(resource.townCode))
    );
  }
  return hasRole(actor, 'systemAdministrator') && resource.officeId === undefined && resource.townCode === undefined;
}
