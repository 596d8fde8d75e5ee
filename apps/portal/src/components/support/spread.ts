/** Places of marks in their order, moved apart where they would cover each other; closer where there is no room. */
export function spread(places: readonly number[], from: number, until: number, apart: number): number[] {
  const gap = Math.min(apart, places.length > 1 ? (until - from) / (places.length - 1) : apart);
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? from - gap) + gap));
  for (let index = moved.length - 1, most = until; index >= 0; index -= 1, most -= gap) {
    moved[index] = Math.min(moved[index] ?? most, most);
  }
  return moved;
}
