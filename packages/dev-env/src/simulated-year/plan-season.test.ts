import { blocksContact, type ContactFacts, mayApproachOn, type VisitBlockFacts } from '@banso/domain/casework';
import { describe, expect, it } from 'vitest';
import { families } from './names.data.ts';
import { planSeason, SEASON, YEAR } from './plan-season.ts';
import type { Season, Step } from './step.ts';
import { determinationReasons, WORK_GOAL } from './wording.data.ts';

const now = new Date('2026-11-20T05:30:00Z');
const planned = (seed: string, stretches = SEASON) => planSeason({ seed, now, stretches, shown: true });
const season = planned('one');
const all = (from: Season): Step[] => from.histories.flatMap(({ steps }) => steps);
const of = <Kind extends Step['kind']>(kind: Kind, from = season) =>
  all(from).filter((step): step is Extract<Step, { kind: Kind }> => step.kind === kind);
/** The call that opens a case is its first contact. */
const contacts = (from: Season) => of('contact', from).length + of('open', from).length;

describe('a planned season', () => {
  it('is the same for the same seed and moment, and another one for another seed', () => {
    expect(planned('one')).toEqual(season);
    expect(planned('two')).not.toEqual(season);
  });

  it('has the size that was promised, and so has the year', () => {
    expect(Math.abs(season.histories.length - 400)).toBeLessThan(20);
    expect(Math.abs(contacts(season) - 5_000)).toBeLessThan(500);
    const year = planned('one', YEAR);
    expect(Math.abs(year.histories.length - 2_000)).toBeLessThan(100);
    expect(Math.abs(contacts(year) - 30_000)).toBeLessThan(3_000);
  });

  it('can be told on any day of the year, also when holidays leave a story no room', () => {
    for (const day of [
      '2026-12-08',
      '2027-01-01',
      '2027-01-04',
      '2027-05-06',
      '2027-05-12',
      '2027-08-16',
      '2028-01-01',
    ]) {
      const told = planSeason({ seed: 'banso', now: new Date(`${day}T04:00:00Z`), stretches: SEASON, shown: true });
      expect(told.histories.length).toBeGreaterThan(300);
    }
  });

  it('hands no plan to a meeting without a day of review that is still to come', () => {
    let submitted = 0;
    for (const { steps } of season.histories) {
      let reviewOn = '';
      for (const step of steps) {
        if (step.kind === 'plan') reviewOn = step.plan.reviewOn;
        if (step.kind !== 'submit') continue;
        submitted += 1;
        expect(reviewOn > step.day, `${step.day}: ${reviewOn}`).toBe(true);
      }
    }
    expect(submitted).toBeGreaterThan(20);
  });

  it('gives a determination a reason that fits it, and each programme a goal that it serves', () => {
    const reasons = new Set<string>();
    const programmes = new Set<string>();
    for (const { steps } of season.histories) {
      let isNeedy = true;
      for (const step of steps) {
        if (step.kind === 'judge' && step.clause === '3(2)柱書') isNeedy = step.outcome === 'MET';
        if (step.kind === 'determine') {
          expect(determinationReasons[isNeedy ? 'met' : 'notMet']).toContain(step.reason);
          reasons.add(String(isNeedy));
        }
        if (step.kind !== 'plan') continue;
        const goalOf = (id: unknown) => step.plan.goals.find((goal) => goal.id === id)?.words;
        for (const { programme, goalId, duty } of step.plan.items) {
          if (programme === undefined && duty !== '3(4)キ') continue;
          if (programme === undefined) expect(goalOf(goalId)).not.toMatch(/家計|支払い/);
          else expect(goalOf(goalId) === WORK_GOAL ? 'WORK_PREPARATION' : 'HOUSEHOLD_FINANCE').toBe(programme);
          programmes.add(String(programme));
        }
      }
    }
    expect(reasons.size).toBe(2);
    expect(programmes).toEqual(new Set(['undefined', 'WORK_PREPARATION', 'HOUSEHOLD_FINANCE']));
  });

  it('lies in the past, each case in the order of its days', () => {
    for (const { steps } of season.histories) {
      const days = steps.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      expect((days[0] ?? '') >= season.firstDay && (days.at(-1) ?? '') <= season.today).toBe(true);
    }
    const ends = of('contact').map(({ contact }) => Date.parse(contact.endedAt ?? contact.startedAt));
    expect(Math.max(...ends)).toBeLessThanOrEqual(now.getTime());
    // Written down by half past nine in the evening.
    expect(of('contact').filter(({ contact }) => (contact.endedAt ?? '').slice(11, 16) > '21:30')).toEqual([]);
  });

  it('evaluates plans, also of a family alone, and asks after some whose cases ended', () => {
    expect(new Set(of('evaluate').map(({ conclusion }) => conclusion))).toEqual(new Set(['CONTINUE', 'CLOSE']));
    expect(of('plan').some(({ plan }) => plan.goals.every(({ whose }) => whose === 'FAMILY'))).toBe(true);
    const planned = of('close').flatMap(({ day, followUps = [] }) => followUps.map(({ on }) => [day, on] as const));
    expect(planned.filter(([, on]) => on <= season.today).length).toBeGreaterThan(2);
    expect(planned.filter(([day, on]) => on <= day)).toEqual([]);
    expect(of('followUp').length).toBeGreaterThan(0);
  });

  it('says nothing yet of an appointment later in the day, whatever the hour', () => {
    const ahead = ['00:30', '09:00', '11:30', '14:00'].flatMap((hour) => {
      const moment = new Date(`2026-12-01T${hour}:00+09:00`);
      const year = planSeason({ seed: 'banso', now: moment, stretches: YEAR, shown: true });
      const told = of('agency', year).map(({ input }) => (input as { at?: string } | undefined)?.at);
      return told.filter((at) => at !== undefined && Date.parse(at) > moment.getTime());
    });
    expect(ahead).toEqual([]);
  });

  it('is peopled by nobody: names of specimens, telephones that start with 000', () => {
    type Named = { client: { displayName: string | null; phones: string[]; address: string | null } };
    const known = families.flatMap(({ name, variant }) => [name, ...(variant ? [variant] : [])]);
    for (const { input } of of('open')) {
      const { client } = input as unknown as Named;
      if (client.displayName !== null) expect(known).toContain(client.displayName.split(/[ 　]/)[0]);
      for (const phone of client.phones) expect(phone).toMatch(/^000-/);
      if (client.address !== null) expect(client.address).toMatch(/(架空|見本|仮|例示|模擬)/);
    }
    expect(all(season).some((step) => JSON.stringify(step).includes('𠮷'))).toBe(true);
  });

  it('is as untidy as life', () => {
    const opened = of('open').map(({ input }) => input.client as { birthDate: string | null; nameKnown: string });
    const births = opened.map(({ birthDate }) => birthDate?.length ?? 0);
    for (const length of [0, 4, 7, 10]) expect(births).toContain(length);
    for (const known of ['FULL', 'PARTIAL', 'NONE']) expect(opened.map(({ nameKnown }) => nameKnown)).toContain(known);
    for (const kind of ['referOn', 'block', 'lift', 'reopen', 'family', 'settle'] as const) {
      expect(of(kind).length, kind).toBeGreaterThan(0);
    }
    const reasons = of('close').map(({ reason }) => reason);
    for (const reason of ['movedAway', 'lostContact', 'suspension', 'consultationOnly', 'other']) {
      expect(reasons).toContain(reason);
    }
    expect(of('agency').map(({ mutation }) => mutation)).toContain('declineReferral');
    expect(of('answerJudgements').some(({ approve }) => !approve)).toBe(true);
    expect(of('contact').some(({ contact }) => contact.step === 'INDIRECT')).toBe(true);
    expect(season.histories.some(({ key }) => key.endsWith('-again'))).toBe(true);
  });

  it('leaves in peace whoever asked for it, all the year round', () => {
    const broken: string[] = [];
    const years = ['banso', 'one', 'two', 'three'].map((seed) => planned(seed, YEAR));
    for (const { key, steps } of years.flatMap(({ histories }) => histories)) {
      let block: VisitBlockFacts | null = null;
      for (const step of steps) {
        if (step.kind === 'block') block = { ...(step.input as unknown as VisitBlockFacts), lifted: false };
        if (step.kind === 'lift') block = null;
        if (step.kind !== 'contact' || block === null) continue;
        const allowed = step.blocked || step.contact.overrideReason !== undefined;
        const { promise } = step.contact as { promise?: { dueOn: string } };
        const due = promise === undefined ? [] : [promise.dueOn];
        const { counterparts } = step.contact as ContactFacts;
        if (!allowed && !mayApproachOn('PROMISE', due, [block], counterparts).open) broken.push(`${key} ${step.day}`);
        if (!allowed && blocksContact(block, step.contact as ContactFacts, step.day)) broken.push(`${key} ${step.day}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('keeps every worker in one place at a time', () => {
    const seen = new Map<string, [number, number][]>();
    let clashes = 0;
    for (const { by, day, contact } of of('contact')) {
      if (contact.endedAt === null) continue;
      const [from, until] = [Date.parse(contact.startedAt), Date.parse(contact.endedAt)];
      const taken = seen.get(`${by}|${day}`) ?? [];
      if (taken.some(([start, end]) => from < end && start < until)) clashes += 1;
      seen.set(`${by}|${day}`, [...taken, [from, until]]);
    }
    expect(clashes).toBe(0);
  });
});
