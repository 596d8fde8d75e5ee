import { type DutyId, dutyIds } from './duties.ts';
import { recordingOf, type WorkerRole } from './who-may-perform.ts';

/** A contact as far as duties are counted; `outsideRegularHours` is derived from its times (3(1)イ). */
export interface CountedContact {
  readonly role: WorkerRole;
  readonly duties: readonly DutyId[];
  readonly outsideRegularHours: boolean;
}

export interface HoursCount {
  readonly regular: number;
  readonly outside: number;
}

export interface DutyCount {
  readonly duty: DutyId;
  /** Contacts of outreach workers. */
  readonly outreachWorker: HoursCount;
  /** Contacts of other roles, shown beside and never added. */
  readonly otherRoles: HoursCount;
}

/**
 * Contacts by duty (3(4)ア to サ) and by hours (3(1)イ). All eleven are always listed, so that a duty never performed
 * is seen. A contact counts once for each duty that it names, so the figures of several duties do not add up to contacts.
 */
export const countDuties = (contacts: readonly CountedContact[]): readonly DutyCount[] =>
  dutyIds.map((duty) => {
    const named = contacts.filter((contact) => contact.duties.includes(duty));
    const isOutreach = (contact: CountedContact): boolean => recordingOf(contact.role, duty).countsAsOutreach;
    return {
      duty,
      outreachWorker: byHours(named.filter(isOutreach)),
      otherRoles: byHours(named.filter((contact) => !isOutreach(contact))),
    };
  });

function byHours(contacts: readonly CountedContact[]): HoursCount {
  const outside = contacts.filter((contact) => contact.outsideRegularHours).length;
  return { regular: contacts.length - outside, outside };
}

/** Duties that no outreach worker has performed in these contacts. */
export const dutiesNeverPerformed = (counts: readonly DutyCount[]): readonly DutyId[] =>
  counts.filter(({ outreachWorker }) => outreachWorker.regular + outreachWorker.outside === 0).map(({ duty }) => duty);
