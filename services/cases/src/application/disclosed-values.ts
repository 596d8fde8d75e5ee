import { findMunicipality } from '@banso/domain/foundation';
import { type DisclosableField, type DisclosedValue, householdOf } from '@banso/domain/partners';
import { codeIn } from '../code-lists/index.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { type PartyRow, partiesForChange } from '../persistence/parties.ts';
import { goalsForChange, type PlanItemRow } from '../persistence/plans.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { contactStepNames, NOT_RECORDED, partyRoleNames } from '../wording/disclosed-words.ts';

interface Asked {
  readonly fields: readonly DisclosableField[];
  readonly situation: string | null;
}

/** Exactly the chosen fields as they are now, each with the ground that lets it go. What is not known says so. */
export async function disclosedValues(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  item: PlanItemRow,
  { fields, situation }: Asked,
): Promise<DisclosedValue[]> {
  const { organisationId } = supportCase;
  const open = (table: string, column: string, id: string, sealed: Uint8Array | null) =>
    openText(scope.sealing, placeOf(organisationId, table, column, id), sealed);
  const parties = await partiesForChange(tx, supportCase);
  const client = parties.find((party) => party.id === supportCase.clientId);
  if (client === undefined) throw new Error('a case has a client');
  const value: Record<DisclosableField, () => Promise<string | null> | string | null> = {
    NAME: () => client.displayName,
    KANA: () => client.kana,
    BIRTH_DATE: () => client.birthDate,
    TOWN: () => findMunicipality(client.townCode ?? supportCase.townCode ?? '')?.name ?? null,
    ADDRESS: () => open('party', 'address', client.id, client.addressSealed),
    PHONE: async () => phones(await open('party', 'phones', client.id, client.phonesSealed)),
    CHIEF_CONCERN: () => open('support_case', 'chief_concern', supportCase.id, supportCase.chiefConcernSealed),
    SITUATION: () => situation,
    PLAN_ITEM: () => open('plan_item', 'what', item.id, item.whatSealed),
    GOALS: async () => {
      // The consent is the client's: what the family wants for itself is not the client's to disclose.
      const goals = (await goalsForChange(tx, supportCase, item.planId)).filter(({ whose }) => whose === 'CLIENT');
      const words = await Promise.all(goals.map((goal) => open('plan_goal', 'words', goal.id, goal.wordsSealed)));
      return words.join('\n');
    },
    HOUSEHOLD: () => household(parties, client.id, scope.today),
    CONTACT_STEP: () => contactStepNames[supportCase.contactStep],
  };
  return Promise.all(
    fields.map(async (field) => ({ field, value: (await value[field]()) || NOT_RECORDED, ground: 'CONSENT' as const })),
  );
}

const phones = (json: string | null): string | null =>
  json === null ? null : (JSON.parse(json) as string[]).join('、');

/** Who lives with the person, by relation and never by name: they did not consent. */
function household(parties: readonly PartyRow[], clientId: string, today: string): string {
  return householdOf(parties, clientId)
    .map((party) => {
      const relation = codeIn('relation', party.relationToClient, today);
      return relation?.ja ?? partyRoleNames[party.role];
    })
    .join('、');
}
