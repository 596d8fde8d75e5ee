import {
  goalDomains,
  mayCloseCase,
  type PlanInForceFacts,
  type Stage,
  SUSPENSION,
  whoseAll,
} from '@banso/domain/casework';
import { z } from 'zod';
import { optionalText, orNull, requiredDate, requiredId } from '../../forms/index.ts';
import type { CloseCaseFormQuery } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';

export { SUSPENSION };

/** Chosen by nobody in particular. */
export const ANYONE = 'anyone';

export const closeSchema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    reason: requiredId(),
    note: optionalText(4_000),
    outcomes: z.array(
      z.object({
        whose: z.enum(whoseAll),
        domain: z.enum(goalDomains),
        changes: z.array(z.string()),
        words: optionalText(4_000),
      }),
    ),
    followUps: z.array(z.object({ on: requiredDate(), whose: z.enum(whoseAll), byId: z.string() })),
    wishedNone: z.boolean(),
  })
  .superRefine(({ reason, followUps }, context) => {
    if (reason !== SUSPENSION || followUps.length > 0) return;
    context.addIssue({ code: 'custom', path: ['followUps'], message: m.cases_follow_up_needed() });
  });
export type CloseInput = z.input<typeof closeSchema>;

/** Both, each in all three domains: neither the family nor any domain is asked for less than the other. */
export const emptyClosure = (version: number): CloseInput => ({
  commandId: crypto.randomUUID(),
  version,
  reason: '',
  note: '',
  outcomes: whoseAll.flatMap((whose) => goalDomains.map((domain) => ({ whose, domain, changes: [], words: '' }))),
  followUps: [],
  wishedNone: false,
});

export const closeInput = (caseId: string, values: CloseInput) => ({
  commandId: values.commandId,
  version: values.version,
  caseId,
  reason: values.reason,
  note: orNull(values.note),
  outcomes: values.outcomes
    .map((outcome) => ({ ...outcome, words: orNull(outcome.words) }))
    .filter(({ changes, words }) => changes.length > 0 || words !== null),
  followUps: values.followUps.map(({ on, whose, byId }) => ({
    on,
    whose,
    byId: byId === ANYONE ? null : orNull(byId),
  })),
  wishedNone: values.wishedNone,
});

const underWay: readonly string[] = ['SENT', 'RECEIVED', 'ACCEPTED', 'APPOINTMENT_SET'];
type Ending = NonNullable<CloseCaseFormQuery['case']>;

export const closeGate = (
  { plans, referrals }: Ending,
  stage: string,
  { reason, followUps, wishedNone }: Pick<CloseInput, 'reason' | 'followUps' | 'wishedNone'>,
) =>
  mayCloseCase({
    stage: stage as Stage,
    reason,
    plansInForce: plans
      .filter(({ inForce }) => inForce)
      .map(({ id, evaluations }): PlanInForceFacts => ({ id, conclusion: evaluations[0]?.conclusion ?? null })),
    referralsUnderWay: referrals.filter(({ state }) => underWay.includes(state)).map(({ id }) => id),
    followUpDays: followUps.map(({ on }) => on),
    wishedNone,
  });
