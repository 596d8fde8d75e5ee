import { type CivilDate, civilDate } from '@banso/domain/foundation';
import type { ClauseId, Finding, Judgement, Outcome } from '@banso/domain/guideline';
import { evaluateQualification, type QualificationAnswer, type QualificationFacts } from '@banso/domain/qualification';
import type { Evidence, EvidenceRow } from '../persistence/evidence.ts';

const courses = { CHIEF: 'chief', CONSULTATION: 'consultation', EMPLOYMENT: 'employment' } as const;
const providers = { MINISTRY: 'ministry', PREFECTURE: 'prefecture', OTHER: 'other' } as const;
const licenceKinds = {
  CERTIFIED_SOCIAL_WORKER: 'certifiedSocialWorker',
  PSYCHIATRIC_SOCIAL_WORKER: 'psychiatricSocialWorker',
  PUBLIC_HEALTH_NURSE: 'publicHealthNurse',
} as const;
const serviceKinds = {
  HEALTH: 'health',
  MEDICAL: 'medical',
  WELFARE: 'welfare',
  EMPLOYMENT: 'employment',
  EDUCATION: 'education',
  NEEDY_CONSULTATION: 'needyConsultation',
  OTHER_CONSULTATION: 'otherConsultation',
  SOCIAL_WELFARE_SERVICE: 'socialWelfareService',
} as const;

export interface GroundMatchView {
  readonly clause: ClauseId;
  readonly holdsFrom: string | null;
  readonly evidence: string[];
}

export interface QualificationView {
  readonly asOf: string;
  readonly edition: string;
  readonly outcome: Outcome;
  readonly met: ClauseId[];
  readonly matches: GroundMatchView[];
  readonly tree: Finding;
}

/** What people enter about themselves counts once somebody else has seen the original. */
const counts = ({ staffId, recordedBy, seenBy }: EvidenceRow): boolean =>
  recordedBy !== staffId || (seenBy !== null && seenBy !== staffId);

/** A list of which nothing was ever recorded is unknown; one with rows is complete, withdrawn rows left out. */
function known<Row extends EvidenceRow, T>(rows: readonly Row[], map: (row: Row) => T): T[] | undefined {
  const counting = rows.filter(counts);
  return counting.length === 0 ? undefined : counting.filter((row) => row.withdrawnAt === null).map(map);
}

export function factsOf(evidence: Evidence, welfareOfficerItems: readonly number[] | null): QualificationFacts {
  return {
    training: known(evidence.trainings, (row) => ({
      course: courses[row.course],
      by: providers[row.provider],
      completedOn: civilDate(row.completedOn),
    })),
    licences: known(evidence.licences, (row) => ({
      kind: licenceKinds[row.kind],
      registeredOn: civilDate(row.registeredOn),
      endedOn: row.endedOn === null ? undefined : civilDate(row.endedOn),
    })),
    service: known(evidence.services, (row) => ({
      kind: serviceKinds[row.kind],
      from: civilDate(row.from),
      to: row.until === null ? undefined : civilDate(row.until),
    })),
    socialWelfareOfficer: (welfareOfficerItems as QualificationFacts['socialWelfareOfficer'] | null) ?? undefined,
  };
}

/** Recognitions under 3(3)カ, as the judgements they are. */
function judgementsOf(evidence: Evidence, edition: string): Judgement[] {
  return evidence.recognitions
    .filter((row) => row.outcome !== null)
    .map((row) => ({
      clause: '3(3)カ' as const,
      outcome: row.outcome!,
      reason: row.reason,
      evidence: row.evidence,
      edition,
      judgedBy: row.appliedBy,
      approvedBy: row.decidedBy,
      judgedAt: new Date(row.appliedAt).toISOString(),
      endedOn: row.endedOn === null ? undefined : civilDate(row.endedOn),
    }));
}

const EDITION = '2020-04-01';

function evaluate(
  evidence: Evidence,
  items: readonly number[] | null,
  asOf: string,
  evidenceOn: string,
): QualificationAnswer | null {
  const answer = evaluateQualification({
    asOf: civilDate(asOf),
    evidenceOn: civilDate(evidenceOn),
    facts: factsOf(evidence, items),
    judgements: judgementsOf(evidence, EDITION),
  });
  return answer.ok ? answer.value : null;
}

/** The day of the appointment as outreach worker that is running on `today`, if any. */
export function appointedOn(evidence: Evidence, today: string): string | null {
  const running = evidence.placements.find(
    (row) => row.role === 'OUTREACH_WORKER' && row.from <= today && (row.until === null || row.until >= today),
  );
  return running?.from ?? null;
}

/**
 * 3(3) for one person. Re-evaluation keeps the appointment day and reads today's evidence; who did not qualify then is
 * asked as of today. Null only where the day lies before the first edition.
 */
export function qualificationOf(
  evidence: Evidence,
  items: readonly number[] | null,
  today: string,
  asOf?: string | null,
): QualificationAnswer | null {
  if (asOf !== null && asOf !== undefined) return evaluate(evidence, items, asOf, asOf > today ? asOf : today);
  const appointed = appointedOn(evidence, today);
  const then = appointed === null ? null : evaluate(evidence, items, appointed, today);
  return then?.outcome === 'MET' ? then : evaluate(evidence, items, today, today);
}

export function qualificationView(answer: QualificationAnswer): QualificationView {
  return {
    asOf: answer.asOf,
    edition: answer.edition,
    outcome: answer.outcome,
    met: [...answer.met],
    matches: answer.tree.children
      .filter((finding) => finding.outcome === 'MET')
      .map((finding) => ({
        clause: finding.clause,
        holdsFrom: finding.holdsFrom,
        evidence: finding.matches.map((match) => match.item),
      })),
    tree: answer.tree,
  };
}

/** First known day on which a ground no longer holds: a licence or a recognition with an end in the future. */
export function endsOn(
  evidence: Evidence,
  items: readonly number[] | null,
  today: string,
  answer: QualificationAnswer,
  clause: ClauseId,
): CivilDate | null {
  const ends = [...evidence.licences.map((row) => row.endedOn), ...evidence.recognitions.map((row) => row.endedOn)]
    .filter((day): day is string => day !== null && day > today)
    .sort();
  for (const day of ends) {
    if (!evaluate(evidence, items, answer.asOf, day)?.met.includes(clause)) return civilDate(day);
  }
  return null;
}
