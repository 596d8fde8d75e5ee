import { z } from 'zod';
import { orNull } from '../../forms/index.ts';
import type { AssessmentDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { countCharacters } from '../../ui/index.ts';
import { type OwnAnswers, ownAnswers } from '../standard-form/own-answers.ts';

/**
 * What the form holds: one flat record of texts, '' for an absent fact, so that a draft names each field by itself.
 * `version` is the one that was open when the writing began: kept in the draft, so that a newer one is noticed.
 */
export type AssessmentValues = Record<string, string>;
/** Beside the texts stands what the sheet asks by itself. */
export type AssessmentInput = AssessmentValues & { formAnswers: OwnAnswers };

const textsOf = (all: Readonly<Record<string, unknown>>): AssessmentValues =>
  Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

export const MOST_IN_AREA = 4_000;
export const MOST_IN_SUMMARY = 20_000;

/** A radio button has a value even where nothing is decided. */
export const NONE_SERIOUS = 'none';

export const problemField = (code: string): string => `problem-${code}`;
export const strengthField = (code: string): string => `strength-${code}`;

export function assessmentValues(
  assessment: AssessmentDetailFragment | null,
  codes: readonly string[],
): AssessmentValues {
  const values: AssessmentValues = {
    commandId: crypto.randomUUID(),
    version: String(assessment?.version ?? ''),
    mostSerious: assessment?.items.find((item) => item.mostSerious)?.code ?? NONE_SERIOUS,
    summary: assessment?.summary ?? '',
  };
  for (const code of codes) {
    const item = assessment?.items.find((each) => each.code === code);
    values[problemField(code)] = item?.problem ?? '';
    values[strengthField(code)] = item?.strength ?? '';
  }
  return values;
}

const has = (values: AssessmentValues, field: string): boolean => (values[field] ?? '').trim() !== '';

/** Areas of which something is said, in the order of the list. */
export const writtenAreas = (values: AssessmentValues, codes: readonly string[]): string[] =>
  codes.filter((code) => has(values, problemField(code)) || has(values, strengthField(code)));

export function assessmentInput(caseId: string, values: AssessmentValues, codes: readonly string[]) {
  return {
    commandId: values.commandId ?? '',
    caseId,
    version: values.version ? Number(values.version) : null,
    summary: orNull(values.summary ?? ''),
    items: writtenAreas(values, codes).map((code) => ({
      code,
      problem: orNull(values[problemField(code)] ?? ''),
      strength: orNull(values[strengthField(code)] ?? ''),
      mostSerious: values.mostSerious === code,
    })),
  };
}

/** The server names a field by its place in what was sent; the form by its area. */
export function fieldOfIssue(path: string, written: readonly string[]): string {
  const [, place, part] = path.split('.');
  const code = written[Number(place)];
  if (code === undefined) return path === 'items' ? 'mostSerious' : path;
  return part === 'strength' ? strengthField(code) : problemField(code);
}

/** Anything may be left open except everything; what is called most serious is said in words. */
export const assessmentSchema = (codes: readonly string[]) =>
  z.record(z.string(), z.union([z.string(), ownAnswers])).superRefine((all, context) => {
    const values = textsOf(all);
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    for (const [field, text] of Object.entries(values)) {
      const max = field === 'summary' ? MOST_IN_SUMMARY : MOST_IN_AREA;
      if (countCharacters(text) > max) refuse(field, m.forms_too_long({ max }));
    }
    const serious = values.mostSerious ?? NONE_SERIOUS;
    if (serious !== NONE_SERIOUS && !has(values, problemField(serious)))
      refuse(problemField(serious), m.assessment_serious_needs_words());
    if (writtenAreas(values, codes).length === 0 && !has(values, 'summary'))
      refuse('summary', m.assessment_needs_words());
  }) as unknown as z.ZodType<AssessmentInput, AssessmentInput>;
