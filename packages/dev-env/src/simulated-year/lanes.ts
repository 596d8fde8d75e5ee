/** Lets so many things go on side by side; those with the same key one after the other. The first failure ends all. */
export class Lanes {
  readonly #most: number;
  readonly #running = new Set<Promise<void>>();
  readonly #last = new Map<string, Promise<void>>();
  #failure: { readonly error: unknown } | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  /** Begins the work as soon as there is room, and comes back when it has begun. */
  async start(work: () => Promise<void>, key?: string): Promise<void> {
    while (this.#running.size >= this.#most) await Promise.race(this.#running);
    this.#check();
    const before = key === undefined ? undefined : this.#last.get(key);
    const run = (before === undefined ? work() : before.then(work))
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#running.delete(run);
        if (key !== undefined && this.#last.get(key) === run) this.#last.delete(key);
      });
    this.#running.add(run);
    if (key !== undefined) this.#last.set(key, run);
  }

  /** Waits until nothing is under way. */
  async drain(): Promise<void> {
    await Promise.all(this.#running);
    this.#check();
  }

  #check(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
