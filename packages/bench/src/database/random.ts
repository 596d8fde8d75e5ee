/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Ids as the database makes them (version 7: in the order of their time), but the same on every run. */
export function idAt(random: () => number, time: number): string {
  const stamp = hex(time, 12);
  const [a, b, c] = [random(), random(), random()];
  const last = `${hex(Math.floor(b * 0x1000000), 6)}${hex(Math.floor(c * 0x1000000), 6)}`;
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(Math.floor(a * 0x1000), 3)}-a${hex(Math.floor(((a * 0x1000) % 1) * 0x1000), 3)}-${last}`;
}
