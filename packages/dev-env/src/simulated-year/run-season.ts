import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { SimulatedClock } from '../simulated-clock.ts';
import { endLicence } from './acting/lapses.ts';
import { takeLeadStep } from './acting/leads.ts';
import { type CalledMeeting, callMeeting, recordMeeting } from './acting/meetings.ts';
import { type CaseState, newState, type Scene } from './acting/scene.ts';
import { takeStep } from './acting/take-step.ts';
import { momentOf } from './days.ts';
import { Lanes } from './lanes.ts';
import type { CaseHistory, PlannedMeeting, Season, Step } from './step.ts';

export interface RunOptions {
  readonly scene: Scene;
  readonly clock: SimulatedClock;
  /** The real moment at which the season ends. */
  readonly now: Date;
  readonly signal?: AbortSignal | undefined;
  onProgress(done: number, total: number): void;
}

/** Cases go side by side. More than this only makes them wait for each other. */
const SIDE_BY_SIDE = 6;
/** What was done in a day is written down by half past nine. */
const EVENING = 21 * 60 + 30;

/**
 * Plays a planned season, each thing through the services' own doors. A day begins when the last things of the day
 * before are still under way, each in its own time; before and after a meeting all wait for each other.
 */
export async function runSeason(season: Season, { scene, clock, now, signal, onProgress }: RunOptions): Promise<void> {
  const states = new Map(season.histories.map(({ key }) => [key, newState()]));
  const called = new Map<PlannedMeeting, CalledMeeting>();
  const leadIds = new Map<string, string>();
  const byDay = stepsByDay(season.histories);
  const total = season.histories.reduce((sum, { steps }) => sum + steps.length, 0);
  const lanes = new Lanes(SIDE_BY_SIDE);
  let done = 0;
  onProgress(0, total);
  for (let day = season.firstDay; day <= season.today; day = addDays(day, 1)) {
    if (signal?.aborted) {
      await lanes.drain();
      throw signal.reason;
    }
    const meetings = season.meetings.filter((meeting) => meeting.day === day || meeting.calledOn === day);
    const lapses = season.lapses.filter((lapse) => lapse.day === day);
    const leads = season.leads.filter((step) => step.day === day);
    const due = byDay.get(day) ?? [];
    if (due.length + meetings.length + lapses.length + leads.length === 0) continue;
    const evening = new Date(momentOf(day, EVENING));
    const written = evening < now ? evening : now;
    // For what nobody does, such as news between services.
    clock.set(written);
    const together = async <T>(list: readonly T[], work: (item: T) => Promise<void>, keyOf?: (item: T) => string) => {
      if (list.length === 0) return;
      await lanes.drain();
      for (const item of list) await lanes.start(() => clock.at(written, () => work(item)), keyOf?.(item));
      await lanes.drain();
    };
    await together(lapses, (lapse) => endLicence(scene, lapse));
    await together(
      leads,
      (step) => takeLeadStep(scene, leadIds, step),
      ({ name }) => name,
    );
    await together(
      meetings.filter((meeting) => meeting.day === day && new Date(meeting.at) <= written),
      async (meeting) => {
        const known = called.get(meeting);
        if (known !== undefined) await recordMeeting(scene, meeting, known);
      },
    );
    for (const { key, steps } of due) {
      const state = states.get(key) as CaseState;
      await lanes.start(
        () =>
          clock.at(written, async () => {
            for (const step of steps) await takeStep(scene, key, state, step);
            done += steps.length;
            onProgress(done, total);
          }),
        key,
      );
    }
    await together(
      meetings.filter((meeting) => meeting.calledOn === day),
      async (meeting) => {
        const known = await callMeeting(scene, meeting, (key) => states.get(key));
        if (known !== null) called.set(meeting, known);
      },
    );
  }
  await lanes.drain();
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
