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
  stageOverdue,
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
    expect(lookLimitsOn('2026-11-30')).toBe(lookLimits[0]);
    expect(lookLimitsOn('2026-12-01')).toBe(lookLimits[1]);
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

  const into = {
    INTAKE: ['caseOpened'],
    SCREENING: ['caseOpened', 'determinationMade'],
    APPLICATION: ['caseOpened', 'applicationRecorded'],
    ASSESSMENT: ['caseOpened', 'assessmentSaved'],
    PLAN_DRAFT: ['caseOpened', 'planSaved'],
    MEETING: ['caseOpened', 'planSubmitted'],
    DECISION: ['caseOpened', 'planApproved'],
    SUPPORT: ['caseOpened', 'supportDecided'],
    EVALUATION: ['caseOpened', 'planEnded'],
    SUSPENDED: ['caseOpened', 'caseSuspended'],
    CLOSED: ['caseOpened', 'caseClosed'],
    REFERRED_ON: ['caseOpened', 'referredOn'],
  } as const satisfies Record<(typeof stages)[number], readonly CaseEventType[]>;
  const there = (stage: keyof typeof into, days: number) => into[stage].map((type) => ({ type, on: ago(days) }));

  it.each(Object.entries(limits.daysInStage))('in %s is too much after %i days, not on that day', (name, limit) => {
    const stage = name as keyof typeof into;
    expect(stageOverdue(there(stage, limit), limits, today)).toBeNull();
    expect(stageOverdue(there(stage, limit + 1), limits, today)).toEqual({
      stage,
      since: ago(limit + 1),
      days: limit + 1,
      limit,
    });
  });

  it('is never too much where nothing is set, or for a case set aside', () => {
    for (const stage of ['SUPPORT', 'SUSPENDED', 'CLOSED', 'REFERRED_ON'] as const)
      expect(stageOverdue(there(stage, 999), limits, today)).toBeNull();
    const odd = { ...limits, daysInStage: { CLOSED: 1 } };
    expect(stageOverdue(there('CLOSED', 9), odd, today)).toBeNull();
    expect(stageOverdue([], limits, today)).toBeNull();
  });

  describe('once somebody works on the case', () => {
    const now = lookLimitsOn('2026-12-01');
    const [soon, late] = [now.daysInStage.SCREENING ?? 0, now.daysOnceTakenOn.SCREENING ?? 0];
    const age = (...events: [CaseEventType, number][]) => stageOverdue(history(...events), now, today);

    it('may be as long as the approach takes, up to the day on which the team looks at it again', () => {
      expect([soon, late]).toEqual([14, 182]);
      expect(age(['caseOpened', 400], ['workerAssigned', late])).toBeNull();
      expect(age(['caseOpened', 400], ['workerAssigned', late + 1])).toMatchObject({ days: late + 1, limit: late });
      expect(age(['caseOpened', 400], ['determinationMade', soon + 1])).toMatchObject({ limit: soon });
      expect(age(['caseOpened', 90], ['judgementRecorded', 80], ['workerAssigned', 2])).toBeNull();
    });

    it('counts from the last decision to go on', () => {
      const long: [CaseEventType, number][] = [
        ['caseOpened', 400],
        ['workerAssigned', 390],
      ];
      expect(age(...long, ['caseScreened', 10])).toBeNull();
      expect(age(...long, ['caseScreened', 200])).toMatchObject({ since: ago(200), days: 200, limit: late });
      // Someone else on the team decides nothing.
      expect(age(...long, ['workerAssigned', 10])).toMatchObject({ since: ago(390) });
    });

    it('is hurried again when a case that was closed comes back without a team', () => {
      const back: [CaseEventType, number][] = [
        ['caseOpened', 400],
        ['workerAssigned', 390],
        ['caseClosed', 300],
        ['caseReopened', 20],
      ];
      expect(age(...back)).toMatchObject({ since: ago(20), limit: soon });
      expect(age(...back, ['workerAssigned', 5])).toBeNull();
    });

    it('changes nothing in the other stages', () => {
      expect(age(['caseOpened', 90], ['workerAssigned', 80], ['assessmentSaved', 31])).toMatchObject({ limit: 30 });
      expect(age(['caseOpened', 90], ['assessmentSaved', 60], ['caseScreened', 1])).toMatchObject({ since: ago(60) });
    });
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
    expect([found.cases, found.setAside]).toEqual([2, 1]);
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
