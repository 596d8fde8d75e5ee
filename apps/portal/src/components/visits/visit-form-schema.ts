import { counterparts, visitKinds } from '@banso/domain/casework';
import { z } from 'zod';
import {
  atLeastOne,
  instantOf,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  requiredTime,
} from '../../forms/index.ts';
import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { readTime } from '../../ui/time-text.ts';
import { NONE } from '../contacts/contact-form-schema.ts';

export const visitSchema = z
  .object({
    commandId: z.string(),
    kind: requiredChoice(visitKinds),
    day: requiredDate(),
    start: requiredTime(),
    back: requiredTime(),
    visitors: atLeastOne(z.string()),
    place: optionalText(200),
    purpose: optionalText(4_000),
    counterparts: atLeastOne(z.enum(counterparts)),
    duties: atLeastOne(z.string()),
    referral: z.string(),
    overrideReason: optionalText(4_000),
  })
  .superRefine(({ day, start, back }, context) => {
    const [from, until] = [readTime(start), readTime(back)];
    const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (from && until && until <= from) add('back', m.visits_issue_return());
    if (day < today()) add('day', m.visits_issue_past());
  });

export type VisitFormInput = z.input<typeof visitSchema>;

/** A new plan begins with the next full hour and the one who plans it; a plan that is changed with what it says. */
export function visitDefaults(visit: VisitPartsFragment | null, viewerId: string, address: string | null) {
  const next = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000);
  return {
    commandId: crypto.randomUUID(),
    kind: visit?.kind ?? ('VISIT' as const),
    day: visit ? dayOf(visit.startsAt) : dayOf(next),
    start: formatTime(visit?.startsAt ?? next),
    back: formatTime(visit?.returnsAt ?? new Date(next.getTime() + 3_600_000)),
    visitors: visit ? visit.visitors.flatMap((each) => (each ? [each.id] : [])) : [viewerId],
    place: visit ? (visit.place ?? '') : (address ?? ''),
    purpose: visit?.purpose ?? '',
    counterparts: [...(visit?.counterparts ?? (['CLIENT'] as const))],
    duties: [...(visit?.duties ?? ['3(4)ア'])],
    referral: visit?.referral?.id ?? NONE,
    overrideReason: '',
  };
}

/** What the server is asked to plan. */
export function visitInput(values: z.output<typeof visitSchema>) {
  return {
    commandId: values.commandId,
    kind: values.kind,
    startsAt: instantOf(values.day, readTime(values.start) ?? values.start),
    returnsAt: instantOf(values.day, readTime(values.back) ?? values.back),
    visitorIds: values.visitors,
    place: orNull(values.place),
    purpose: orNull(values.purpose),
    counterparts: values.counterparts,
    duties: values.duties,
    referralId: values.referral === NONE ? null : values.referral,
    overrideReason: orNull(values.overrideReason),
  };
}

/** Where the server's paths stand in the form. */
export function visitField(path: string): string {
  const known: Readonly<Record<string, string>> = { startsAt: 'start', returnsAt: 'back', referralId: 'referral' };
  return known[path] ?? path.replace(/^visitorIds.*$/, 'visitors').replace(/^(duties|counterparts)\.\d+$/, '$1');
}
