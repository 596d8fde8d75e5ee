import { noteReferralFact } from '@banso/domain/partners';
import type { EventHandler } from '@banso/service-kit';
import { z } from 'zod';
import { closeGrant, noteGrantEnd } from '../persistence/disclosed-fields.ts';
import { historyOf, lockReferralOf, oneAtATime, saveReferral } from '../persistence/referrals.ts';
import type { Db } from '../scope.ts';

const instant = z.iso.datetime({ offset: true });
const withdrawn = z.object({ referralId: z.uuid(), at: instant });
const ended = z.object({ referralIds: z.array(z.uuid()), at: instant, reason: z.string() });

/** The sender takes the referral back: nothing more is to be done, and what was disclosed closes. */
export const referralWithdrawn: EventHandler<Db> = async (tx, event, { sealing, clock }) => {
  const message = withdrawn.parse(event.payload);
  const { organisationId } = event;
  const id = message.referralId.toLowerCase();
  const endedAt = new Date(message.at);
  await oneAtATime(tx, id);
  await noteGrantEnd(tx, organisationId, id, { endedAt, withdrawn: true });
  const referral = await lockReferralOf(tx, organisationId, id);
  if (referral !== undefined && referral.withdrawnAt === null) {
    const history = noteReferralFact(historyOf(referral), { kind: 'withdrawn', at: message.at });
    await saveReferral(tx, referral, { history, by: null, at: clock.now() });
  }
  await closeGrant(tx, sealing, organisationId, id, endedAt);
  tx.audit({ kind: 'change', action: 'referral:withdraw', entity: 'IncomingReferral', entityId: id });
};

/** The consent ended: the keys are destroyed, so that what was disclosed is closed for good, in backups too. */
export const grantEnded: EventHandler<Db> = async (tx, event, { sealing }) => {
  const message = ended.parse(event.payload);
  const { organisationId } = event;
  const endedAt = new Date(message.at);
  // In one order, so that two endings at once cannot wait for each other.
  for (const id of message.referralIds.map((each) => each.toLowerCase()).sort()) {
    await oneAtATime(tx, id);
    await noteGrantEnd(tx, organisationId, id, { endedAt, withdrawn: false });
    await closeGrant(tx, sealing, organisationId, id, endedAt);
    const entry = { entity: 'IncomingReferral', entityId: id, ground: message.reason };
    tx.audit({ kind: 'change', action: 'grant:end', ...entry });
  }
};
