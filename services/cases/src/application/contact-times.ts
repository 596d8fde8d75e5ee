import {
  DEFAULT_OFFICE_CALENDAR,
  outsideRegularHours,
  readOfficeCalendar,
  type WrittenOfficeCalendar,
} from '@banso/domain/outreach';
import { isHoliday } from '@banso/service-kit';
import { officeForChange } from '../persistence/offices.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import type { InputCheck } from './input-check.ts';

export interface ContactTimes {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** The civil day in Japan on which it began. */
  readonly on: string;
}

/** A contact is recorded when it is over, and ends after it begins. */
export function checkTimes(
  check: InputCheck,
  scope: CasesScope,
  input: { readonly startedAt: string; readonly endedAt?: string | null | undefined },
): ContactTimes | null {
  const started = check.pastMoment('startedAt', input.startedAt, scope.now());
  const ended = input.endedAt ? check.pastMoment('endedAt', input.endedAt, scope.now()) : null;
  if (started === null) return null;
  if (ended !== null && ended.at < started.at) check.add('endedAt', 'endsBeforeItBegins');
  return { startedAt: started.at, endedAt: ended?.at ?? null, on: started.on };
}

export interface RegularHours {
  readonly outside: boolean;
  /** Each reason once, as the domain names it (`weekend`, `afterClosing`, …). */
  readonly reasons: readonly string[];
}

/** 3(1)イ: derived from the times and the office's own calendar; nobody ticks it. Null where the contact is too long. */
export async function regularHours(
  tx: Tx,
  check: InputCheck,
  supportCase: { readonly organisationId: string; readonly officeId: string },
  { startedAt, endedAt }: ContactTimes,
): Promise<RegularHours | null> {
  const office = await officeForChange(tx, supportCase.organisationId, supportCase.officeId);
  const calendar = readOfficeCalendar((office?.calendar ?? {}) as WrittenOfficeCalendar);
  const found = outsideRegularHours(
    { at: startedAt.toISOString(), until: endedAt?.toISOString() },
    calendar.ok ? calendar.value : DEFAULT_OFFICE_CALENDAR,
    isHoliday,
  );
  if (!found.ok) {
    if (found.error === 'tooLong') check.issues.push(caseworkIssue('endedAt', 'CONTACT_TOO_LONG'));
    return null;
  }
  return { outside: found.value.outside, reasons: [...new Set(found.value.reasons.map(({ reason }) => reason))] };
}
