/** What waits for an answer comes first, then the latest: changes of hands and deletions stand in this order. */
export const waitingFirst = (state: string, at: string, id: string): string =>
  `${state} <> 'PROPOSED', -extract(epoch from ${at}), ${id}`;

/** A row's place in it, which a page mark keeps: the row may be settled or gone before the next page is asked for. */
export const waitingPlace = (
  { state, settledAt, id }: { readonly state: string; readonly settledAt: Date | null; readonly id: string },
  begunAt: Date,
) => [state !== 'PROPOSED', (settledAt ?? begunAt).toISOString(), id];

/** The place that a parameter holds as JSON, to compare rows with. */
export const markedPlace = (mark: string): string =>
  `(${mark}::jsonb ->> 0)::boolean, -extract(epoch from (${mark}::jsonb ->> 1)::timestamptz), (${mark}::jsonb ->> 2)::uuid`;
