/** The line on which each mark stands, from above, so that none covers another and each keeps its place in time. */
export function stack(places: readonly number[], apart: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= apart);
    const line = free === -1 ? ends.length : free;
    ends[line] = place;
    return line;
  });
}
