import { isCivilDate } from '@banso/domain/foundation';
import { z } from 'zod';
import { held } from './held.ts';

/** The ministry's five forms that are filled in for a case. */
export const formNames = ['reception', 'assessment', 'progressNote', 'plan', 'evaluation'] as const;
export type FormName = (typeof formNames)[number];

export const fieldKinds = ['text', 'longText', 'date', 'number', 'yesNo', 'choice', 'choices'] as const;

const word = z.string().trim().min(1).max(100);
const named = {
  key: z.string().regex(/^[a-z]\w{0,59}$/, 'must be a name such as healthInsurance'),
  ja: word,
  en: word,
  /** ※ of the form: basically mandatory. */
  required: z.boolean(),
  /** Among what is reported to the state. */
  reported: z.boolean(),
};

const isChosen = (kind: string) => kind === 'choice' || kind === 'choices';

/** Held by the product's own records, or answered in the form itself. */
const field = z.union([
  z.strictObject({ ...named, held: z.enum(held) }),
  z
    .strictObject({ ...named, kind: z.enum(fieldKinds), codes: z.string().optional() })
    .refine(({ kind, codes }) => isChosen(kind) === (codes !== undefined), {
      error: 'names a code list where, and only where, something is chosen',
    }),
]);

/** One edition of a form, as a file holds it. */
export const formEdition = z.strictObject({
  form: z.enum(formNames),
  /** First day on which the edition holds; also its name. A later edition of the same form takes over on its own day. */
  edition: z.string().refine(isCivilDate, 'must be a day such as 2027-04-01'),
  ja: word,
  en: word,
  source: z.string().trim().min(1),
  /** True once compared with the ministry's own form. */
  confirmed: z.boolean(),
  /** In the order of the form. */
  sections: z
    .array(z.strictObject({ ja: word, en: word, fields: z.array(field).min(1) }))
    .min(1)
    .refine((sections) => {
      const keys = sections.flatMap(({ fields }) => fields.map(({ key }) => key));
      return new Set(keys).size === keys.length;
    }, 'names a field twice'),
});

export type FormEdition = Readonly<z.infer<typeof formEdition>>;
export type FormField = FormEdition['sections'][number]['fields'][number];
export type OwnField = Extract<FormField, { kind: unknown }>;

export const isOwn = (each: FormField): each is OwnField => 'kind' in each;

/** What a form asks by itself, in its order. */
export const ownFields = ({ sections }: FormEdition): OwnField[] =>
  sections.flatMap(({ fields }) => fields.filter(isOwn));

/** One answer: a single value, or every code that was chosen. Nothing that was left open is kept. */
export interface Answer {
  readonly key: string;
  readonly values: readonly string[];
}
