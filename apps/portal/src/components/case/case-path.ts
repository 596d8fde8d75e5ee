export type CaseTab = '' | 'contacts' | 'assessment' | 'eligibility' | 'team' | 'consent' | 'plan' | 'referrals';

/** Address of a page of a case; without a tab its overview. */
export const casePath = (caseId: string, tab: CaseTab = ''): string => `/cases/${caseId}${tab && `/${tab}`}`;
