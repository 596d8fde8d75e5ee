import type { EventHandlers } from '@banso/service-kit';
import type { Db } from '../scope.ts';
import { directoryImported } from './directory-imported.ts';
import { meetingInvitation } from './meeting-invitation.ts';
import { officeChanged } from './office-changed.ts';
import { referralErased, referralOfficeChanged } from './referral-custody.ts';
import { grantEnded, referralWithdrawn } from './referral-endings.ts';
import { referralSent } from './referral-sent.ts';

export const DIRECTORY_IMPORTED = 'network.directoryImported';

export const handlers: EventHandlers<Db> = {
  'cases.referralSent': referralSent,
  'cases.referralWithdrawn': referralWithdrawn,
  'cases.grantEnded': grantEnded,
  'cases.referralOfficeChanged': referralOfficeChanged,
  'cases.referralErased': referralErased,
  'cases.meetingInvitation': meetingInvitation,
  'staff.officeChanged': officeChanged,
  [DIRECTORY_IMPORTED]: directoryImported,
};
