import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeTwoCases } from './journey/merge.ts';
import type { Story } from './journey/story.ts';
import { gatherPeople } from './people.ts';
import { openWorld } from './world.ts';

/** Casework off its straight line. Each walk begins its own cases, so that they stand and fall alone. */
let story: Story;

beforeAll(async () => {
  const world = await openWorld();
  story = { world, people: await gatherPeople(world.endpoints.portal), caseId: '' };
}, 120_000);
afterAll(async () => {
  await story?.people.close();
  await story?.world.close();
});

const walk = (name: string, tell: (story: Story) => Promise<void>) =>
  it(name, async () => {
    await tell(story);
    expect(story.people.complaints()).toEqual([]);
  }, 120_000);

describe('支援は曲がりくねる', () => {
  walk('同じ人の二つのケースが一つになり、取り消すと元に戻る', mergeTwoCases);
});
