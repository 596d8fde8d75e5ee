import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { SimulatedClock } from '../simulated-clock.ts';
import { endLicence } from './acting/lapses.ts';
import { type CalledMeeting, callMeeting, recordMeeting } from './acting/meetings.ts';
import { type CaseState, newState, type Scene } from './acting/scene.ts';
import { takeStep } from './acting/take-step.ts';
import { momentOf } from './days.ts';
import type { CaseHistory, PlannedMeeting, Season, Step } from './step.ts';

export interface RunOptions {
  readonly scene: Scene;
  readonly clock: SimulatedClock;
  /** The real moment at which the season ends. */
  readonly now: Date;
  onProgress(done: number, total: number): void;
}

/** Cases go side by side, each in its own order. More than this only makes them wait for each other. */
const SIDE_BY_SIDE = 6;
/** What was done in a day is written down by half past nine. */
const EVENING = 21 * 60 + 30;

/** Plays a planned season day by day, each thing through the services' own doors. */
export async function runSeason(season: Season, { scene, clock, now, onProgress }: RunOptions): Promise<void> {
  const states = new Map(season.histories.map(({ key }) => [key, newState()]));
  const called = new Map<PlannedMeeting, CalledMeeting>();
  const byDay = stepsByDay(season.histories);
  const total = season.histories.reduce((sum, { steps }) => sum + steps.length, 0);
  let done = 0;
  onProgress(0, total);
  for (let day = season.firstDay; day <= season.today; day = addDays(day, 1)) {
    const meetings = season.meetings.filter((meeting) => meeting.day === day || meeting.calledOn === day);
    const lapses = season.lapses.filter((lapse) => lapse.day === day);
    const due = byDay.get(day) ?? [];
    if (due.length + meetings.length + lapses.length === 0) continue;
    const evening = new Date(momentOf(day, EVENING));
    clock.set(evening < now ? evening : now);
    for (const lapse of lapses) await endLicence(scene, lapse);
    const held = meetings.filter((meeting) => meeting.day === day && new Date(meeting.at) <= clock.now());
    await sideBySide(held, async (meeting) => {
      const known = called.get(meeting);
      if (known !== undefined) await recordMeeting(scene, meeting, known);
    });
    await sideBySide(due, async ({ key, steps }) => {
      for (const step of steps) {
        await takeStep(scene, key, states.get(key) as CaseState, step);
        done += 1;
      }
      onProgress(done, total);
    });
    await sideBySide(
      meetings.filter((meeting) => meeting.calledOn === day),
      async (meeting) => {
        const known = await callMeeting(scene, meeting, (key) => states.get(key));
        if (known !== null) called.set(meeting, known);
      },
    );
  }
  clock.set(now);
}

interface Due {
  readonly key: string;
  readonly steps: Step[];
}

function stepsByDay(histories: readonly CaseHistory[]): Map<CivilDate, Due[]> {
  const days = new Map<CivilDate, Due[]>();
  for (const { key, steps } of histories) {
    for (const step of steps) {
      const due = days.get(step.day) ?? [];
      const last = due.at(-1);
      if (last?.key === key) last.steps.push(step);
      else due.push({ key, steps: [step] });
      days.set(step.day, due);
    }
  }
  return days;
}

/** Bounded, so that none waits long for a connection. */
async function sideBySide<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...list].reverse();
  const one = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, list.length) }, one));
}
