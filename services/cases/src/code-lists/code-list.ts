/** A list of codes as it holds from a day on; a later edition of the same name takes over on its own day. */
export interface CodeListEdition {
  readonly name: string;
  /** First day on which the edition holds; also its name. */
  readonly edition: string;
  readonly source: string;
  /** True once compared with the ministry's own form. */
  readonly confirmed: boolean;
  readonly codes: readonly { readonly code: string; readonly ja: string; readonly en: string }[];
}
