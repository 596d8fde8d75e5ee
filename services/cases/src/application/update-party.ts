import { type Ending, type InvalidAnswer, newId, type StaleAnswer } from '@banso/service-kit';
import type { UpdatePartyInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { type PartyForChange, partiesForChange } from '../persistence/parties.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import { refreshSearch } from '../persistence/search-keys.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { checkParty, type PartyDetails, partyColumns } from './party-details.ts';
import { type Compared, stale } from './stale.ts';

/** Adds a person to the case, or corrects what is known of one. */
export async function updateParty(scope: CasesScope, input: UpdatePartyInput) {
  const { commandId, ...content } = input;
  return perform<Saved, InvalidAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'updateParty', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'case:edit', input.caseId);
      const parties = await partiesForChange(tx, supportCase);
      const check = new InputCheck(scope.today);
      const details = checkParty(check, 'party', input.party);
      const current = currentOf(check, parties, input);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (current === undefined) {
        await addParty(tx, scope, supportCase, input, details);
      } else {
        await changeParty(tx, scope, end, current, input.version ?? 0, details);
      }
      await refreshSearch(tx, supportCase, await partiesForChange(tx, supportCase));
      await appendEvent(tx, supportCase, current === undefined ? 'partyAdded' : 'partyUpdated', {
        at: scope.now(),
        by: scope.actor.id,
        data: { role: current?.role ?? input.role },
      });
      tx.audit({
        kind: 'change',
        action: 'case:edit',
        entity: 'Party',
        entityId: current?.id ?? input.caseId,
        caseId: supportCase.id,
      });
      return saved(supportCase.id);
    },
  );
}

function currentOf(
  check: InputCheck,
  parties: readonly PartyForChange[],
  input: UpdatePartyInput,
): PartyForChange | undefined {
  if (!input.partyId) {
    if (input.role === 'CLIENT') check.add('role', 'oneClient');
    return undefined;
  }
  const current = parties.find(({ id }) => id === input.partyId);
  if (current === undefined) check.add('partyId', 'unknownPerson');
  else if (current.role !== input.role) check.add('role', 'roleStays');
  if (input.version === null || input.version === undefined) check.add('version', 'versionNeeded');
  return current;
}

async function addParty(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  input: UpdatePartyInput,
  details: PartyDetails,
): Promise<void> {
  const { organisationId } = supportCase;
  const id = newId(scope.now());
  await tx.db.party.create({
    data: {
      organisationId,
      id,
      caseId: supportCase.id,
      role: input.role,
      ...(await partyColumns(scope, id, details)),
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    },
  });
  const first = input.role === 'CONSULTER' && supportCase.consulterId === null;
  if (first) {
    await tx.db.supportCase.update({
      where: { organisationId_id: { organisationId, id: supportCase.id } },
      data: { consulterId: id },
    });
  }
}

async function changeParty(
  tx: Tx,
  scope: CasesScope,
  end: Ending<StaleAnswer>,
  current: PartyForChange,
  version: number,
  details: PartyDetails,
): Promise<void> {
  if (current.version !== version) return end.answer(await stale(tx, current, await compared(scope, current, details)));
  const { organisationId, id } = current;
  await tx.db.party.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      ...(await partyColumns(scope, id, details)),
      version: version + 1,
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    },
  });
}

async function compared(scope: CasesScope, current: PartyForChange, yours: PartyDetails): Promise<Compared> {
  const place = (column: string) => placeOf(current.organisationId, 'party', column, current.id);
  const phones = await openText(scope.sealing, place('phones'), current.phonesSealed);
  return [
    ['displayName', yours.displayName, current.displayName],
    ['kana', yours.kana, current.kana],
    ['nameKnown', yours.nameKnown, current.nameKnown],
    ['birthDate', yours.birthDate, current.birthDate],
    ['birthDateSource', yours.birthDateSource, current.birthDateSource],
    ['gender', yours.gender, current.gender],
    ['townCode', yours.townCode, current.townCode],
    ['relationToClient', yours.relationToClient, current.relationToClient],
    ['livesTogether', yours.livesTogether, current.livesTogether],
    ['address', yours.address, await openText(scope.sealing, place('address'), current.addressSealed)],
    ['phones', yours.phones, phones === null ? [] : (JSON.parse(phones) as string[])],
  ];
}
