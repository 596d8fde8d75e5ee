/** A change was made; the payload shows the case as it is now. */
export interface Saved {
  readonly __typename: 'CaseSaved';
  readonly caseId: string;
}

export const saved = (caseId: string): Saved => ({ __typename: 'CaseSaved', caseId });
