import { addDays, daysBetween } from '@banso/domain/foundation';
import { type World, writerFor } from './begin-case.ts';
import { CaseWriter } from './case-writer.ts';
import { contactDay, Diary } from './days.ts';
import { Meetings } from './meetings.ts';
import type { ShownCase } from './shown-cases.ts';

/**
 * Finds the day on which a story must begin to end where it should. After a row of holidays there may be none: then it
 * ends as near to it as it can.
 */
export function tellShown(world: World, shown: ShownCase, made: number): CaseWriter {
  const { today } = world;
  const key = `shown-${shown.name}-${made}`;
  const { office = 'chichibu' } = shown;
  const [least, most] = shown.ended;
  let back = most + 30;
  let nearest = {
    miss: Number.POSITIVE_INFINITY,
    tell: (_: World): CaseWriter => {
      throw new Error('no story was told');
    },
  };
  for (let tries = 0; tries < 400; tries += 1) {
    const random = world.random.fork(`${key}|${tries}`);
    const day = contactDay(random.fork('day'), addDays(today, -back));
    const tell = (at: World) => {
      const { setting } = writerFor(at, key, random.fork('case'), day, office, false);
      const team = { ...setting.team, outreach: `outreach-${office}`, unqualified: null };
      const told = new CaseWriter({ ...setting, team }, day);
      shown.tell(told, at.meetings, today);
      return told;
    };
    const ended = daysBetween(
      tell({ ...world, diary: new Diary(), meetings: new Meetings() }).steps.at(-1)?.day ?? day,
      today,
    );
    const miss = Math.max(least - ended, ended - most, 0);
    if (ended >= 0 && miss < nearest.miss) nearest = { miss, tell };
    if (miss === 0) break;
    // As much later or earlier as it missed; chance does the rest.
    back = Math.min(364, Math.max(1, back + Math.round((least + most) / 2) - ended));
  }
  return nearest.tell(world);
}
