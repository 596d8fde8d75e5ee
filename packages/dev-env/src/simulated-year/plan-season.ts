import { addDays, type CivilDate } from '@banso/domain/foundation';
import { civilDateInJapan } from '@banso/service-kit';
import { calledTwice, type World, writerFor } from './begin-case.ts';
import type { CaseWriter } from './case-writer.ts';
import { type CourseName, courses } from './courses.ts';
import { Diary, openingDay } from './days.ts';
import { firstSimulatedDay } from './first-day.ts';
import { Meetings } from './meetings.ts';
import { Random } from './random.ts';
import { shownCases } from './shown-cases.ts';
import { shownLeads } from './shown-leads.ts';
import type { CaseHistory, Season, Step } from './step.ts';
import { LAPSING, lapseDay } from './teams.ts';
import { tellShown } from './tell-shown.ts';

export interface SeasonOptions {
  readonly seed: string;
  readonly now: Date;
  readonly stretches: readonly Stretch[];
  /** Also the cases that are told to end where the demo logins have something to do. */
  readonly shown: boolean;
}

type Mix = Readonly<Partial<Record<CourseName, number>>>;

/** How many consultations come in which stretch of the past, and how they go. */
export const YEAR: readonly Stretch[] = [
  {
    consultations: 1_930,
    from: 364,
    until: 0,
    mix: {
      brief: 30,
      outsider: 6,
      familyAlone: 13,
      refusal: 7,
      lost: 9,
      paused: 5,
      reopened: 4,
      notMet: 5,
      determined: 9,
      supported: 14,
      handedOver: 4,
    },
  },
];

/** The last three months, and what is still under way from before. */
export const SEASON: readonly Stretch[] = [
  {
    consultations: 258,
    from: 91,
    until: 0,
    mix: {
      brief: 30,
      outsider: 6,
      familyAlone: 12,
      refusal: 7,
      lost: 7,
      paused: 4,
      reopened: 2,
      notMet: 5,
      determined: 10,
      supported: 14,
      handedOver: 3,
    },
  },
  {
    consultations: 90,
    from: 364,
    until: 92,
    mix: {
      familyAlone: 16,
      refusal: 8,
      lost: 4,
      paused: 6,
      reopened: 6,
      notMet: 4,
      determined: 14,
      supported: 36,
      handedOver: 6,
    },
  },
];

export interface Stretch {
  readonly consultations: number;
  /** Days back. */
  readonly from: number;
  readonly until: number;
  readonly mix: Mix;
}

/** Plans everything that happens, from the seed alone: nothing is asked of a database, nothing is left to the clock. */
export function planSeason({ seed, now, stretches, shown }: SeasonOptions): Season {
  const today = civilDateInJapan(now);
  const world: World = { random: new Random(seed), diary: new Diary(), meetings: new Meetings(), today };
  const writers: CaseWriter[] = [];
  for (const { consultations, from, until, mix } of stretches) {
    for (let made = 0; made < consultations; made += 1) {
      const random = world.random.fork(`case|${from}|${made}`);
      const day = openingDay(random, addDays(today, -random.between(until, from)));
      const writer = writerFor(world, `c-${from}-${made}`, random, day);
      courses[random.weighted<CourseName>(mix)](writer, world.meetings);
      writers.push(writer);
      if (random.chance(0.035)) writers.push(calledTwice(world, writer));
    }
  }
  for (const each of shown ? shownCases : []) {
    for (let made = 0; made < each.times; made += 1) writers.push(tellShown(world, each, made));
  }
  const histories = writers.map((writer) => historyOf(writer, today, now)).filter(({ steps }) => steps.length > 0);
  return {
    firstDay: firstSimulatedDay(today),
    today,
    histories,
    meetings: world.meetings.planned(world.random, today),
    leads: shown ? shownLeads(today) : [],
    lapses: [{ day: lapseDay(today), by: 'supervisor-east', worker: LAPSING, reason: '登録の取消しの届けがあった。' }],
  };
}

/** What has happened by now: the story breaks off at the first thing that lies ahead. */
function historyOf({ setting, steps }: CaseWriter, today: CivilDate, now: Date): CaseHistory {
  const ahead = steps.findIndex((step) => step.day > today || endOf(step) > now.getTime());
  const past = ahead === -1 ? steps : steps.slice(0, ahead);
  return { key: setting.key, officeKey: setting.officeKey, steps: past };
}

function endOf(step: Step): number {
  if (step.kind === 'open') return Date.parse(step.at);
  // Whether an appointment was kept is told once its hour has come.
  if (step.kind === 'agency' && typeof step.input.at === 'string') return Date.parse(step.input.at);
  return step.kind === 'contact' ? Date.parse(step.contact.endedAt ?? step.contact.startedAt) : 0;
}
