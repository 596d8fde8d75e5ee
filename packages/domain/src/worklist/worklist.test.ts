import { describe, expect, it } from 'vitest';
import { type CaseEventType, contactSteps, isActiveStage, type stages } from '../casework/index.ts';
import { addDays, type CivilDate, civilDate } from '../foundation/index.ts';
import {
  type LookFacts,
  lookLimits,
  lookLimitsOn,
  needsLook,
  type SilenceFacts,
  silence,
  stageAge,
  stageLimitPassed,
  unmetSince,
  visitsSince,
  workload,
} from './index.ts';

const today = civilDate('2026-11-24');
const ago = (days: number): CivilDate => addDays(today, -days);
const history = (...events: [CaseEventType, number][]) => events.map(([type, days]) => ({ type, on: ago(days) }));
const limits = lookLimitsOn(today);

describe('the limits', () => {
  it('are dated data with a source, for every step and for stages that are under way', () => {
    expect(Object.keys(limits.daysWithoutContact)).toEqual([...contactSteps]);
    for (const stage of Object.keys(limits.daysInStage)) expect(isActiveStage(stage as never)).toBe(true);
    expect(limits.daysInStage.SUPPORT).toBeUndefined();
    for (const { source } of lookLimits) expect([source.ja, source.en].every((words) => words.length > 0)).toBe(true);
    expect(Object.isFrozen(limits.daysInStage)).toBe(true);
  });

  it('are those in force on the day; before the first, the first', () => {
    expect(lookLimitsOn('2019-01-01')).toBe(lookLimits[0]);
    expect(lookLimitsOn('2020-04-01')).toBe(lookLimits[0]);
  });
});

describe('the age of a stage', () => {
  it('begins with the event that moved the case there', () => {
    expect(stageAge(history(['caseOpened', 30], ['workerAssigned', 20], ['determinationMade', 3]), today)).toEqual({
      stage: 'SCREENING',
      since: ago(20),
      days: 20,
    });
  });

  it('begins with the first event where nothing moved it since', () => {
    expect(stageAge(history(['caseOpened', 9], ['contactRecorded', 2]), today)).toMatchObject({ since: ago(9) });
  });

  it('is counted anew after the case was elsewhere', () => {
    const there = history(['caseOpened', 90], ['planSaved', 80], ['planSubmitted', 60], ['planReturned', 10]);
    expect(stageAge(there, today)).toMatchObject({ stage: 'PLAN_DRAFT', days: 10 });
    const back = history(['caseOpened', 90], ['caseSuspended', 80], ['caseResumed', 5], ['contactRecorded', 1]);
    expect(stageAge(back, today)).toMatchObject({ stage: 'INTAKE', days: 5 });
  });

  it('is not known without a history', () => expect(stageAge([], today)).toBeNull());

  it.each(Object.entries(limits.daysInStage))('in %s is too much after %i days, not on that day', (stage, limit) => {
    const age = { stage: stage as (typeof stages)[number], since: today };
    expect(stageLimitPassed({ ...age, days: limit }, limits)).toBeNull();
    expect(stageLimitPassed({ ...age, days: limit + 1 }, limits)).toBe(limit);
  });

  it('is never too much where nothing is set, or for a case set aside', () => {
    for (const stage of ['SUPPORT', 'SUSPENDED', 'CLOSED', 'REFERRED_ON'] as const)
      expect(stageLimitPassed({ stage, since: ago(999), days: 999 }, limits)).toBeNull();
    const odd = { ...limits, daysInStage: { CLOSED: 1 } };
    expect(stageLimitPassed({ stage: 'CLOSED', since: ago(9), days: 9 }, odd)).toBeNull();
  });
});

