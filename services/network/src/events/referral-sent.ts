import { disclosableFields, disclosureGrounds, newReferral, noteReferralFact } from '@banso/domain/partners';
import type { EventHandler } from '@banso/service-kit';
import { z } from 'zod';
import { grantEndOf, insertDisclosed, purposePlace } from '../persistence/disclosed-fields.ts';
import { historyColumns, lockReferralOf, oneAtATime } from '../persistence/referrals.ts';
import { grantKey, sealBytes } from '../persistence/sealed-columns.ts';
import type { Db } from '../scope.ts';

const message = z.object({
  referralId: z.uuid(),
  organisationId: z.uuid(),
  agencyId: z.uuid(),
  fromOfficeId: z.uuid(),
  fromOfficeName: z.string(),
  sealed: z.string(),
  answerDueOn: z.iso.date(),
  sentAt: z.iso.datetime({ offset: true }),
});

const content = z.object({
  purpose: z.string(),
  fields: z.array(z.object({ field: z.enum(disclosableFields), value: z.string(), ground: z.enum(disclosureGrounds) })),
});

/**
 * A referral arrives: the projection of exactly the granted fields, sealed under a key of this grant. Where the grant
 * has ended before the referral came, nothing is opened and nothing is kept but that it was sent.
 */
export const referralSent: EventHandler<Db> = async (tx, event, { sealing, clock }) => {
  const sent = message.parse(event.payload);
  const { organisationId } = event;
  if (sent.organisationId !== organisationId) throw new Error('a referral speaks for another organisation');
  const id = sent.referralId.toLowerCase();
  await oneAtATime(tx, id);
  if ((await lockReferralOf(tx, organisationId, id)) !== undefined) return;

  const ended = await grantEndOf(tx, organisationId, id);
  const opened =
    ended === null
      ? content.parse(JSON.parse(await sealing.openFromTransport(`${event.type}|${sent.referralId}`, sent.sealed)))
      : null;
  const referral = { organisationId, id };
  const place = { ...purposePlace(referral), keyName: grantKey(id) };
  const begun = newReferral(sent.sentAt, sent.answerDueOn);
  const withdrawal = { kind: 'withdrawn', at: ended?.endedAt.toISOString() ?? '' } as const;
  await tx.db.incomingReferral.create({
    data: {
      ...referral,
      ...historyColumns(ended?.withdrawn ? noteReferralFact(begun, withdrawal) : begun),
      agencyId: sent.agencyId,
      fromOfficeId: sent.fromOfficeId,
      fromOfficeName: sent.fromOfficeName,
      purposeSealed: opened === null ? null : await sealBytes(sealing, place, opened.purpose),
      grantEndedAt: ended?.endedAt ?? null,
      updatedAt: clock.now(),
    },
  });
  const fields = opened?.fields ?? [];
  await insertDisclosed(tx, sealing, referral, fields);
  tx.audit({
    kind: 'change',
    action: 'referral:arrive',
    entity: 'IncomingReferral',
    entityId: id,
    fields: fields.map(({ field }) => field),
    ground: [...new Set(fields.map(({ ground }) => ground))].join(' '),
  });
};
