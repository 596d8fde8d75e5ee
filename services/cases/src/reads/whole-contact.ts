import { type ContactGlance, type ContactRow, isWhole } from '../persistence/contacts.ts';
import type { CasesScope } from '../scope.ts';

/** What a list at a glance left out of a contact, read for all such contacts together. */
export async function wholeContact(scope: CasesScope, row: ContactGlance): Promise<ContactRow> {
  if (isWhole(row)) return row;
  const whole = await scope.loaders.contactById.load(row.id);
  if (whole === null) throw new Error('a contact that is listed cannot be read');
  return whole;
}
