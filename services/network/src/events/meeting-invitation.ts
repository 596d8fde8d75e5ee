import type { EventHandler } from '@banso/service-kit';
import { z } from 'zod';
import { lockInvitationOf } from '../persistence/invitations.ts';
import { oneAtATime } from '../persistence/referrals.ts';
import type { Db } from '../scope.ts';

const message = z.object({
  invitationId: z.uuid(),
  organisationId: z.uuid(),
  agencyId: z.uuid(),
  fromOfficeId: z.uuid(),
  fromOfficeName: z.string(),
  at: z.iso.datetime({ offset: true }),
  place: z.string().nullable(),
  revision: z.number().int().min(1),
  calledOff: z.boolean(),
  sentAt: z.iso.datetime({ offset: true }),
});

/** An agency is asked to a meeting, asked anew for another day or place, or no longer. The highest revision stands. */
export const meetingInvitation: EventHandler<Db> = async (tx, event, { clock }) => {
  const sent = message.parse(event.payload);
  const { organisationId } = event;
  if (sent.organisationId !== organisationId) throw new Error('an invitation speaks for another organisation');
  const id = sent.invitationId.toLowerCase();
  await oneAtATime(tx, id);
  const known = await lockInvitationOf(tx, organisationId, id);
  if (known !== undefined && known.revision >= sent.revision) return;
  const content = {
    fromOfficeId: sent.fromOfficeId,
    fromOfficeName: sent.fromOfficeName,
    at: new Date(sent.at),
    place: sent.place,
    revision: sent.revision,
    state: sent.calledOff ? 'CALLED_OFF' : 'ASKED',
    sentAt: new Date(sent.sentAt),
    answeredAt: null,
    updatedBy: null,
    updatedAt: clock.now(),
  };
  const key = { organisationId, id };
  if (known === undefined) {
    await tx.db.meetingInvitation.create({ data: { ...key, agencyId: sent.agencyId, ...content } });
  } else {
    await tx.db.meetingInvitation.update({
      where: { organisationId_id: key },
      data: { ...content, version: known.version + 1 },
    });
  }
  tx.audit({ kind: 'change', action: 'invitation:arrive', entity: 'MeetingInvitation', entityId: id });
};
