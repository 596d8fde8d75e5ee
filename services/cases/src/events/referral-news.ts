import type { CaseEventType } from '@banso/domain/casework';
import {
  declineReasons,
  noteReferralFact,
  type ReferralFact,
  type ReferralHistory,
  type ReferralNewsType,
  referralOutcomes,
  referralStateOf,
} from '@banso/domain/partners';
import type { DeliveredEvent, EventHandler, EventHandlers, Sealing } from '@banso/service-kit';
import { z } from 'zod';
import { appendEvent } from '../persistence/case-events.ts';
import { historyOf, lockReferral, type ReferralRow } from '../persistence/referrals.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import type { Db, Tx } from '../scope.ts';

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const common = { referralId: z.uuid(), at: moment };
const note = { sealed: z.string().nullish() };

const payloads = {
  'network.referralReceived': z.object(common),
  'network.referralAccepted': z.object({ ...common, appointmentAt: moment.nullish() }),
  'network.referralDeclined': z.object({ ...common, ...note, reason: z.enum(declineReasons) }),
  'network.referralAppointmentSet': z.object({ ...common, appointmentAt: moment }),
  'network.referralFirstAppointmentKept': z.object(common),
  'network.referralFirstAppointmentMissed': z.object(common),
  'network.referralOutcomeReturned': z.object({ ...common, ...note, outcome: z.enum(referralOutcomes) }),
} satisfies Record<ReferralNewsType, z.ZodType>;

type Payloads = { [Type in ReferralNewsType]: z.infer<(typeof payloads)[Type]> };

/** What each piece of news says of the referral, and what it is called in the case's history. */
const readings: {
  readonly [Type in ReferralNewsType]: (payload: Payloads[Type]) => { fact: ReferralFact; event: CaseEventType };
} = {
  'network.referralReceived': ({ at }) => ({ fact: { kind: 'received', at }, event: 'referralReceived' }),
  'network.referralAccepted': ({ at, appointmentAt }) => ({
    fact: { kind: 'accepted', at, appointmentAt: appointmentAt ?? null },
    event: 'referralAccepted',
  }),
  'network.referralDeclined': ({ at, reason }) => ({
    fact: { kind: 'declined', at, reason },
    event: 'referralDeclined',
  }),
  'network.referralAppointmentSet': ({ at, appointmentAt }) => ({
    fact: { kind: 'appointmentSet', at, appointmentAt },
    event: 'referralAppointmentSet',
  }),
  'network.referralFirstAppointmentKept': ({ at }) => ({
    fact: { kind: 'firstAppointmentKept', at },
    event: 'referralConnected',
  }),
  'network.referralFirstAppointmentMissed': ({ at }) => ({
    fact: { kind: 'firstAppointmentMissed', at },
    event: 'referralAppointmentMissed',
  }),
  'network.referralOutcomeReturned': ({ at, outcome }) => ({
    fact: { kind: 'outcomeReturned', at, outcome },
    event: 'referralOutcomeReturned',
  }),
};

/** Takes in what the agency did. News of a referral that is not known here, or that changes nothing, leaves no trace. */
function handlerOf<Type extends ReferralNewsType>(type: Type): EventHandler<Db> {
  return async (tx, event, { sealing }) => {
    const payload = payloads[type].parse(event.payload) as Payloads[Type];
    const referral = await lockReferral(tx, event.organisationId, payload.referralId);
    if (referral === undefined) return;
    const { fact, event: happened } = readings[type](payload);
    const before = historyOf(referral);
    const after = noteReferralFact(before, fact);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await saveHistory(tx, referral, after, await noteColumns(sealing, event, referral, payload));
    await appendEvent(tx, { organisationId: referral.organisationId, id: referral.caseId }, happened, {
      at: new Date(fact.at),
      by: null,
      data: { referralId: referral.id },
    });
    tx.audit({
      kind: 'change',
      action: type,
      entity: 'Referral',
      entityId: referral.id,
      caseId: referral.caseId,
      fields: ['state'],
    });
  };
}

async function saveHistory(tx: Tx, referral: ReferralRow, history: ReferralHistory, notes: object): Promise<void> {
  const { organisationId, id } = referral;
  const date = (text: string | null) => (text === null ? null : new Date(text));
  await tx.db.referral.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      state: referralStateOf(history),
      version: { increment: 1 },
      receivedAt: date(history.receivedAt),
      answeredAt: date(history.acceptedAt ?? history.declinedAt),
      declineReason: history.declineReason,
      appointmentAt: date(history.appointmentAt),
      firstAppointmentKeptAt: date(history.firstAppointmentKeptAt),
      outcome: history.outcome,
      outcomeAt: date(history.outcomeAt),
      ...notes,
    },
  });
}

/** The agency's own words come sealed for the way; here they are sealed for their place. */
async function noteColumns(
  sealing: Sealing,
  event: DeliveredEvent,
  referral: ReferralRow,
  payload: object,
): Promise<object> {
  const sealed = 'sealed' in payload && typeof payload.sealed === 'string' ? payload.sealed : null;
  if (sealed === null) return {};
  const text = await sealing.openFromTransport(`${event.type}|${referral.id}`, sealed);
  const column = event.type === 'network.referralDeclined' ? 'decline_note' : 'outcome_note';
  const bytes = await sealText(sealing, placeOf(referral.organisationId, 'referral', column, referral.id), text);
  return column === 'decline_note' ? { declineNoteSealed: bytes } : { outcomeNoteSealed: bytes };
}

/** The agency wrote how it goes. The words stay with the agency; the history says that there are some. */
const progressRecorded: EventHandler<Db> = async (tx, event) => {
  const { referralId, at } = z.object(common).parse(event.payload);
  const referral = await lockReferral(tx, event.organisationId, referralId);
  if (referral === undefined) return;
  const supportCase = { organisationId: referral.organisationId, id: referral.caseId };
  await appendEvent(tx, supportCase, 'referralProgressRecorded', { at: new Date(at), by: null, data: { referralId } });
  tx.audit({ kind: 'change', action: event.type, entity: 'Referral', entityId: referralId, caseId: referral.caseId });
};

export const referralNewsHandlers: EventHandlers<Db> = {
  ...Object.fromEntries((Object.keys(payloads) as ReferralNewsType[]).map((type) => [type, handlerOf(type)])),
  'network.referralProgressRecorded': progressRecorded,
};
