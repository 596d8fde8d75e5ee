import { type Actor, reachOf } from '@banso/domain/authorisation';
import { detectedEarliest, NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import { type InvalidAnswer, newId, toDateColumn } from '@banso/service-kit';
import type { OpenCaseInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { nextCaseNumber } from '../persistence/case-numbers.ts';
import { concernColumns } from '../persistence/concerns.ts';
import { type OfficeRow, officeForChange, officeOfTownForChange } from '../persistence/offices.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { refreshSearch } from '../persistence/search-keys.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { leadBecameCase, leadToBegin } from './begin-from-lead.ts';
import { checkNewFormAnswers, storeFormAnswers } from './form-answers.ts';
import { InputCheck, LINE } from './input-check.ts';
import { checkParty, type PartyDetails, partyColumns } from './party-details.ts';
import { recordIntakeContact } from './record-intake-contact.ts';

/** 3(1)ア: a case may begin before contact, before a full name and before consent; the consulter need not be the client. */
export async function openCase(scope: CasesScope, input: OpenCaseInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer>(scope, { id: commandId, name: 'openCase', input: content }, async (tx, end) => {
    const lead = await leadToBegin(tx, scope, end, input.leadId ?? null);
    const check = new InputCheck(scope.today);
    const opening = checkOpening(check, scope, input);
    const answers = checkNewFormAnswers(check, scope, 'reception', input.formAnswers);
    const office = await officeFor(tx, check, scope.actor, opening.officeId, opening.townCode, lead?.officeId);
    const invalid = check.answer();
    if (invalid !== null || office === undefined || opening.received === null || opening.detectedOn === null) {
      return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
    }
    const permitted = scope.permit('case:open', {
      organisationId: scope.actor.organisationId,
      officeId: office.id,
      townCode: opening.townCode,
    });
    if (!permitted.allowed) {
      // An office is no secret, so a person is told where the consultation belongs.
      const beyond =
        permitted.reason === 'absent' && reachOf(scope.actor) !== 'none' && reachOf(scope.actor) !== 'agency';
      return beyond
        ? end.refuse('case:open', caseRefusal('OUTSIDE_YOUR_REACH'), [office.id])
        : end.deny('case:open', permitted, [office.id]);
    }
    const id = newId(scope.now());
    const detectedOn = detectedEarliest(opening.detectedOn, lead === undefined ? [] : [lead.detectedOn]);
    await createCase(tx, scope, id, office, { ...opening, received: opening.received, detectedOn });
    const { organisationId } = scope.actor;
    await storeFormAnswers(tx, scope, { organisationId, caseId: id, recordId: id, version: 1 }, answers);
    if (lead !== undefined) await leadBecameCase(tx, scope, lead, id);
    await recordIntakeContact(tx, scope, check, { ...opening, id, officeId: office.id, received: opening.received });
    tx.audit({ kind: 'change', action: 'case:open', entity: 'Case', entityId: id, caseId: id });
    return saved(id);
  });
}

interface Opening<Received, Detected> {
  readonly received: Received;
  readonly detectedOn: Detected;
  readonly route: string;
  readonly townCode: string | null;
  readonly officeId: string | null;
  readonly concerns: readonly string[];
  readonly mostSeriousConcern: string | null;
  readonly chiefConcern: string | null;
  readonly note: string | null;
  readonly client: PartyDetails;
  readonly consulter: PartyDetails | null;
  readonly consulterIsClient: boolean;
}

function checkOpening(check: InputCheck, scope: CasesScope, input: OpenCaseInput) {
  const received = check.pastMoment('receivedAt', input.receivedAt, scope.now());
  const detectedOn = check.day('detectedOn', input.detectedOn);
  if (received !== null && detectedOn !== null && detectedOn > received.on) check.add('detectedOn', 'afterReception');
  if (input.consulterIsClient && input.consulter) check.add('consulter', 'consulterIsClient');
  // From a lead a case may begin before anybody has consulted; then there was no conversation to write down either.
  const nobodyYet = !input.consulterIsClient && !input.consulter;
  if (nobodyYet && !input.leadId) check.add('consulter', 'consulterNeeded');
  if (nobodyYet && input.leadId && (input.note ?? '').trim() !== '') check.add('note', 'nobodyConsulted');
  const concerns = checkConcerns(check, input.concerns, input.mostSeriousConcern);
  const client = checkParty(check, 'client', input.client);
  return {
    received,
    detectedOn,
    route: check.code('route', 'route', input.route),
    townCode: check.town('townCode', input.townCode ?? client.townCode),
    officeId: input.officeId ? check.id('officeId', input.officeId) : null,
    ...concerns,
    chiefConcern: check.text('chiefConcern', input.chiefConcern),
    note: check.text('note', input.note, NOTE_MAX_CHARACTERS),
    client,
    consulter: input.consulter ? checkParty(check, 'consulter', input.consulter) : null,
    consulterIsClient: input.consulterIsClient,
  };
}

export function checkConcerns(check: InputCheck, given: readonly string[], worst: string | null | undefined) {
  const concerns = [...new Set(check.list('concerns', given))].map((code, index) =>
    check.code(`concerns.${index}`, 'concern', code),
  );
  const mostSeriousConcern = check.text('mostSeriousConcern', worst, LINE);
  if (mostSeriousConcern !== null && !concerns.includes(mostSeriousConcern)) {
    check.add('mostSeriousConcern', 'mostSeriousNotAmong');
  }
  return { concerns, mostSeriousConcern };
}

/** The office named, else the one that the address leads to. For an outsider a person must name one. */
async function officeFor(
  tx: Tx,
  check: InputCheck,
  actor: Actor,
  officeId: string | null,
  townCode: string | null,
  ofLead?: string,
): Promise<OfficeRow | undefined> {
  if (check.issues.length > 0) return undefined;
  const { organisationId } = actor;
  if (officeId !== null) {
    const named = await officeForChange(tx, organisationId, officeId);
    if (named === undefined) check.add('officeId', 'unknownOffice');
    return named;
  }
  const answers = townCode === null ? undefined : await officeOfTownForChange(tx, organisationId, townCode);
  const found = answers ?? (ofLead === undefined ? undefined : await officeForChange(tx, organisationId, ofLead));
  if (found === undefined) check.add('officeId', 'officeNeeded');
  return found;
}

async function createCase(
  tx: Tx,
  scope: CasesScope,
  id: string,
  office: OfficeRow,
  opening: Opening<{ readonly at: Date; readonly on: Parameters<typeof nextCaseNumber>[3] }, string>,
): Promise<void> {
  const { organisationId, id: actorId } = scope.actor;
  const now = scope.now();
  const stamp = { updatedBy: actorId, updatedAt: now };
  const clientId = newId(now);
  const otherId = opening.consulter === null ? null : newId(now);
  const consulterId = opening.consulterIsClient ? clientId : otherId;
  const people = [
    { id: clientId, role: 'CLIENT' as const, details: opening.client },
    ...(opening.consulter === null || otherId === null
      ? []
      : [{ id: otherId, role: 'CONSULTER' as const, details: opening.consulter }]),
  ];
  const number = await nextCaseNumber(tx, organisationId, office, opening.received.on);
  await tx.db.supportCase.create({
    data: {
      organisationId,
      id,
      ...number,
      officeId: office.id,
      ...stamp,
      stage: 'INTAKE',
      townCode: opening.townCode,
      openedAt: opening.received.at,
      openedBy: actorId,
      detectedOn: toDateColumn(opening.detectedOn),
      route: opening.route,
      chiefConcernSealed: await sealText(
        scope.sealing,
        placeOf(organisationId, 'support_case', 'chief_concern', id),
        opening.chiefConcern,
      ),
      ...(await concernColumns(scope.sealing, { organisationId, id }, opening)),
      clientId,
      consulterId,
    },
  });
  const parties = await Promise.all(
    people.map(async ({ id: partyId, role, details }) => ({
      organisationId,
      id: partyId,
      caseId: id,
      role,
      ...(await partyColumns(scope, partyId, details)),
      ...stamp,
    })),
  );
  await tx.db.party.createMany({ data: parties });
  await refreshSearch(tx, { organisationId, id, number: number.number, townCode: opening.townCode }, parties);
  await appendEvent(tx, { organisationId, id }, 'caseOpened', { at: now, by: actorId, data: { route: opening.route } });
}
