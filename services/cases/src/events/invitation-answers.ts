import type { EventHandlers } from '@banso/service-kit';
import { z } from 'zod';
import type { Db } from '../scope.ts';

const answered = z.object({
  invitationId: z.uuid(),
  revision: z.number().int(),
  accepted: z.boolean(),
  at: z.iso.datetime({ offset: true }),
});

/** Whether somebody of an agency comes. An answer to what was changed or called off since says nothing of it now. */
export const invitationHandlers: EventHandlers<Db> = {
  'network.invitationAnswered': async (tx, event) => {
    const { invitationId: id, revision, accepted, at } = answered.parse(event.payload);
    const answeredAt = new Date(at);
    const { count } = await tx.db.meetingInvitation.updateMany({
      where: {
        organisationId: event.organisationId,
        id,
        revision,
        NOT: { state: 'CALLED_OFF' },
        OR: [{ answeredAt: null }, { answeredAt: { lt: answeredAt } }],
      },
      data: { state: accepted ? 'ACCEPTED' : 'DECLINED', answeredAt },
    });
    if (count > 0)
      tx.audit({ kind: 'change', action: event.type, entity: 'MeetingInvitation', entityId: id, fields: ['state'] });
  },
};
