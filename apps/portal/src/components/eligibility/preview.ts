import { evaluateEligibility } from '@banso/domain/eligibility';
import type { CivilDate, PartialDate } from '@banso/domain/foundation';
import { type ClauseId, flatten, type Judgement, type Outcome } from '@banso/domain/guideline';

export type Settled = 'MET' | 'NOT_MET';

/** What is known of a case, as far as the rule of 3(2) takes it. */
export interface KnownFacts {
  readonly asOf: string;
  readonly edition: string;
  readonly birthDate: string | null;
  readonly usesSaposute: boolean | null;
  readonly judgements: readonly KnownJudgement[];
}

export interface KnownJudgement {
  readonly clause: string;
  readonly outcome: Outcome;
  readonly edition: string;
  readonly judgedAt: string;
  readonly approvedAt: string | null;
  readonly returnedAt: string | null;
  readonly supersededAt: string | null;
}

/** What could still come to pass: answers to clauses that nobody has given, and approvals that are awaited. */
export interface Supposed {
  readonly answers?: ReadonlyMap<string, Settled>;
  readonly approveWaiting?: boolean;
}

/** The outcome of every clause if it came so; nothing is recorded. The same rules decide here as on the server. */
export function previewOutcomes(known: KnownFacts, supposed: Supposed = {}): ReadonlyMap<string, Outcome> {
  const { asOf, edition, birthDate, usesSaposute } = known;
  const recorded = known.judgements
    .filter(isCurrent)
    .map((each) => asJudgement(each, supposed.approveWaiting ?? false));
  const answers = [...(supposed.answers ?? [])].map(([clause, outcome]) => supposedJudgement(clause, outcome, edition));
  const answer = evaluateEligibility({
    asOf: asOf as CivilDate,
    facts: {
      ...(birthDate !== null && { birthDate: birthDate as PartialDate }),
      ...(usesSaposute !== null && { usesSaposute }),
    },
    judgements: [...recorded, ...answers],
  });
  return new Map(answer.ok ? flatten(answer.value.tree).map(({ clause, outcome }) => [clause, outcome]) : []);
}

/** Neither replaced nor sent back. */
export const isCurrent = ({ supersededAt, returnedAt }: KnownJudgement): boolean =>
  supersededAt === null && returnedAt === null;

export const isWaiting = (judgement: KnownJudgement): boolean => isCurrent(judgement) && judgement.approvedAt === null;

const asJudgement = (judgement: KnownJudgement, approveWaiting: boolean): Judgement => ({
  clause: judgement.clause as ClauseId,
  outcome: judgement.outcome as Settled,
  reason: 'recorded',
  evidence: 'recorded',
  edition: judgement.edition,
  judgedBy: 'one',
  approvedBy: judgement.approvedAt !== null || approveWaiting ? 'another' : null,
  judgedAt: judgement.judgedAt,
});

const supposedJudgement = (clause: string, outcome: Settled, edition: string): Judgement => ({
  clause: clause as ClauseId,
  outcome,
  reason: 'supposed',
  evidence: 'supposed',
  edition,
  judgedBy: 'one',
  approvedBy: 'another',
  judgedAt: '',
});
