import { contactDuties, supportProgrammes, whoseAll } from '@banso/domain/casework';
import { z } from 'zod';
import { optionalDate, optionalText, requiredChoice, requiredText } from '../../forms/index.ts';
import { ownAnswers } from '../standard-form/own-answers.ts';

const goalDomains = ['DAILY_LIFE', 'SOCIAL', 'ECONOMIC'] as const;
export const providers = ['OWN_OFFICE', 'AGENCY', 'FAMILY', 'CLIENT', 'OTHER'] as const;

const part = z.object({ what: optionalText(4_000), ownerId: z.string(), ownerName: optionalText(200) });

/** A plan may be saved half done; what the meeting needs beyond this is listed beside it. */
export const planSchema = z.object({
  commandId: z.string(),
  version: z.number().nullable(),
  clientWords: optionalText(10_000),
  goals: z.array(
    z.object({
      id: z.string(),
      domain: z.enum(goalDomains),
      whose: z.enum(whoseAll).default('CLIENT'),
      words: requiredText(),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      goalId: z.string(),
      what: requiredText(),
      duty: requiredChoice(contactDuties as unknown as readonly [string, ...string[]]),
      providerKind: requiredChoice(providers),
      agencyId: z.string(),
      ownerId: z.string(),
      ownerName: optionalText(200),
      programme: z.union([z.enum(supportProgrammes), z.literal('')]).default(''),
      parts: z.object({ OWN_OFFICE: part, OPERATOR: part, CLIENT: part, FAMILY: part }),
    }),
  ),
  reviewOn: optionalDate(),
  signedOn: optionalDate(),
  formAnswers: ownAnswers,
});

export type PlanInput = z.input<typeof planSchema>;
