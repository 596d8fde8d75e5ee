import type { PartialDate } from '../foundation/index.ts';

/** Facts by which 3(2) is computed. An absent fact is unknown, never false. */
export interface EligibilityFacts {
  /** As far as it is known: `1980`, `1980-04` or `1980-04-01`. */
  readonly birthDate?: PartialDate | undefined;
  /** Whether the person uses a regional youth support station or a similar service now. */
  readonly usesSaposute?: boolean | undefined;
}
