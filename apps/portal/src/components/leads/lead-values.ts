import { nameText, phoneText, readingText } from '@banso/domain/foundation';
import { z } from 'zod';
import {
  instantOf,
  optionalText,
  orNull,
  requiredDate,
  requiredId,
  requiredText,
  requiredTime,
} from '../../forms/index.ts';
import type { LeadRecordFragment, RecordLeadInput } from '../../graphql/generated/graphql.ts';
import { dayOf, formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { readBirthValue } from '../../ui/era-date-text.ts';
import { readTime } from '../../ui/time-text.ts';

const optionalBirth = () =>
  z.string().superRefine((text, context) => {
    const reading = text.trim() === '' ? undefined : readBirthValue(text);
    if (reading && 'problem' in reading) context.addIssue({ code: 'custom', message: reading.problem });
  });

/** What was noticed, and by whom; of the person nothing is asked. */
export const leadSchema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    known: requiredText(20_000),
    source: requiredId(),
    channel: requiredId(),
    displayName: optionalText(200),
    kana: optionalText(200),
    birthDate: optionalBirth(),
    townCode: z.string(),
    address: optionalText(4_000),
    phone: optionalText(200),
    receivedOn: requiredDate(),
    receivedTime: requiredTime(),
    detectedOn: requiredDate(),
    informant: optionalText(4_000),
    urgency: optionalText(4_000),
    officeId: z.string(),
  })
  .superRefine(({ detectedOn, receivedOn }, context) => {
    if (detectedOn <= receivedOn) return;
    context.addIssue({ code: 'custom', path: ['detectedOn'], message: m.intake_issue_detected() });
  });

export type LeadValues = z.input<typeof leadSchema>;

/** As a call begins: by telephone, now. */
export const emptyLead = (officeIds: readonly string[], townCodes: readonly string[]): LeadValues => ({
  commandId: crypto.randomUUID(),
  version: 0,
  known: '',
  source: '',
  channel: 'phone',
  displayName: '',
  kana: '',
  birthDate: '',
  townCode: townCodes.length === 1 ? (townCodes[0] ?? '') : '',
  address: '',
  phone: '',
  receivedOn: today(),
  receivedTime: formatTime(new Date()),
  detectedOn: today(),
  informant: '',
  urgency: '',
  officeId: officeIds.length === 1 ? (officeIds[0] ?? '') : '',
});

export const leadValues = (lead: LeadRecordFragment): LeadValues => ({
  commandId: crypto.randomUUID(),
  version: lead.version,
  known: lead.known ?? '',
  source: lead.source,
  channel: lead.channel,
  displayName: lead.displayName ?? '',
  kana: lead.kana ?? '',
  birthDate: lead.birthDate ?? '',
  townCode: lead.townCode ?? '',
  address: lead.address ?? '',
  phone: lead.phone ?? '',
  receivedOn: dayOf(lead.receivedAt),
  receivedTime: formatTime(lead.receivedAt),
  detectedOn: lead.detectedOn,
  informant: lead.informant ?? '',
  urgency: lead.urgency ?? '',
  officeId: '',
});

/** What both commands are given. */
export function leadInput(values: z.output<typeof leadSchema>): Omit<RecordLeadInput, 'officeId'> {
  return {
    commandId: values.commandId,
    receivedAt: instantOf(values.receivedOn, readTime(values.receivedTime) ?? values.receivedTime),
    detectedOn: values.detectedOn,
    source: values.source,
    channel: values.channel,
    known: values.known,
    informant: orNull(values.informant),
    urgency: orNull(values.urgency),
    displayName: orNull(nameText(values.displayName)),
    kana: orNull(readingText(values.kana)),
    birthDate: orNull(values.birthDate),
    townCode: orNull(values.townCode),
    address: orNull(values.address),
    phone: orNull(phoneText(values.phone)),
  };
}

/** Where the server's paths stand in the form. */
export const leadField = (path: string): string => (path === 'receivedAt' ? 'receivedTime' : path);
