import { leftDrafts, type OpenDraft, openDraft } from '../persistence/drafts.ts';
import type { CasesScope } from '../scope.ts';

/** Words that nobody but their author has, about a case that is no longer here. */
export interface DraftLeftView {
  readonly draft: OpenDraft;
  readonly caseNumber: string;
  readonly toOfficeId: string;
}

export async function draftsLeft(scope: CasesScope): Promise<DraftLeftView[]> {
  const rows = await leftDrafts(scope);
  return Promise.all(
    rows.map(async ({ caseNumber, toOfficeId, ...row }) => ({
      draft: await openDraft(scope, row),
      caseNumber,
      toOfficeId,
    })),
  );
}
