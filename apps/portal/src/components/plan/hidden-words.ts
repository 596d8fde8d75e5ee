interface Words {
  readonly goals: readonly { readonly words: string }[];
  readonly items: readonly { readonly what: string }[];
}

/** Goals and items are never stored without words: where these are empty, the reader's role is not shown them. */
export const areWordsHidden = ({ goals, items }: Words): boolean =>
  goals.some(({ words }) => words === '') || items.some(({ what }) => what === '');
