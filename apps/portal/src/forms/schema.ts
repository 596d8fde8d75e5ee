import type { DatePrecision } from '@banso/domain/foundation';
import { z } from 'zod';
import { m } from '../text/text.ts';
import { readDateValue } from '../ui/era-date-text.ts';
import { countCharacters } from '../ui/text-field.tsx';
import { readTime } from '../ui/time-text.ts';

/** Parts of form schemas. Messages are made when a value is checked, so they follow the page's language. */

export const optionalText = (max = 2_000) =>
  z.string().refine((text) => countCharacters(text) <= max, { error: () => m.forms_too_long({ max }) });

export const requiredText = (max = 2_000) =>
  optionalText(max).refine((text) => text.trim() !== '', { error: () => m.forms_required() });

/** A radio group or select whose starting value is ''. */
export const requiredChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .union([z.enum(values), z.literal('')])
    .refine((value): value is Values[number] => value !== '', { error: () => m.forms_choose() });

/** An id or code chosen from a list that is not known beforehand. */
export const requiredId = () => z.string().refine((id) => id !== '', { error: () => m.forms_choose() });

export const atLeastOne = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1, { error: () => m.forms_choose_one() });

function refuseBadDate(text: string, context: z.RefinementCtx, coarsest: DatePrecision): void {
  const reading = readDateValue(text, coarsest);
  if ('problem' in reading) context.addIssue({ code: 'custom', message: reading.problem });
}

/** The value of an `EraDateField`; the same reason stands below the field and in the summary. */
export const requiredDate = (coarsest: DatePrecision = 'day') =>
  z.string().superRefine((text, context) => refuseBadDate(text, context, coarsest));

export const optionalDate = (coarsest: DatePrecision = 'day') =>
  z.string().superRefine((text, context) => {
    if (text.trim() !== '') refuseBadDate(text, context, coarsest);
  });

export const optionalTime = () =>
  z
    .string()
    .refine((text) => text.trim() === '' || readTime(text) !== undefined, { error: () => m.ui_time_unreadable() });

export const requiredTime = () =>
  z.string().superRefine((text, context) => {
    if (text.trim() === '') context.addIssue({ code: 'custom', message: m.forms_required() });
    else if (readTime(text) === undefined) context.addIssue({ code: 'custom', message: m.ui_time_unreadable() });
  });

/** `2026-11-23` and `18:30`, in Japan, as an instant. */
export const instantOf = (date: string, time: string): string => `${date}T${time}:00+09:00`;

/** Empty text is an absent fact. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
