/** A change was made; the payload shows the case as it is now. */
export interface Saved {
  readonly __typename: 'CaseSaved';
  readonly caseId: string;
}

export const saved = (caseId: string): Saved => ({ __typename: 'CaseSaved', caseId });

/** A filter of one's own was saved, renamed or removed; the payload shows all that there are now. */
export interface FiltersSavedAnswer {
  readonly __typename: 'FiltersSaved';
  readonly filterId: string | null;
}

export const filtersSaved = (filterId: string | null): FiltersSavedAnswer => ({ __typename: 'FiltersSaved', filterId });
