import { kanaKey, searchKey } from '@banso/domain/foundation';
import { agencyKinds } from '@banso/domain/partners';
import { type EventHandler, toDateColumn } from '@banso/service-kit';
import { z } from 'zod';
import { emitAgency } from '../application/agency-message.ts';
import { type AgencyRow, lockAgency } from '../persistence/agencies.ts';
import { hoursOf, hoursText, replaceHours } from '../persistence/agency-hours.ts';
import type { Db, Tx } from '../scope.ts';

const hours = z.object({ day: z.string(), opens: z.string(), closes: z.string() });

/** One entry of a directory as it is brought in from outside. */
const importedAgency = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  nameEn: z.string().nullable().default(null),
  kana: z.string().min(1),
  kind: z.enum(agencyKinds),
  operator: z.string().nullable().default(null),
  townCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  ageFrom: z.number().int().nullable().default(null),
  ageUntil: z.number().int().nullable().default(null),
  areaTownCodes: z.array(z.string().regex(/^\d{6}$/)).default([]),
  services: z.array(z.string()).default([]),
  phone: z.string().nullable().default(null),
  takesReferrals: z.boolean().default(true),
  weekly: z.array(hours).default([]),
  free: z.number().int().min(0).nullable().default(null),
  validFrom: z.iso.date().optional(),
  validUntil: z.iso.date().nullable().default(null),
});

type Entry = z.output<typeof importedAgency>;

/** Brings in a whole directory of one organisation: all entries or none. An unchanged entry stays as it is. */
export const directoryImported: EventHandler<Db> = async (tx, event, { today, clock }) => {
  if (event.source !== 'network') throw new Error('only this service imports its directory');
  const { agencies } = z.object({ agencies: z.array(importedAgency) }).parse(event.payload);
  for (const entry of agencies) await importOne(tx, event.organisationId, entry, today, clock.now());
};

async function importOne(tx: Tx, organisationId: string, entry: Entry, today: string, now: Date): Promise<void> {
  const id = entry.id.toLowerCase();
  const known = await lockAgency(tx, organisationId, id);
  const described = describe(entry);
  const weekly = known === undefined ? [] : await hoursOf(tx, known);
  const validFrom = entry.validFrom ?? known?.validFrom ?? today;
  const { validUntil } = entry;
  const hoursStay = hoursText(weekly) === hoursText(inWeek(entry.weekly));
  if (known !== undefined && hoursStay && isSame(known, { ...described, validFrom, validUntil })) return;

  const version = (known?.version ?? 0) + 1;
  const data = {
    ...described,
    version,
    updatedAt: now,
    updatedBy: null,
    validFrom: toDateColumn(validFrom),
    validUntil: toDateColumn(validUntil),
    lastAssuredOn: toDateColumn(today),
    searchText: searchTextOf(entry),
  };
  const key = { organisationId, id };
  if (known === undefined) {
    const capacity = entry.free === null ? {} : { capacityFree: entry.free, capacityAsOf: toDateColumn(today) };
    await tx.db.agency.create({ data: { ...key, ...data, ...capacity, takesReferrals: entry.takesReferrals } });
  } else {
    // Capacity and willingness are the agency's own word; an import does not overrule it.
    await tx.db.agency.update({ where: { organisationId_id: key }, data });
  }
  await replaceHours(tx, key, entry.weekly);
  tx.audit({ kind: 'change', action: 'directory:maintain', entity: 'Agency', entityId: id });
  const takesReferrals = known?.takesReferrals ?? entry.takesReferrals;
  emitAgency(tx, { ...key, ...described, version, takesReferrals, validFrom, validUntil }, today);
}

function describe(entry: Entry) {
  const { name, nameEn, kana, kind, operator, townCode, ageFrom, ageUntil, areaTownCodes, services, phone } = entry;
  const words = { name, nameEn, kana, kanaKey: kanaKey(kana), kind, operator };
  return { ...words, townCode, ageFrom, ageUntil, areaTownCodes, services, phone };
}

type Described = ReturnType<typeof describe> & Pick<AgencyRow, 'validFrom' | 'validUntil'>;

const isSame = (known: AgencyRow, described: Described): boolean =>
  Object.entries(described).every(
    ([field, value]) => JSON.stringify(known[field as keyof Described]) === JSON.stringify(value),
  );

const searchTextOf = ({ name, nameEn, kana, operator, services }: Entry): string =>
  [name, nameEn ?? '', kana, operator ?? '', ...services].map(searchKey).join(' ');

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const inWeek = (weekly: Entry['weekly']): Entry['weekly'] =>
  [...weekly].sort((a, b) => WEEK.indexOf(a.day) - WEEK.indexOf(b.day) || (a.opens < b.opens ? -1 : 1));
