import { MUNICIPALITIES } from '@banso/domain/foundation';
import type { CaseWriter } from './case-writer.ts';
import type { Meetings } from './meetings.ts';
import { asFirstHeard } from './people.ts';
import { begin, live } from './phases/begin.ts';
import { drift, eligibility, refuseVisits } from './phases/eligibility.ts';
import { close, reopen, suspend } from './phases/endings.ts';
import { assign, intake, learnTheRest, referOn } from './phases/intake.ts';
import { apply, assess } from './phases/support.ts';
import { supported } from './supported-course.ts';

/** How a case goes. Each writes until the horizon or to its end; what lies after today is cut off later. */
export type Course = (w: CaseWriter, meetings: Meetings) => void;

const brief: Course = (w) => {
  intake(w);
  for (let more = w.random.between(0, 2); more > 0; more -= 1) {
    w.wait(2, 9);
    w.contact('consultationOnly', {});
  }
  w.wait(1, 15);
  if (w.random.chance(0.85)) close(w, 'consultationOnly');
};

const cities = MUNICIPALITIES.filter(({ kind }) => kind === 'city').map(({ code }) => code);

const outsider: Course = (w) => {
  const city = w.random.pick(cities);
  const { setting, random } = w;
  const client = { ...asFirstHeard(random, setting.truth, setting.kin), townCode: city, address: null };
  intake(w, { by: setting.team.consult, townCode: city, client });
  w.wait(0, 2);
  referOn(w, city);
};

/** The family alone for months; sometimes the person answers in the end. */
const familyAlone: Course = (w) => {
  begin(w);
  w.never = ['letter', 'door', 'metHome', 'metCall', 'noAnswerVisit'];
  w.pace = [4, 13];
  w.pass(60, 210);
  w.never = [];
  live(w);
};

const refusal: Course = (w) => {
  begin(w);
  w.pass(12, 45);
  refuseVisits(w);
  if (w.random.chance(0.2)) {
    w.pass(40, 90);
    return close(w, 'wishOfPerson');
  }
  live(w);
};

const lost: Course = (w) => {
  begin(w);
  w.pass(25, 120);
  const ending = w.random.weighted({ lostContact: 40, movedAway: 35, wishOfPerson: 25 });
  if (ending === 'movedAway' && w.random.chance(0.6)) {
    const { person } = w.setting.truth;
    const city = w.random.pick(cities);
    learnTheRest(w, { ...person, townCode: city, address: null, birthDateSource: '転居の届け' });
  }
  close(w, ending);
};

const paused: Course = (w) => {
  begin(w);
  w.pass(20, 60);
  suspend(w);
  if (w.random.chance(0.3)) return;
  w.wait(25, 70);
  reopen(w);
  live(w);
};

const reopened: Course = (w) => {
  begin(w);
  w.pass(30, 80);
  close(w, w.random.pick(['wishOfPerson', 'lostContact']));
  w.wait(20, 90);
  reopen(w);
  w.wait(1, 4);
  assign(w, 'OUTREACH_WORKER', w.setting.team.successor);
  live(w);
};

const notMet: Course = (w) => {
  begin(w);
  w.pass(14, 40);
  eligibility(w, 'approved', false);
  w.pass(5, 30);
  if (w.random.chance(0.6)) return close(w, w.random.pick(['consultationOnly', 'handedOver']));
  live(w);
};

/** Determined, and no further yet: contacts go on, and now and then a fact turns up that disagrees. */
const determined: Course = (w) => {
  begin(w);
  w.pass(14, 60);
  eligibility(w);
  if (w.random.chance(0.16)) {
    w.pass(6, 30);
    drift(w);
  }
  if (w.random.chance(0.3)) {
    apply(w, w.random.chance(0.5) ? ['hikikomori-center'] : []);
    w.pass(2, 12);
    assess(w);
  }
  live(w);
};

/** A colleague takes over in the middle. */
const handedOver: Course = (w, meetings) => {
  begin(w);
  w.pass(30, 100);
  if (w.worker !== w.setting.team.successor) assign(w, 'OUTREACH_WORKER', w.setting.team.successor);
  if (w.random.chance(0.5)) return determinedFrom(w, meetings);
  live(w);
};

const determinedFrom: Course = (w) => {
  w.pass(3, 20);
  eligibility(w);
  live(w);
};

export const courses = {
  brief,
  outsider,
  familyAlone,
  refusal,
  lost,
  paused,
  reopened,
  notMet,
  determined,
  supported,
  handedOver,
} satisfies Record<string, Course>;

export type CourseName = keyof typeof courses;
