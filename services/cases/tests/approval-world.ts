import { randomUUID } from 'node:crypto';
import { type CaseworkWorld, caseworkWorld, planOf, throughMeeting } from './casework-world.ts';

type Key = Parameters<CaseworkWorld['act']>[0];
// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

export interface ApprovalWorld extends CaseworkWorld {
  readonly center: string;
  /** A route of the Chichibu office from a day on; `deputy` may act for the chief. */
  route(changes?: Record<string, unknown>, key?: Key): Promise<Answer>;
  /** An approved, signed plan of an eligible applicant. */
  ready(changes?: Record<string, unknown>): Promise<Answer>;
  draft(plan: { id: string; version: number }, changes?: Record<string, unknown>, key?: Key): Promise<Answer>;
  /** One act on a circulation, by its name. */
  on(key: Key, name: string, circulation: { id: string; version: number }, changes?: object): Promise<Answer>;
}

/** Three steps and a deputy: worker → chief (or supervisor) → manager. */
export async function approvalWorld(): Promise<ApprovalWorld> {
  const world = await caseworkWorld();
  const center = await world.agency();
  const { worker, chief, supervisor, manager } = world.people;
  return {
    ...world,
    center,
    route: (changes = {}, key = 'supervisor') =>
      world.act(key, 'setApprovalRoute', {
        officeId: world.offices.chichibu,
        validFrom: '2026-11-01',
        steps: [
          { kind: 'DRAFT', staffId: worker.id },
          { kind: 'REVIEW', staffId: chief.id, deputyId: supervisor.id },
          { kind: 'DECIDE', staffId: manager.id },
        ],
        ...changes,
      }),
    async ready(changes = {}) {
      const caseId = await world.open();
      await world.act('worker', 'recordApplication', {
        caseId,
        signedOn: '2026-11-20',
        signedBy: '本人',
        agencyIds: [center],
        fields: ['NAME', 'TOWN'],
      });
      await world.determineMet(caseId);
      const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center, changes));
      return throughMeeting(world, plan);
    },
    draft: (plan, changes = {}, key = 'worker') =>
      world.act(key, 'draftDecision', {
        planId: plan.id,
        version: plan.version,
        approve: true,
        ground: '要件を満たし、会議も了承した',
        ...changes,
      }),
    on: (key, name, circulation, changes = {}) =>
      world.act(key, name, { circulationId: circulation.id, version: circulation.version, ...changes }),
  };
}

/** A row in every table of the approval and of minutes; the plan awaits its decision as before. */
export async function leaveApprovalRecords(
  world: CaseworkWorld,
  { planId, version, meetingId }: { planId: string; version: number; meetingId: string },
): Promise<void> {
  await world.act('chief', 'confirmMinutes', { meetingId, version: 2 });
  await world.act('chief', 'writeMinutes', { meetingId, version: 3, minutes: '訂正した議事', reason: '人数の誤り' });
  const steps = [{ kind: 'DRAFT' }, { kind: 'DECIDE', staffId: world.people.manager.id }];
  const officeId = world.offices.chichibu;
  await world.act('supervisor', 'setApprovalRoute', { officeId, validFrom: '2026-11-01', steps });
  const drafted = await world.act('worker', 'draftDecision', { planId, version, approve: true, ground: '満たす' });
  const { id: circulationId, version: drawn } = drafted.circulation;
  await world.act('worker', 'withdrawDecision', { circulationId, version: drawn });
}

/** A meeting that is still to come, with this agency asked to it. */
export async function inviteTo(world: CaseworkWorld, agencyId: string): Promise<void> {
  const { plan } = await world.act('worker', 'savePlan', planOf(await world.open(), agencyId));
  await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });
  await world.act('chief', 'callMeeting', {
    officeId: world.offices.chichibu,
    at: '2026-11-30T10:00:00+09:00',
    planIds: [plan.id],
    attendees: [{ id: randomUUID(), name: '見本 担当', affiliation: '支援センター', agencyId }],
  });
}
