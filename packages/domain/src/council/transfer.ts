import { type CouncilGate, councilGate, councilReason } from './gate.ts';
import type { CouncilOutcome } from './session.ts';

/**
 * On what ground something leaves the council for a case: Article 9 binds past and present members to secrecy unless
 * there is a just cause, and Article 69 of the personal-information Act wants a ground for use beyond the purpose.
 */
export const councilGrounds = ['CONSENT', 'LAW', 'URGENT_PROTECTION', 'CLEAR_BENEFIT', 'COUNCIL_DECISION'] as const;
export type CouncilGround = (typeof councilGrounds)[number];

export interface CouncilTransferFacts {
  readonly ground: CouncilGround;
  /** What a member said, or the conclusion on the person; null where there is none. */
  readonly finding: string | null;
  /** The words for the case, taken from the finding; each line is a passage of it. */
  readonly words: string;
  /** With CONSENT: the day on which the person agreed. */
  readonly consentedOn: string | null;
  /** With LAW: which provision. */
  readonly provision: string | null;
  /** What the council made of the person, or null. */
  readonly outcome: CouncilOutcome | null;
}

/** Lines of the chosen words that do not stand in the finding: nothing is added on the way into a case. */
export function linesOutside(finding: string, words: string): string[] {
  return linesOf(words).filter((line) => !finding.includes(line));
}

/** May these words go into a case? Only what stands in the finding, and only on a ground that holds. The rest stays. */
export function mayMoveIntoCase(facts: CouncilTransferFacts): CouncilGate {
  const strays = facts.finding === null ? [] : linesOutside(facts.finding, facts.words);
  return councilGate(
    facts.finding === null && councilReason('NOTHING_FOUND'),
    strays.length > 0 && councilReason('NOT_IN_THE_FINDING'),
    facts.ground === 'CONSENT' && facts.consentedOn === null && councilReason('NO_DAY_OF_CONSENT'),
    facts.ground === 'LAW' && facts.provision === null && councilReason('NO_PROVISION'),
    facts.ground === 'COUNCIL_DECISION' &&
      (facts.outcome === null || !handsOver.has(facts.outcome)) &&
      councilReason('COUNCIL_HAS_NOT_DECIDED'),
  );
}

/** Conclusions by which the council itself hands a person to the consultation agency. */
const handsOver: ReadonlySet<CouncilOutcome> = new Set(['APPROACH', 'TAKE_UP']);

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
