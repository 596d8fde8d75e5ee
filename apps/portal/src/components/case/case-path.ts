export type CaseTab = '' | 'contacts' | 'assessment' | 'eligibility' | 'team' | 'consent' | 'plan' | 'referrals';

/** Address of a page of a case; without a tab its overview. */
export const casePath = (caseId: string, tab: CaseTab = ''): string => `/cases/${caseId}${tab && `/${tab}`}`;

/** Where urgent help is decided, and ended. */
export const urgentPath = (caseId: string): string => `${casePath(caseId)}/urgent`;

/** Where another case of the same person is looked for, or compared with this one, which stays. */
export const mergePath = (caseId: string, otherId?: string): string =>
  `/cases/${caseId}/merge${otherId === undefined ? '' : `/${otherId}`}`;

/** The record of a merge, with its undoing. */
export const mergedPath = (caseId: string, mergeId: string): string => `/cases/${caseId}/merged/${mergeId}`;
