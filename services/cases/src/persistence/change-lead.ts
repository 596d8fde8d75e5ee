import { findMunicipality, kanaKey } from '@banso/domain/foundation';
import { newId, toDateColumn } from '@banso/service-kit';
import type { LeadEntryKind } from '../generated/graphql.ts';
import type { CasesScope, Tx } from '../scope.ts';
import type { LeadRow } from './leads.ts';
import { placeOf, sealText } from './sealed-columns.ts';
import { BORN, PHONE, phoneIndexes, pieces, searchText } from './search-keys.ts';

type Columns = Parameters<Tx['db']['lead']['update']>[0]['data'];

/** Writes columns of a locked lead as its next version; whoever changes it has touched it today. */
export async function changeLead(tx: Tx, scope: CasesScope, lead: LeadRow, columns: Columns): Promise<void> {
  const { organisationId, id, version } = lead;
  await tx.db.lead.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...columns, version: version + 1, lastTouchedOn: toDateColumn(scope.today) },
  });
}

/** One line of the record of what was done about a lead. */
export async function writeEntry(
  tx: Tx,
  scope: CasesScope,
  lead: { readonly organisationId: string; readonly id: string },
  entry: { readonly kind: LeadEntryKind; readonly on?: string; readonly words?: string | null },
): Promise<void> {
  const { organisationId } = lead;
  const id = newId(scope.now());
  await tx.db.leadEntry.create({
    data: {
      organisationId,
      id,
      leadId: lead.id,
      kind: entry.kind,
      on: toDateColumn(entry.on ?? scope.today),
      at: scope.now(),
      by: scope.actor.id,
      wordsSealed: await sealText(scope.sealing, placeOf(organisationId, 'lead_entry', 'words', id), entry.words),
    },
  });
}

interface Sketch {
  readonly displayName: string | null;
  readonly kana: string | null;
  readonly birthDate: string | null;
  readonly townCode: string | null;
  readonly phone: string | null;
}

/** By what a lead is found in its list and where it stands there, and by what its person is found again; as for the people of cases. */
export async function leadSearchColumns(scope: CasesScope, sketch: Sketch) {
  const { displayName, kana, birthDate, townCode, phone } = sketch;
  const indexes = await phoneIndexes(scope, phone === null ? [] : [phone]);
  const town = townCode === null ? undefined : findMunicipality(townCode);
  const keys = [
    ...[displayName, kana].flatMap(pieces),
    ...indexes.map((index) => `${PHONE}${index}`),
    ...(birthDate === null ? [] : [`${BORN}${birthDate}`]),
  ];
  return {
    kanaKey: kanaKey(kana ?? ''),
    searchText: searchText(town?.kana ?? '', townCode, [{ displayName, kana, townCode }]),
    searchKeys: [...new Set(keys)],
  };
}
