import { groupInOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { StaffLoaderScope, Tx } from '../scope.ts';

/** Evidence that somebody can enter and another see: a course, a licence, a stretch of service. */
export interface EvidenceRow {
  readonly id: string;
  readonly staffId: string;
  /** Who entered it; null where that was not kept yet. */
  readonly recordedBy: string | null;
  readonly seenBy: string | null;
  readonly seenOn: string | null;
  readonly withdrawnAt: Date | null;
}
export interface TrainingRow extends EvidenceRow {
  readonly course: 'CHIEF' | 'CONSULTATION' | 'EMPLOYMENT';
  readonly provider: 'MINISTRY' | 'PREFECTURE' | 'OTHER';
  readonly completedOn: string;
}
export interface LicenceRow extends EvidenceRow {
  readonly kind: 'CERTIFIED_SOCIAL_WORKER' | 'PSYCHIATRIC_SOCIAL_WORKER' | 'PUBLIC_HEALTH_NURSE';
  readonly registeredOn: string;
  readonly endedOn: string | null;
}
export interface ServiceRow extends EvidenceRow {
  readonly kind:
    | 'HEALTH'
    | 'MEDICAL'
    | 'WELFARE'
    | 'EMPLOYMENT'
    | 'EDUCATION'
    | 'NEEDY_CONSULTATION'
    | 'OTHER_CONSULTATION'
    | 'SOCIAL_WELFARE_SERVICE';
  readonly employer: string;
  readonly from: string;
  readonly until: string | null;
}
export interface RecognitionRow {
  readonly id: string;
  readonly staffId: string;
  readonly reason: string;
  readonly evidence: string;
  readonly appliedBy: string;
  readonly appliedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly outcome: 'MET' | 'NOT_MET' | null;
  readonly decisionReason: string | null;
  readonly endedOn: string | null;
}
export interface PlacementRow {
  readonly id: string;
  readonly staffId: string;
  readonly officeId: string;
  readonly role:
    | 'OUTREACH_WORKER'
    | 'CHIEF_CONSULTATION_WORKER'
    | 'CONSULTATION_WORKER'
    | 'EMPLOYMENT_WORKER'
    | 'SUPERVISOR';
  readonly from: string;
  readonly until: string | null;
  readonly fullTimePercent: number;
  readonly groundRelied: string | null;
}

/** Everything recorded about one person's ability to help. */
export interface Evidence {
  readonly trainings: readonly TrainingRow[];
  readonly licences: readonly LicenceRow[];
  readonly services: readonly ServiceRow[];
  readonly recognitions: readonly RecognitionRow[];
  readonly placements: readonly PlacementRow[];
}

const SEEN = `staff_id as "staffId", recorded_by as "recordedBy", seen_by as "seenBy", seen_on as "seenOn",
 withdrawn_at as "withdrawnAt"`;

const selects: Record<keyof Evidence, string> = {
  trainings: `select id, course, provider, completed_on as "completedOn", ${SEEN} from training
    where staff_id = any($1::uuid[]) order by completed_on, id`,
  licences: `select id, kind, registered_on as "registeredOn", ended_on as "endedOn", ${SEEN} from licence
    where staff_id = any($1::uuid[]) order by registered_on, id`,
  services: `select id, kind, employer, from_day as "from", until_day as "until", ${SEEN} from service_interval
    where staff_id = any($1::uuid[]) order by from_day, id`,
  recognitions: `select id, staff_id as "staffId", reason, evidence, applied_by as "appliedBy", applied_at as "appliedAt",
    decided_by as "decidedBy", decided_at as "decidedAt", outcome, decision_reason as "decisionReason", ended_on as "endedOn"
    from recognition where staff_id = any($1::uuid[]) order by applied_at, id`,
  placements: `select id, staff_id as "staffId", office_id as "officeId", role, from_day as "from", until_day as "until",
    full_time_percent as "fullTimePercent", ground_relied as "groundRelied"
    from placement where staff_id = any($1::uuid[]) order by from_day desc, id`,
};

const loader = <Row extends { staffId: string }>(scope: StaffLoaderScope, what: keyof Evidence) =>
  new DataLoader<string, Row[]>(async (ids) =>
    groupInOrder(ids, await scope.read.query<Row>(`${what}_of_staff`, selects[what], [ids]), (row) => row.staffId),
  );

export const evidenceLoaders = (scope: StaffLoaderScope) => ({
  trainings: loader<TrainingRow>(scope, 'trainings'),
  licences: loader<LicenceRow>(scope, 'licences'),
  services: loader<ServiceRow>(scope, 'services'),
  recognitions: loader<RecognitionRow>(scope, 'recognitions'),
  placements: loader<PlacementRow>(scope, 'placements'),
});

/** The same inside a change's own transaction. */
export async function evidenceForChange(tx: Tx, staffId: string): Promise<Evidence> {
  const of = <Row>(what: keyof Evidence): Promise<Row[]> => tx.query<Row>(selects[what], [staffId]);
  return {
    trainings: await of<TrainingRow>('trainings'),
    licences: await of<LicenceRow>('licences'),
    services: await of<ServiceRow>('services'),
    recognitions: await of<RecognitionRow>('recognitions'),
    placements: await of<PlacementRow>('placements'),
  };
}
