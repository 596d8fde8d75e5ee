/** A change was made in a council; the payload shows it as far as it is still open to the caller. */
export interface CouncilSavedAnswer {
  readonly __typename: 'CouncilSaved';
  readonly councilId: string;
  readonly sessionId: string | null;
  readonly caseId: string | null;
}

export function councilSaved(
  councilId: string,
  rest: { readonly sessionId?: string; readonly caseId?: string } = {},
): CouncilSavedAnswer {
  return { __typename: 'CouncilSaved', councilId, sessionId: rest.sessionId ?? null, caseId: rest.caseId ?? null };
}