describe('silence', () => {
  const facts: SilenceFacts = {
    contactStep: 'UNREACHED',
    openedOn: ago(200),
    lastContactOn: null,
    mayAskFrom: null,
    cameBackOn: null,
  };

  it.each(Object.entries(limits.daysWithoutContact))('at %s begins after %i days', (step, limit) => {
    const at = { ...facts, contactStep: step as SilenceFacts['contactStep'] };
    expect(silence({ ...at, lastContactOn: ago(limit) }, limits, today)).toBeNull();
    expect(silence({ ...at, lastContactOn: ago(limit + 1) }, limits, today)).toEqual({
      since: ago(limit + 1),
      from: 'LAST_CONTACT',
      days: limit + 1,
      limit,
    });
  });

  it('is counted from the latest of what it can be counted from', () => {
    const from = (change: Partial<SilenceFacts>) => {
      const found = silence({ ...facts, ...change }, limits, today);
      return found && [found.from, found.days];
    };
    expect(from({})).toEqual(['OPENED', 200]);
    expect(from({ lastContactOn: ago(210) })).toEqual(['OPENED', 200]);
    expect(from({ lastContactOn: ago(90) })).toEqual(['LAST_CONTACT', 90]);
    expect(from({ lastContactOn: ago(90), mayAskFrom: ago(50) })).toEqual(['MAY_ASK_AGAIN', 50]);
    expect(from({ lastContactOn: ago(90), mayAskFrom: ago(90) })).toEqual(['LAST_CONTACT', 90]);
    expect(from({ lastContactOn: ago(90), mayAskFrom: ago(50), cameBackOn: ago(40) })).toEqual(['CAME_BACK', 40]);
    expect(from({ lastContactOn: ago(90), mayAskFrom: ago(95) })).toEqual(['LAST_CONTACT', 90]);
  });

  it('is none while someone asked to be left in peace', () => {
    expect(silence({ ...facts, mayAskFrom: addDays(today, 1) }, limits, today)).toBeNull();
    expect(silence({ ...facts, mayAskFrom: today }, limits, today)).toBeNull();
    expect(silence({ ...facts, mayAskFrom: today }, limits, addDays(today, 31))).toMatchObject({ days: 31 });
  });
});

describe('a promise', () => {
  const promise = {
    id: 'p',
    state: 'OPEN',
    dueOn: today,
    settledOn: null,
    calledOff: false,
    madeAnew: false,
  } as const;

  it('is unmet once its day is over', () => {
    expect(unmetSince(promise, today)).toBeNull();
    expect(unmetSince(promise, addDays(today, 1))).toBe(today);
    expect(unmetSince({ ...promise, state: 'KEPT', settledOn: today }, addDays(today, 9))).toBeNull();
  });

  it('is unmet where it was broken, until it is made anew or was called off', () => {
    const broken = { ...promise, state: 'NOT_KEPT', settledOn: ago(1), dueOn: ago(3) } as const;
    expect(unmetSince(broken, today)).toBe(ago(1));
    expect(unmetSince({ ...broken, settledOn: null }, today)).toBe(ago(3));
    expect(unmetSince({ ...broken, madeAnew: true }, today)).toBeNull();
    expect(unmetSince({ ...broken, calledOff: true }, today)).toBeNull();
  });

  it('is named with how many there are, the longest unmet first', () => {
    const facts: LookFacts = {
      history: history(['caseOpened', 3]),
      contactStep: 'UNREACHED',
      openedOn: ago(3),
      lastContactOn: null,
      mayAskFrom: null,
      promises: [
        { ...promise, dueOn: ago(2) },
        { ...promise, dueOn: ago(5) },
      ],
    };
    expect(needsLook(facts, today)).toEqual([
      { code: 'PROMISE_OVERDUE', clause: '3(1)ア(ｳ)', since: ago(5), days: 5, limit: null, from: null, count: 2 },
    ]);
    expect(needsLook({ ...facts, history: [] }, today)).toEqual([]);
    expect(needsLook({ ...facts, history: history(['caseOpened', 3], ['caseClosed', 1]) }, today)).toEqual([]);
  });
});

describe('what one person carries', () => {
  const nothing = { teams: [], visits: [], promises: [] };

  it('counts a case once, by role and by stage, and none that is set aside', () => {
    const found = workload(
      {
        ...nothing,
        teams: [
          { caseId: 'a', role: 'OUTREACH_WORKER', stage: 'SUPPORT' },
          { caseId: 'a', role: 'EMPLOYMENT_WORKER', stage: 'SUPPORT' },
          { caseId: 'b', role: 'OUTREACH_WORKER', stage: 'INTAKE' },
          { caseId: 'c', role: 'OUTREACH_WORKER', stage: 'CLOSED' },
        ],
      },
      today,
    );
    expect(found.cases).toBe(2);
    expect(found.byRole).toEqual([
      { role: 'OUTREACH_WORKER', count: 2 },
      { role: 'EMPLOYMENT_WORKER', count: 1 },
    ]);
    expect(found.byStage).toEqual([
      { stage: 'INTAKE', count: 1 },
      { stage: 'SUPPORT', count: 1 },
    ]);
  });

  it('counts the visits of thirty days, today among them', () => {
    expect(visitsSince(today)).toBe(ago(29));
    const visits = [addDays(today, 1), today, ago(29), ago(30)];
    expect(workload({ ...nothing, visits }, today).visits).toBe(2);
  });

  it('counts promises still open, and those whose day is over', () => {
    const promises = [
      { state: 'OPEN', dueOn: ago(1) },
      { state: 'OPEN', dueOn: today },
      { state: 'KEPT', dueOn: ago(9) },
    ] as const;
    expect(workload({ ...nothing, promises }, today)).toMatchObject({ openPromises: 2, overduePromises: 1 });
  });
});
