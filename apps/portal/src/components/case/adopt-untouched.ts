import type { Refused } from '../../forms/index.ts';
import { m } from '../../text/text.ts';

/** What of a form is needed here; values of fields are text or lists of text. */
export interface AdoptingForm {
  isDirty(name: string): boolean;
  isList(name: string): boolean;
  set(name: string, value: string | string[]): void;
}

/**
 * Somebody else saved first. What this person did not touch follows the other's version, so that saving again takes
 * nothing of it back; what both changed stays as typed, with the other's beside it.
 */
export function adoptUntouched(refused: Refused, form: AdoptingForm, place = (field: string) => field): Refused {
  const { stale } = refused;
  if (!stale) return refused;
  const changes = stale.changes.map((change) => {
    const name = place(change.field);
    if (form.isDirty(name)) return change;
    const theirs = change.theirs ?? '';
    form.set(name, form.isList(name) ? theirs.split('、').filter((each) => each !== '') : theirs);
    return { ...change, yours: m.cases_adopted() };
  });
  return { ...refused, stale: { ...stale, changes } };
}

interface HookForm {
  getFieldState(name: never): { isDirty: boolean };
  getValues(name: never): unknown;
  setValue(name: never, value: never): void;
}

/** The form must be subscribed to `formState.dirtyFields` for this to tell what was touched. */
export const adoptingForm = (form: HookForm): AdoptingForm => ({
  isDirty: (name) => form.getFieldState(name as never).isDirty,
  isList: (name) => Array.isArray(form.getValues(name as never)),
  set: (name, value) => form.setValue(name as never, value as never),
});
