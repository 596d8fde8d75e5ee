import { contactIssues, contactKinds, contactResults, counterparts, NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import { z } from 'zod';
import {
  atLeastOne,
  instantOf,
  optionalDate,
  optionalText,
  optionalTime,
  orNull,
  requiredChoice,
  requiredDate,
  requiredText,
  requiredTime,
} from '../../forms/index.ts';
import type { RecordContactInput } from '../../graphql/generated/graphql.ts';
import { dayOf } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { readTime } from '../../ui/time-text.ts';
import { ownAnswers } from '../standard-form/own-answers.ts';
import { contactSessions, refuseUnsaid, sessionField, sessionWords } from '../support/session-schema.ts';

/** The step as it follows from the result; the server derives it from all contacts. */
export const DERIVED = 'DERIVED';
/** No promise is settled, no referral is meant. */
export const NONE = 'NONE';

const agrees: Readonly<Record<string, () => string>> = {
  CLIENT_NOT_NAMED: m.outreach_issue_client,
  FAMILY_NOT_NAMED: m.outreach_issue_family,
  AGENCY_NOT_NAMED: m.outreach_issue_agency,
  NOBODY_NAMED: m.forms_choose_one,
  RESULT_NOT_OF_THIS_KIND: m.outreach_issue_result,
};

interface Made {
  readonly kind: string;
  readonly result: string;
  readonly counterparts: readonly string[];
  readonly day: string;
  readonly start: string;
  readonly end: string;
}

/** Parts of a contact that contradict each other, each at its field: for new records and for corrections. */
export function refuseDisagreement(values: Made, context: z.RefinementCtx): void {
  const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const start = readTime(values.start);
  const end = readTime(values.end);
  if (start && end && end < start) add('end', m.outreach_issue_end());
  for (const name of notYet(values)) add(name, m.outreach_issue_not_yet());
  for (const { path, code } of contactIssues(values as Parameters<typeof contactIssues>[0])) {
    add(path, agrees[code]?.() ?? code);
  }
}

/** What a contact says of itself, when it is recorded and when it is mended. */
const made = z.object({
  commandId: z.string(),
  kind: requiredChoice(contactKinds),
  result: requiredChoice(contactResults),
  day: requiredDate(),
  start: requiredTime(),
  end: optionalTime(),
  purpose: optionalText(4_000),
  place: optionalText(200),
  counterparts: atLeastOne(z.enum(counterparts)),
  duties: atLeastOne(z.string()),
  step: z.string(),
  note: optionalText(NOTE_MAX_CHARACTERS),
  restricts: z.boolean(),
  circle: z.array(z.string()),
  formAnswers: ownAnswers,
});

export type MadeInput = z.input<typeof made>;

export const correctionSchema = made
  .extend({ version: z.number(), reason: requiredText(4_000) })
  .superRefine(refuseDisagreement);

export const contactSchema = made
  .extend({
    companions: z.array(z.string()),
    promiseWhat: optionalText(200),
    promiseDue: optionalDate(),
    settles: z.string(),
    referral: z.string(),
    overrideReason: optionalText(4_000),
    session: sessionWords,
  })
  .superRefine((values, context) => {
    const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    refuseDisagreement(values, context);
    refuseUnsaid(values.session, context);
    if (values.promiseWhat.trim() !== '' && values.promiseDue === '') add('promiseDue', m.outreach_issue_promise_due());
    if (values.promiseDue !== '' && values.promiseWhat.trim() === '')
      add('promiseWhat', m.outreach_issue_promise_what());
  });

/** Times of today that have not come; the server's clock allows as much for clocks that differ. */
export function notYet(
  { day, start, end }: { readonly day: string; readonly start: string; readonly end: string },
  now = new Date(),
): ('start' | 'end')[] {
  const soon = now.getTime() + 5 * 60_000;
  const isAhead = (time: string) => {
    const read = readTime(time);
    return day === dayOf(now) && read !== undefined && Date.parse(instantOf(day, read)) > soon;
  };
  return [...(isAhead(start) ? (['start'] as const) : []), ...(isAhead(end) ? (['end'] as const) : [])];
}

export type ContactValues = z.output<typeof contactSchema>;

/** What the server is told of it in either case. */
export function madeInput(values: z.output<typeof made>) {
  const end = readTime(values.end);
  return {
    commandId: values.commandId,
    kind: values.kind,
    result: values.result,
    startedAt: instantOf(values.day, readTime(values.start) ?? values.start),
    endedAt: end ? instantOf(values.day, end) : null,
    purpose: orNull(values.purpose),
    place: orNull(values.place),
    counterparts: values.counterparts,
    duties: values.duties,
    step: values.step === DERIVED ? null : (values.step as RecordContactInput['step']),
    note: orNull(values.note),
    circle: values.restricts ? values.circle : null,
  };
}

/** What the server is asked to record. */
export function contactInput(caseId: string, values: ContactValues, visitId: string | null = null): RecordContactInput {
  return {
    ...madeInput(values),
    caseId,
    companionIds: values.companions,
    promise: values.promiseWhat.trim() === '' ? null : { what: values.promiseWhat, dueOn: values.promiseDue },
    settlesPromiseId: values.settles === NONE ? null : values.settles,
    referralId: values.referral === NONE ? null : values.referral,
    overrideReason: orNull(values.overrideReason),
    visitId,
    sessions: contactSessions(values.session),
  };
}

/** Where the server's paths stand in the form. */
export function contactField(path: string): string {
  const known: Readonly<Record<string, string>> = {
    startedAt: 'start',
    endedAt: 'end',
    'promise.what': 'promiseWhat',
    'promise.dueOn': 'promiseDue',
    settlesPromiseId: 'settles',
    referralId: 'referral',
  };
  if (path.startsWith('sessions.')) return sessionField(path);
  return (
    known[path] ??
    path
      .replace(/^(duties|counterparts)\.\d+$/, '$1')
      .replace(/^companionIds.*$/, 'companions')
      .replace(/^circle.*$/, 'circle')
  );
}
