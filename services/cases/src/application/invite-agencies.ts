import type { MeetingInvitationMessage } from '@banso/domain/partners';
import { newId } from '@banso/service-kit';
import { agenciesForChange } from '../persistence/agencies.ts';
import { officeForChange } from '../persistence/offices.ts';
import type { CasesScope, Tx } from '../scope.ts';

export interface Arranged {
  readonly organisationId: string;
  readonly id: string;
  readonly officeId: string;
  readonly at: Date;
  readonly place: string | null;
}

/**
 * Tells the agencies on the list of a meeting when and where it is, those that are asked anew because that changed, and
 * those that are asked no longer. Nothing of the agenda leaves: whose plan it is, is said at the table.
 */
export async function inviteAgencies(
  tx: Tx,
  scope: CasesScope,
  meeting: Arranged,
  agencyIds: readonly (string | null)[],
  was: Pick<Arranged, 'at' | 'place'> | null = null,
): Promise<void> {
  const { organisationId, id: meetingId } = meeting;
  const isOver = meeting.at <= scope.now();
  // What is set right of a meeting that was over already concerns nobody outside. Whoever believes that one is ahead of
  // them is told also where it is moved to a day that is past.
  if (isOver && was !== null && was.at <= scope.now()) return;
  const moved = was !== null && (was.at.getTime() !== meeting.at.getTime() || was.place !== meeting.place);
  const wanted = [...new Set(agencyIds.flatMap((id) => id ?? []))];
  const known = new Set((await agenciesForChange(tx, organisationId, wanted)).map(({ id }) => id));
  const asked = await tx.db.meetingInvitation.findMany({ where: { organisationId, meetingId } });
  for (const agencyId of wanted.filter((id) => known.has(id))) {
    const before = asked.find((each) => each.agencyId === agencyId);
    const expects = before !== undefined && before.state !== 'CALLED_OFF';
    // Who is asked already is told what changed; to a meeting that is over nobody is asked.
    if (expects ? !moved : isOver) continue;
    const invitation = { id: before?.id ?? newId(scope.now()), agencyId, revision: (before?.revision ?? 0) + 1 };
    await tell(tx, scope, meeting, invitation, false);
  }
  for (const { id, agencyId, revision, state } of asked) {
    if (state === 'CALLED_OFF' || known.has(agencyId)) continue;
    await tell(tx, scope, meeting, { id, agencyId, revision: revision + 1 }, true);
  }
}

async function tell(
  tx: Tx,
  scope: CasesScope,
  meeting: Arranged,
  { id, agencyId, revision }: { readonly id: string; readonly agencyId: string; readonly revision: number },
  calledOff: boolean,
): Promise<void> {
  const { organisationId, id: meetingId, officeId, at, place } = meeting;
  const state = { revision, state: calledOff ? 'CALLED_OFF' : 'ASKED', askedAt: scope.now(), answeredAt: null };
  await tx.db.meetingInvitation.upsert({
    where: { organisationId_id: { organisationId, id } },
    create: { organisationId, id, meetingId, agencyId, ...state },
    update: state,
  });
  const office = await officeForChange(tx, organisationId, officeId);
  const message: MeetingInvitationMessage = {
    invitationId: id,
    organisationId,
    agencyId,
    fromOfficeId: officeId,
    fromOfficeName: office?.name ?? '',
    at: at.toISOString(),
    place,
    revision,
    calledOff,
    sentAt: scope.now().toISOString(),
  };
  tx.emit('cases.meetingInvitation', ['network'], message, { aggregateId: id });
}
