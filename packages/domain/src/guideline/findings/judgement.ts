import { type CivilDate, err, ok, type Result } from '../../foundation/index.ts';
import { clauseById, isWithin } from '../catalogue.ts';
import { type ClauseId, isClauseId } from '../clause-id.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Settled } from './kleene.ts';

/** A person's recorded answer to a clause, with everything that makes it answerable to others. */
export interface Judgement {
  readonly clause: ClauseId;
  readonly outcome: Settled;
  readonly reason: string;
  /** What the judgement rests on: documents seen, notes, people heard. Never blank. */
  readonly evidence: string;
  /** The edition under which the person judged. */
  readonly edition: string;
  readonly judgedBy: string;
  /** Another person than `judgedBy`; null while approval is awaited. */
  readonly approvedBy: string | null;
  readonly judgedAt: string;
  /** Day on which it ended, e.g. a recognition under 3(3)カ that was given for a time. */
  readonly endedOn?: CivilDate | undefined;
}

/** Why a recorded judgement does not settle its clause. */
export type PendingBecause = 'awaitingApproval' | 'approverIsJudge' | 'otherEdition' | 'ended';

export interface PendingJudgement {
  readonly judgement: Judgement;
  readonly because: PendingBecause;
}

/** What the judgements say about one clause: the one that settles it, and a later one that does not count (yet). */
export interface Judged {
  readonly settling: Judgement | null;
  readonly pending: PendingJudgement | null;
}

/** Under which edition and up to which day judgements are read. */
export interface JudgementReading {
  readonly edition: string;
  readonly on: CivilDate;
}

function whyPending(judgement: Judgement, reading: JudgementReading): PendingBecause | null {
  if (judgement.edition !== reading.edition) return 'otherEdition';
  if (judgement.endedOn !== undefined && judgement.endedOn <= reading.on) return 'ended';
  if (judgement.approvedBy === null) return 'awaitingApproval';
  return judgement.approvedBy === judgement.judgedBy ? 'approverIsJudge' : null;
}

/** Judgements are listed oldest first: the last that counts settles the clause. */
export function judgedAbout(clause: ClauseId, judgements: readonly Judgement[], reading: JudgementReading): Judged {
  let judged: Judged = { settling: null, pending: null };
  for (const judgement of judgements.filter((each) => each.clause === clause)) {
    const because = whyPending(judgement, reading);
    judged =
      because === null
        ? { settling: judgement, pending: null }
        : { settling: judged.settling, pending: { judgement, because } };
  }
  return judged;
}

const isBlank = (text: string): boolean => text.trim() === '';

function refusalOf(judgement: Judgement, rule: ClauseId): Refusal | null {
  const { clause } = judgement;
  if (!isClauseId(clause)) return refusal('unknownClause', { about: clause });
  if (!isWithin(clause, rule)) return refusal('judgementOutsideRule', { clause });
  if (clauseById(clause).kind === 'group') return refusal('judgementOnGroup', { clause });
  const complete =
    !isBlank(judgement.reason) &&
    !isBlank(judgement.judgedBy) &&
    !isBlank(judgement.evidence) &&
    (judgement.approvedBy === null || !isBlank(judgement.approvedBy));
  return complete ? null : refusal('judgementIncomplete', { clause });
}

/**
 * Refuses judgements on groups, on clauses outside the rule's own clause, and those without reason, evidence or judge.
 * A group follows from its parts, so judging it would hide which part was judged.
 */
export function checkJudgements(judgements: readonly Judgement[], rule: ClauseId): Result<void, Refusal> {
  for (const judgement of judgements) {
    const refused = refusalOf(judgement, rule);
    if (refused !== null) return err(refused);
  }
  return ok(undefined);
}
