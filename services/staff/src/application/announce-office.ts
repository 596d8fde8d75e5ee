import type { Tx } from '../scope.ts';

/** Tells casework what an office is called, which towns it answers for and when it is open; agencies, where it is reached. */
export async function announceOffice(tx: Tx, officeId: string): Promise<void> {
  const office = await tx.db.office.findUniqueOrThrow({ where: { id: officeId } });
  const weekly = office.weekly as { day: string; opens: string; closes: string }[];
  tx.emit(
    'staff.officeChanged',
    ['cases', 'network'],
    {
      id: office.id,
      organisationId: office.organisationId,
      name: office.name,
      code: office.code,
      townCodes: office.townCodes,
      phone: office.phone,
      calendar: {
        weekly: Object.fromEntries(weekly.map(({ day, opens, closes }) => [day, `${opens}-${closes}`])),
        closed: office.closedDays,
        open: office.openDays,
      },
      version: office.version,
    },
    { aggregateId: office.id },
  );
}
