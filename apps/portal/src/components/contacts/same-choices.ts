/** Whether the same was chosen, in whatever order. */
export const sameChoices = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();
