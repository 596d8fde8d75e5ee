import type { ClauseId, Judgement as DomainJudgement, Settled } from '@banso/domain/guideline';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface JudgementRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly clause: ClauseId;
  readonly outcome: Settled;
  readonly reasonSealed: Uint8Array;
  readonly evidenceSealed: Uint8Array;
  readonly edition: string;
  readonly judgedBy: string;
  readonly judgedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly returnedBy: string | null;
  readonly returnedAt: Date | null;
  readonly returnedReasonSealed: Uint8Array | null;
  readonly supersededAt: Date | null;
}

const COLUMNS = `j.id, j.organisation_id as "organisationId", j.case_id as "caseId", j.clause, j.outcome,
 j.reason_sealed as "reasonSealed", j.evidence_sealed as "evidenceSealed", j.edition, j.judged_by as "judgedBy",
 j.judged_at as "judgedAt", j.approved_by as "approvedBy", j.approved_at as "approvedAt",
 j.returned_by as "returnedBy", j.returned_at as "returnedAt", j.returned_reason_sealed as "returnedReasonSealed",
 j.superseded_at as "supersededAt"`;

/** Oldest first, as the rules read them. */
export function judgementsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<JudgementRow[]> {
  return scope.read.query<JudgementRow>(
    'judgements_of_cases',
    `select ${COLUMNS} from judgement j
     join support_case c on c.organisation_id = j.organisation_id and c.id = j.case_id
     where ${WITHIN_REACH} and j.case_id = any($5::uuid[]) order by j.judged_at, j.id`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function judgementsForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<JudgementRow[]> {
  return tx.query<JudgementRow>(
    `select ${COLUMNS} from judgement j where j.organisation_id = $1::uuid and j.case_id = $2::uuid
     order by j.judged_at, j.id for update`,
    supportCase.organisationId,
    supportCase.id,
  );
}

/** One that is neither superseded nor sent back. */
export const isCurrent = (row: JudgementRow): boolean => row.supersededAt === null && row.returnedAt === null;

/** What the rules need of a judgement; its words stay sealed and change no outcome. */
export function asDomainJudgement(row: JudgementRow): DomainJudgement {
  return {
    clause: row.clause,
    outcome: row.outcome,
    reason: row.id,
    evidence: row.id,
    edition: row.edition,
    judgedBy: row.judgedBy,
    approvedBy: row.approvedBy,
    judgedAt: row.judgedAt.toISOString(),
  };
}
