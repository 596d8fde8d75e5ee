import type { Role } from '@banso/domain/authorisation';
import type { ClauseId } from '@banso/domain/guideline';

/** A change was made; the payload shows the case as it is now. */
export interface Saved {
  readonly __typename: 'CaseSaved';
  readonly caseId: string;
}

export const saved = (caseId: string): Saved => ({ __typename: 'CaseSaved', caseId });

/** An expected refusal, in the shape that every subgraph gives it. */
export interface RefusalAnswer {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly clause: ClauseId | null;
  readonly messageJa: string;
  readonly messageEn: string;
  readonly openTo: Role[];
}

export interface InputIssueAnswer {
  readonly path: string;
  readonly code: string;
  readonly messageJa: string;
  readonly messageEn: string;
}

export interface InvalidAnswer {
  readonly __typename: 'InvalidInput';
  readonly issues: InputIssueAnswer[];
}

export interface StaleAnswer {
  readonly __typename: 'StaleVersion';
  readonly currentVersion: number;
  readonly changedBy: string | null;
  readonly changedAt: Date;
  readonly changes: { readonly field: string; readonly yours: string | null; readonly theirs: string | null }[];
}

export type NotSaved = RefusalAnswer | InvalidAnswer | StaleAnswer;
