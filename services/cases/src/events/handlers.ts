import type { EventHandlers } from '@banso/service-kit';
import type { Db } from '../scope.ts';
import { agencyCopyHandlers } from './agency-copy.ts';
import { copyHandlers } from './copies.ts';
import { invitationHandlers } from './invitation-answers.ts';
import { referralNewsHandlers } from './referral-news.ts';

/** Every fact of other services that this one takes in. */
export const handlers: EventHandlers<Db> = {
  ...copyHandlers,
  ...agencyCopyHandlers,
  ...referralNewsHandlers,
  ...invitationHandlers,
};
