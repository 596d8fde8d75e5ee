import type { NameKnown, PartyRole } from '../generated/graphql.ts';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface PartyRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly role: PartyRole;
  readonly relationToClient: string | null;
  readonly livesTogether: boolean | null;
  readonly displayName: string | null;
  readonly kana: string | null;
  readonly nameKnown: NameKnown;
  readonly birthDate: string | null;
  readonly birthDateSource: string | null;
  readonly gender: string | null;
  readonly townCode: string | null;
  readonly addressSealed: Uint8Array | null;
  readonly phonesSealed: Uint8Array | null;
  readonly phoneIndexes: readonly string[];
  readonly version: number;
}

/** With what only a change asks for. */
export interface PartyForChange extends PartyRow {
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export const PARTY_COLUMNS = `p.id, p.organisation_id as "organisationId", p.case_id as "caseId", p.role,
 p.relation_to_client as "relationToClient", p.lives_together as "livesTogether", p.display_name as "displayName", p.kana, p.name_known as "nameKnown",
 p.birth_date as "birthDate", p.birth_date_source as "birthDateSource", p.gender, p.town_code as "townCode",
 p.address_sealed as "addressSealed", p.phones_sealed as "phonesSealed", p.phone_indexes as "phoneIndexes", p.version`;

const CHANGE_COLUMNS = `${PARTY_COLUMNS}, p.updated_by as "updatedBy", p.updated_at as "updatedAt"`;

export function partiesOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<PartyRow[]> {
  return scope.read.query<PartyRow>(
    'parties_of_cases',
    `select ${PARTY_COLUMNS} from party p
     join support_case c on c.organisation_id = p.organisation_id and c.id = p.case_id
     where ${WITHIN_REACH} and p.case_id = any($5::uuid[]) order by p.id`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** The clients alone, for lists: of a large family the list shows one. */
export function clientsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<PartyRow[]> {
  return scope.read.query<PartyRow>(
    'clients_of_cases',
    `select ${PARTY_COLUMNS} from support_case c
     join party p on p.organisation_id = c.organisation_id and p.id = c.client_id
     where ${WITHIN_REACH} and c.id = any($5::uuid[])`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** For a change: the caller has locked the case. */
export function partiesForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<PartyForChange[]> {
  return tx.query<PartyForChange>(
    `select ${CHANGE_COLUMNS} from party p where p.organisation_id = $1::uuid and p.case_id = $2::uuid order by p.id`,
    supportCase.organisationId,
    supportCase.id,
  );
}
