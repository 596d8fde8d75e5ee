import type { EventHandler } from '@banso/service-kit';
import { z } from 'zod';
import { closeGrant, noteGrantEnd } from '../persistence/disclosed-fields.ts';
import { eraseReferral, lockReferralOf, oneAtATime } from '../persistence/referrals.ts';
import type { Db } from '../scope.ts';

const instant = z.iso.datetime({ offset: true });
const officeChanged = z.object({
  referralId: z.uuid(),
  fromOfficeId: z.uuid(),
  fromOfficeName: z.string(),
  at: instant,
});
const erased = z.object({ referralId: z.uuid(), at: instant });

/** The case went to another office: whoever looks at the referral sees with which office to speak. */
export const referralOfficeChanged: EventHandler<Db> = async (tx, event, { clock }) => {
  const { referralId, fromOfficeId, fromOfficeName } = officeChanged.parse(event.payload);
  const { organisationId } = event;
  const id = referralId.toLowerCase();
  await oneAtATime(tx, id);
  if ((await lockReferralOf(tx, organisationId, id)) === undefined) return;
  await tx.db.incomingReferral.update({
    where: { organisationId_id: { organisationId, id } },
    data: { fromOfficeId, fromOfficeName, version: { increment: 1 }, updatedBy: null, updatedAt: clock.now() },
  });
  tx.audit({ kind: 'change', action: event.type, entity: 'IncomingReferral', entityId: id, fields: ['fromOffice'] });
};

/** The case was deleted: keys are destroyed and rows go; that the grant ended stays, so that nothing comes back. */
export const referralErased: EventHandler<Db> = async (tx, event, { sealing }) => {
  const message = erased.parse(event.payload);
  const { organisationId } = event;
  const id = message.referralId.toLowerCase();
  const endedAt = new Date(message.at);
  await oneAtATime(tx, id);
  await noteGrantEnd(tx, organisationId, id, { endedAt, withdrawn: false });
  await closeGrant(tx, sealing, organisationId, id, endedAt);
  await eraseReferral(tx, organisationId, id);
  tx.audit({ kind: 'change', action: event.type, entity: 'IncomingReferral', entityId: id });
};
