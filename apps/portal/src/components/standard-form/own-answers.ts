import { z } from 'zod';
import type { FormAnswersInput, StandardFormPartsFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { currentLocale } from '../../text/text.ts';
import { formAnswerParts, formAnswersParts, standardFormParts } from './standard-form.graphql.ts';

/** What a form asks by itself, as it is held while one types: a text, or the codes chosen; '' and [] are left open. */
export const ownAnswers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type OwnAnswers = z.infer<typeof ownAnswers>;

export type StandardForm = FragmentType<typeof standardFormParts> | null;
export type SavedAnswers = FragmentType<typeof formAnswersParts> | null;
export type OwnField = StandardFormPartsFragment['sections'][number]['fields'][number] & {
  kind: NonNullable<StandardFormPartsFragment['sections'][number]['fields'][number]['kind']>;
};

export const inLocale = ({ ja, en }: { readonly ja: string; readonly en: string }): string =>
  currentLocale() === 'ja' ? ja : en;

/** Sections with what they ask; what the records hold already is not asked twice. */
export function ownSections(form: StandardForm) {
  const sections = readFragment(standardFormParts, form)?.sections ?? [];
  return sections
    .map(({ fields, ...words }) => ({
      ...words,
      fields: fields.filter((field): field is OwnField => field.kind !== null),
    }))
    .filter(({ fields }) => fields.length > 0);
}

const ownFields = (form: StandardForm): OwnField[] => ownSections(form).flatMap(({ fields }) => fields);

export const leftOpen = ({ kind }: OwnField): string | string[] => (kind === 'CHOICES' ? [] : '');

/** Of what was saved, as much as the form of today asks. */
export function ownDefaults(form: StandardForm, saved: SavedAnswers = null): OwnAnswers {
  const answers = readFragment(formAnswersParts, saved)?.answers.map((each) => readFragment(formAnswerParts, each));
  return Object.fromEntries(
    ownFields(form).map((field) => {
      const values = answers?.find(({ key }) => key === field.key)?.values ?? [];
      const known =
        field.codes.length === 0 ? values : values.filter((value) => field.codes.some(({ code }) => code === value));
      return [field.key, field.kind === 'CHOICES' ? [...known] : (known[0] ?? '')];
    }),
  );
}

const given = (form: StandardForm, values: OwnAnswers) =>
  ownFields(form).flatMap(({ key }) => {
    const said = [values[key] ?? []].flat().filter((value) => value.trim() !== '');
    return said.length === 0 ? [] : [{ key, values: said }];
  });

/** For a record that begins. */
export function newAnswers(form: StandardForm, values: OwnAnswers): FormAnswersInput | null {
  const edition = readFragment(standardFormParts, form)?.edition;
  return edition === undefined ? null : { edition, answers: given(form, values) };
}

/** For a record that is mended: null where nothing was changed, so that an old record keeps its edition. */
export function changedAnswers(form: StandardForm, values: OwnAnswers, saved: SavedAnswers): FormAnswersInput | null {
  const before = given(form, ownDefaults(form, saved));
  const same = JSON.stringify(given(form, values)) === JSON.stringify(before);
  return same || isHidden(saved) ? null : newAnswers(form, values);
}

export const isHidden = (saved: SavedAnswers): boolean => readFragment(formAnswersParts, saved)?.hidden ?? false;

/** Codes in the words of the form, by the field as the server names it. */
export function sayAnswers(form: StandardForm): Readonly<Record<string, (values: string) => string>> {
  const word = ({ codes }: OwnField, value: string) => {
    const found = codes.find(({ code }) => code === value);
    return found ? inLocale(found) : value;
  };
  return Object.fromEntries(
    ownFields(form)
      .filter(({ codes }) => codes.length > 0)
      .map((field) => [
        `formAnswers.${field.key}`,
        (values: string) =>
          values
            .split('、')
            .map((value) => word(field, value))
            .join('、'),
      ]),
  );
}

/** Labels for the error summary and for two versions side by side. */
export const answerLabels = (form: StandardForm): Record<string, string> =>
  Object.fromEntries(ownFields(form).map((field) => [`formAnswers.${field.key}`, inLocale(field)]));
