import type { CaseHeaderFragment, CaseOverviewQuery, CaseRecordFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { caseHeader } from '../case/case-header.tsx';

export type OverviewCase = NonNullable<CaseOverviewQuery['case']>;
export type OverviewLists = Omit<CaseOverviewQuery, 'case'>;
export type CaseRecord = CaseRecordFragment;

/** The header's facts, which every record of a case carries. */
export const headerOf = (record: CaseRecord): CaseHeaderFragment => readFragment(caseHeader, record);

export const may = (record: CaseRecord, action: string): boolean => headerOf(record).mayDo.includes(action);
