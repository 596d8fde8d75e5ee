import type { GoalDomain } from '@banso/domain/casework';
import type { ClosingListsFragment } from '../../graphql/generated/graphql.ts';

/** The list of changes for a domain of life. */
export const changesOf = (lists: ClosingListsFragment, domain: GoalDomain | string) => {
  if (domain === 'DAILY_LIFE') return lists.changesDailyLife;
  return domain === 'SOCIAL' ? lists.changesSocial : lists.changesEconomic;
};
