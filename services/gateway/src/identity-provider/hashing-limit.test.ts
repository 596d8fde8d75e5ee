import { expect, it } from 'vitest';
import { createHashingLimit, HashingBusy } from './hashing-limit.ts';

it('so many run at once, so many wait in line, and one more is refused at once', async () => {
  const limited = createHashingLimit(2, 3);
  const begun: number[] = [];
  const finish: Array<() => void> = [];
  const work = (name: number) =>
    limited(() => {
      begun.push(name);
      return new Promise<number>((resolve) => finish.push(() => resolve(name)));
    });
  const accepted = [0, 1, 2, 3, 4].map(work);
  await expect(work(5)).rejects.toThrow(HashingBusy);
  expect(begun).toEqual([0, 1]);
  finish[1]?.();
  expect(await accepted[1]).toBe(1);
  expect(begun).toEqual([0, 1, 2]);
  // The place of the one who went on is free again.
  const late = work(6);
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    for (const each of finish) each();
  }
  expect(await Promise.all([...accepted, late])).toEqual([0, 1, 2, 3, 4, 6]);
});

it('work that fails gives its place back', async () => {
  const limited = createHashingLimit(1, 0);
  const failing = limited(async () => {
    throw new Error('broken');
  });
  await expect(limited(async () => 'too early')).rejects.toThrow(HashingBusy);
  await expect(failing).rejects.toThrow('broken');
  expect(await limited(async () => 'served')).toBe('served');
});
