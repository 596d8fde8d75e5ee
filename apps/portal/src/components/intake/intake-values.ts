import { NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import { z } from 'zod';
import {
  instantOf,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredTime,
} from '../../forms/index.ts';
import type { IntakeLeadFragment, OpenCaseInput } from '../../graphql/generated/graphql.ts';
import { formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { readTime } from '../../ui/time-text.ts';
import { emptyParty, partyInput, partySchema } from '../case/party-values.ts';
import { ownAnswers } from '../standard-form/own-answers.ts';

export const intakeSchema = z
  .object({
    commandId: z.string(),
    leadId: z.string(),
    receivedOn: requiredDate(),
    receivedTime: requiredTime(),
    detectedOn: requiredDate(),
    route: requiredId(),
    who: requiredChoice(['OTHER', 'CLIENT', 'NOBODY']),
    consulter: z.custom<z.input<typeof partySchema>>(),
    client: partySchema,
    officeId: z.string(),
    concerns: z.array(z.string()),
    mostSerious: z.string(),
    chiefConcern: optionalText(4_000),
    note: optionalText(NOTE_MAX_CHARACTERS),
    formAnswers: ownAnswers,
  })
  .superRefine(({ who, consulter, detectedOn, receivedOn }, context) => {
    if (detectedOn > receivedOn) {
      context.addIssue({ code: 'custom', path: ['detectedOn'], message: m.intake_issue_detected() });
    }
    if (who !== 'OTHER') return;
    const read = partySchema.safeParse(consulter);
    for (const issue of read.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['consulter', ...issue.path], message: issue.message });
    }
  });

export type IntakeValues = z.input<typeof intakeSchema>;

export const emptyIntake = (officeIds: readonly string[], townCodes: readonly string[]): IntakeValues => ({
  commandId: crypto.randomUUID(),
  leadId: '',
  receivedOn: today(),
  receivedTime: formatTime(new Date()),
  detectedOn: today(),
  route: '',
  who: '',
  consulter: { ...emptyParty, nameKnown: 'FULL' },
  client: { ...emptyParty, townCode: townCodes.length === 1 ? (townCodes[0] ?? '') : '' },
  officeId: officeIds.length === 1 ? (officeIds[0] ?? '') : '',
  concerns: [],
  mostSerious: '',
  chiefConcern: '',
  note: '',
  formAnswers: {},
});

/** By whom somebody was noticed says by which route the case came. */
function routeOf(source: string): string {
  if (source === 'ownOutreach') return 'outreach';
  if (['taxOffice', 'waterOffice', 'rentOffice', 'welfareOffice'].includes(source)) return 'referredByTown';
  return ['school', 'police', 'fire', 'medical'].includes(source) ? 'referredByAgency' : 'other';
}

/** A lead as a case begins: nothing is typed twice, and no conversation is made up. */
export const intakeOfLead = (lead: IntakeLeadFragment, empty: IntakeValues): IntakeValues => ({
  ...empty,
  leadId: lead.id,
  detectedOn: lead.detectedOn,
  route: routeOf(lead.source),
  who: 'NOBODY',
  client: {
    ...emptyParty,
    nameKnown: lead.nameKnown,
    displayName: lead.displayName ?? '',
    kana: lead.kana ?? '',
    birthDate: lead.birthDate ?? '',
    townCode: lead.townCode ?? '',
    address: lead.address ?? '',
    phones: lead.phone ?? '',
  },
  officeId: lead.office?.id ?? empty.officeId,
  chiefConcern: lead.known ?? '',
});

/** `takenBy` is the office that takes a consultation where none follows from the address. */
export function intakeInput(values: z.output<typeof intakeSchema>, takenBy: string | null): OpenCaseInput {
  const isClient = values.who === 'CLIENT';
  const isNobody = values.who === 'NOBODY';
  return {
    commandId: values.commandId,
    leadId: orNull(values.leadId),
    receivedAt: instantOf(values.receivedOn, readTime(values.receivedTime) ?? values.receivedTime),
    detectedOn: values.detectedOn,
    route: values.route,
    townCode: orNull(values.client.townCode),
    officeId: takenBy,
    client: partyInput(values.client),
    consulter: isClient || isNobody ? null : partyInput(values.consulter as z.output<typeof partySchema>),
    consulterIsClient: isClient,
    concerns: values.concerns,
    mostSeriousConcern: orNull(values.mostSerious),
    chiefConcern: orNull(values.chiefConcern),
    // Nobody has consulted, so there was no conversation.
    note: isNobody ? null : orNull(values.note),
  };
}

/** Where the server's paths stand in the form. */
export function intakeField(path: string): string {
  if (path === 'receivedAt') return 'receivedTime';
  if (path === 'consulter') return 'who';
  if (path === 'townCode') return 'client.townCode';
  if (path === 'mostSeriousConcern') return 'mostSerious';
  return path.replace(/^(concerns|client\.phones|consulter\.phones)\.\d+$/, '$1');
}
