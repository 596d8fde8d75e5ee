import type { Refused } from '../../forms/index.ts';

export interface FormWords {
  /** Where a path of the server stands in the form. */
  readonly place?: (path: string) => string;
  /** A field's codes in the words of the form, for two versions side by side. */
  readonly say?: Readonly<Record<string, (value: string) => string>>;
}

/** A refusal in the form's own terms: each fault at its field, each difference in words. */
export function refusedOnForm(refused: Refused, { place = (path) => path, say = {} }: FormWords): Refused {
  const { issues, stale } = refused;
  const word = (field: string, value: string | null) => (value === null ? null : (say[field]?.(value) ?? value));
  return {
    ...refused,
    ...(issues && { issues: issues.map(({ name, reason }) => ({ name: place(name), reason })) }),
    ...(stale && {
      stale: {
        ...stale,
        changes: stale.changes.map(({ field, yours, theirs }) => ({
          field: place(field),
          yours: word(field, yours),
          theirs: word(field, theirs),
        })),
      },
    }),
  };
}
