import { fileURLToPath } from 'node:url';
import { SettingsError } from '@banso/service-kit';
import { codeListOn } from '../code-lists/index.ts';
import { type KindOfEdition, readEditions } from '../editions/read-editions.ts';
import { type FormEdition, formEdition, ownFields } from './form-edition.ts';

/** The product's own: data, a file for each edition. */
const OWN = fileURLToPath(new URL('../../forms/', import.meta.url));
const KIND: KindOfEdition<FormEdition> = { schema: formEdition, setting: 'CASES_FORMS', title: 'Forms' };

let all: readonly FormEdition[] = withTheirLists(readEditions(OWN, KIND));

/**
 * Adds what the operator keeps beside the product, once, before anything is served and after the code lists. An edition
 * that is there stays as it is: records say by its day with which fields they were written.
 */
export function addForms(folder: string): void {
  const added = withTheirLists(readEditions(folder, KIND));
  const known = new Set(all.map(keyOf));
  const twice = added.find((edition) => known.has(keyOf(edition)));
  if (twice !== undefined) {
    throw new SettingsError(
      `CASES_FORMS: ${twice.form} has an edition of ${twice.edition} already; a changed form is a new edition, with its own first day`,
    );
  }
  all = [...all, ...added];
}

const keyOf = ({ form, edition }: FormEdition): string => `${form}|${edition}`;

/** A field that chooses from nothing could never be answered. */
function withTheirLists(editions: FormEdition[]): FormEdition[] {
  for (const edition of editions) {
    for (const { key, codes } of ownFields(edition)) {
      if (codes !== undefined && codeListOn(codes, edition.edition) === undefined) {
        throw new SettingsError(
          `CASES_FORMS: ${edition.form} ${edition.edition}: ${key} chooses from ${codes}, and there is no such code list`,
        );
      }
    }
  }
  return editions;
}

/** The edition that holds on a day; the first one before that. Undefined for a name that is no form. */
export function formOn(name: string, day: string): FormEdition | undefined {
  const editions = all.filter(({ form }) => form === name).sort((a, b) => (a.edition < b.edition ? -1 : 1));
  return editions.filter(({ edition }) => edition <= day).at(-1) ?? editions[0];
}

/** The very edition with which a record was written. Undefined where the operator took it away. */
export const formEditionOf = (name: string, edition: string): FormEdition | undefined =>
  all.find((each) => each.form === name && each.edition === edition);
