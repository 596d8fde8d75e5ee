/** More passwords at once than this process checks. Whoever comes now comes again in a moment. */
export class HashingBusy extends Error {
  override name = 'HashingBusy';
}

/** Runs so many pieces of work at once and lets so many wait for their turn; one more is refused at once. */
export function createHashingLimit(atOnce: number, mostWaiting: number) {
  const waiting: Array<() => void> = [];
  let running = 0;

  return async function limited<R>(work: () => Promise<R>): Promise<R> {
    if (running < atOnce) running += 1;
    else if (waiting.length < mostWaiting) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw new HashingBusy('too many passwords wait to be checked');
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
