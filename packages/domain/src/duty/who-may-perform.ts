import type { DutyId } from './duties.ts';

/** Roles in which someone works on a case; contacts are recorded under one of them. */
export const workerRoles = [
  'outreachWorker',
  'chiefConsultationWorker',
  'consultationWorker',
  'employmentWorker',
] as const;

export type WorkerRole = (typeof workerRoles)[number];

/** How a contact for a duty is recorded: as the outreach worker's own, or under another role. */
export interface DutyRecording {
  readonly duty: DutyId;
  readonly recordedUnder: WorkerRole;
  /** Whether it is one of the outreach worker's eleven; another role's contact never is (3(4)). */
  readonly countsAsOutreach: boolean;
}

/**
 * 3(4): any placed outreach worker performs all eleven duties. Other roles may do the same work beside them, but it is
 * recorded under their role and never counted as the outreach worker's.
 */
export const recordingOf = (role: WorkerRole, duty: DutyId): DutyRecording => ({
  duty,
  recordedUnder: role,
  countsAsOutreach: role === 'outreachWorker',
});
