import { isCivilDate } from '@banso/domain/foundation';
import { z } from 'zod';

const word = z.string().trim().min(1).max(100);

/** One edition of a list of codes, as a file holds it. */
export const codeListEdition = z.strictObject({
  name: z.string().regex(/^[a-z]\w*$/, 'must be a name such as closureReason'),
  /** First day on which the edition holds; also its name. A later edition of the same list takes over on its own day. */
  edition: z.string().refine(isCivilDate, 'must be a day such as 2027-04-01'),
  source: z.string().trim().min(1),
  /** True once compared with the ministry's own form. */
  confirmed: z.boolean(),
  codes: z
    .array(z.strictObject({ code: z.string().regex(/^[A-Za-z]\w*$/), ja: word, en: word }))
    .min(1)
    .refine((codes) => new Set(codes.map(({ code }) => code)).size === codes.length, 'names a code twice'),
});

export type CodeListEdition = Readonly<z.infer<typeof codeListEdition>>;
export type Code = CodeListEdition['codes'][number];
