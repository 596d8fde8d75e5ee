import { randomUUID } from 'node:crypto';
import type { Role } from '@banso/domain/authorisation';
import { kanaKey, searchKey } from '@banso/domain/foundation';
import { DEFAULT_WEEK } from '@banso/domain/outreach';
import { createPool, createSealing, keysIn, prismaAdapter, systemClock, systemScope } from '@banso/service-kit';
import { announceActor } from './application/announce-actor.ts';
import { announceOffice } from './application/announce-office.ts';
import { refreshQualification } from './application/refresh-qualification.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import type { Db } from './scope.ts';
import type { StaffSettings } from './settings.ts';

export interface ImportedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}
export interface ImportedOffice {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly townCodes: readonly string[];
  readonly phone: string | null;
}
export interface ImportedPerson {
  readonly id: string;
  readonly subject: string;
  readonly displayName: string;
  readonly kana: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly officeIds: readonly string[];
  readonly townCodes: readonly string[];
  readonly agencyId: string | null;
}

/** Monday to Friday, 08:30 to 17:15, as the contract writes hours. */
const defaultWeekly = Object.entries(DEFAULT_WEEK).flatMap(([day, hours]) =>
  hours === undefined || hours === null ? [] : [{ day, opens: clock(hours.from), closes: clock(hours.to) }],
);

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Takes in organisations, offices and people from a list: how an operator begins, before anyone can sign in. What is
 * there already stays as it is. Each organisation is one transaction, audited as the system's own doing.
 */
export async function importPeople(
  settings: StaffSettings,
  list: {
    readonly organisations: readonly ImportedOrganisation[];
    readonly offices: readonly ImportedOffice[];
    readonly people: readonly ImportedPerson[];
  },
): Promise<void> {
  const prisma = new PrismaClient({ adapter: prismaAdapter(settings.databaseUrl) });
  const pool = createPool(settings.databaseUrl, 1);
  const sealing = createSealing(pool, keysIn(settings.keysFolder));
  const system = systemScope<Db>(
    { name: 'staff', prisma, clock: systemClock, sealing, wake: () => {} },
    `import-${randomUUID()}`,
  );
  try {
    for (const organisation of list.organisations) {
      await system.write(organisation.id, async (tx) => {
        if ((await tx.db.organisation.count({ where: { id: organisation.id } })) > 0) return;
        await tx.db.organisation.create({ data: { ...organisation } });
        for (const office of list.offices.filter((each) => each.organisationId === organisation.id)) {
          await tx.db.office.create({
            data: { ...office, townCodes: [...office.townCodes], weekly: defaultWeekly, closedDays: [], openDays: [] },
          });
          await announceOffice(tx, office.id);
        }
        for (const person of list.people.filter((each) => each.organisationId === organisation.id)) {
          const { roles, officeIds, townCodes, ...rest } = person;
          await tx.db.staffMember.create({
            data: {
              ...rest,
              roles: [...roles],
              officeIds: [...officeIds],
              townCodes: [...townCodes],
              kanaKey: kanaKey(person.kana),
              searchKey: `${searchKey(person.displayName)} ${searchKey(person.kana)}`,
            },
          });
          tx.audit({ kind: 'change', action: 'staff:import', entity: 'StaffMember', entityId: person.id });
          if (person.agencyId === null) await refreshQualification(tx, person.id, system.today);
          await announceActor(tx, person.id);
        }
      });
    }
  } finally {
    await Promise.all([pool.end(), prisma.$disconnect()]);
  }
}
