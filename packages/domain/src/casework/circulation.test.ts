import { describe, expect, it } from 'vitest';
import type { ApprovalStep } from './approval-route.ts';
import {
  actsAsDeputy,
  afterAct,
  type Circulation,
  type CirculationFacts,
  type DraftFacts,
  drafted,
  mayCloseApproval,
  mayCommentApproval,
  mayDecideAlone,
  mayDraftDecision,
  mayPassApproval,
  mayRepoint,
  mayReturnApproval,
  mayWithdrawApproval,
  waitsFor,
} from './circulation.ts';
import type { Gate } from './gate.ts';

const codes = (answer: Gate) =>
  answer.open ? [] : answer.reasons.map((why) => [why.code, why.clause, ...why.missing]);
const steps: ApprovalStep[] = [
  { kind: 'DRAFT', staffId: 'worker', deputyId: null },
  { kind: 'REVIEW', staffId: 'chief', deputyId: 'vice' },
  { kind: 'REVIEW', staffId: 'head', deputyId: null },
  { kind: 'DECIDE', staffId: 'manager', deputyId: 'acting' },
];
const start = drafted(steps, 'worker');
const facts = (actorId: string, change: Partial<CirculationFacts> = {}): CirculationFacts => ({
  stage: 'DECISION',
  actorId,
  writers: ['worker'],
  contentChanged: false,
  ...change,
});
const passed = (circulation: Circulation, ...by: string[]) =>
  by.reduce((at, actorId) => afterAct(at, 'PASSED', actorId), circulation);
const back = (toPosition: number, comment = '理由を足す') => ({ toPosition, comment });

describe('a circulation', () => {
  it('goes from hand to hand in the order of the route', () => {
    expect([start.state, start.position, waitsFor(start)]).toEqual(['DRAFTED', 1, ['chief', 'vice']]);
    expect(mayPassApproval(start, facts('chief')).open).toBe(true);
    expect(codes(mayPassApproval(start, facts('head')))).toEqual([['NOT_YOUR_TURN', '3(4)オ', '1']]);
    const second = passed(start, 'chief');
    expect([second.state, second.position, waitsFor(second)]).toEqual(['UNDER_REVIEW', 2, ['head']]);
    const last = passed(second, 'head');
    expect(codes(mayCloseApproval(second, facts('head')))).toEqual([['STEPS_BEFORE_OPEN', '3(4)オ']]);
    expect(codes(mayPassApproval(last, facts('manager')))).toEqual([['LAST_STEP_DECIDES', '3(4)オ']]);
    expect(mayCloseApproval(last, facts('manager')).open).toBe(true);
    const over = afterAct(last, 'DECIDED', 'manager');
    expect([over.state, waitsFor(over)]).toEqual(['DECIDED', []]);
    for (const may of [mayPassApproval, mayCloseApproval])
      expect(codes(may(over, facts('manager')))[0]).toEqual(['APPROVAL_NOT_CIRCULATING', '3(4)オ', 'DECIDED']);
  });

  it('takes a deputy where the route names one, and shows it', () => {
    expect(mayPassApproval(start, facts('vice')).open).toBe(true);
    expect(actsAsDeputy(steps[1], 'vice')).toBe(true);
    expect(actsAsDeputy(steps[1], 'chief')).toBe(false);
    expect(actsAsDeputy(undefined, 'chief')).toBe(false);
  });

  it('lets nobody act twice in one round', () => {
    const twice = { ...start, steps: [...steps.slice(0, 2), steps[1] as ApprovalStep, ...steps.slice(2)] };
    const once = passed(twice, 'chief');
    expect(codes(mayPassApproval(once, facts('chief')))).toEqual([['ACTED_THIS_ROUND', '3(4)オ']]);
    expect(mayPassApproval(once, facts('vice')).open).toBe(true);
    const commented = afterAct(start, 'COMMENTED', 'chief');
    expect(mayPassApproval(commented, facts('chief')).open).toBe(true);
  });

  it('keeps whoever wrote the plan from reviewing and deciding it', () => {
    expect(codes(mayPassApproval(start, facts('chief', { writers: ['chief'] })))).toEqual([
      ['WROTE_THE_PLAN', '3(4)イ'],
    ]);
    expect(mayPassApproval(start, facts('vice', { writers: ['chief'] })).open).toBe(true);
    const last = passed(start, 'chief', 'head');
    expect(codes(mayCloseApproval(last, facts('manager', { writers: ['manager'] })))).toEqual([
      ['WROTE_THE_PLAN', '3(4)イ'],
    ]);
  });

  it('comes back to the drafter, and a new round begins with every stamp kept', () => {
    const second = passed(start, 'chief');
    expect(mayReturnApproval(second, facts('head'), back(0)).open).toBe(true);
    const returned = afterAct(second, 'RETURNED', 'head', 0);
    expect([returned.state, returned.round, waitsFor(returned)]).toEqual(['RETURNED', 1, ['worker']]);
    expect(codes(mayPassApproval(returned, facts('worker')))[0]?.[0]).toBe('APPROVAL_NOT_CIRCULATING');
    const anew = afterAct(returned, 'DRAFTED', 'worker');
    expect([anew.state, anew.round, anew.position]).toEqual(['DRAFTED', 2, 1]);
    expect(anew.stamps.map(({ round, act, by }) => `${round} ${act} ${by}`)).toEqual([
      '1 DRAFTED worker',
      '1 PASSED chief',
      '1 RETURNED head',
      '2 DRAFTED worker',
    ]);
    expect(mayPassApproval(anew, facts('chief')).open).toBe(true);
  });

  it('comes back to an earlier review, which acts again in a new round', () => {
    const last = passed(start, 'chief', 'head');
    const again = afterAct(last, 'RETURNED', 'manager', 1);
    expect([again.state, again.round, waitsFor(again)]).toEqual(['UNDER_REVIEW', 2, ['chief', 'vice']]);
    expect(mayPassApproval(again, facts('chief')).open).toBe(true);
  });

  it('comes back with a comment, and only backward', () => {
    const second = passed(start, 'chief');
    expect(codes(mayReturnApproval(second, facts('head'), back(0, ' ')))).toEqual([
      ['RETURN_WITHOUT_COMMENT', '3(4)オ'],
    ]);
    for (const to of [2, 3, -1, 0.5])
      expect(codes(mayReturnApproval(second, facts('head'), back(to)))).toEqual([
        ['RETURN_NOT_BACKWARD', '3(4)オ', String(to)],
      ]);
    expect(mayReturnApproval(second, facts('head'), back(1)).open).toBe(true);
  });

  it('is not passed on what nobody read: it goes back to the drafter', () => {
    const changed = { contentChanged: true };
    expect(codes(mayPassApproval(start, facts('chief', changed)))).toEqual([['CONTENT_CHANGED', '3(2)']]);
    const last = passed(start, 'chief', 'head');
    expect(codes(mayCloseApproval(last, facts('manager', changed)))).toEqual([['CONTENT_CHANGED', '3(2)']]);
    expect(mayReturnApproval(last, facts('manager', changed), back(0)).open).toBe(true);
    expect(codes(mayReturnApproval(last, facts('manager', changed), back(1)))).toEqual([['CONTENT_CHANGED', '3(2)']]);
  });

  it('stands still while the case is set aside', () => {
    expect(codes(mayPassApproval(start, facts('chief', { stage: 'CLOSED' })))).toEqual([
      ['CASE_SET_ASIDE', '3(4)イ', 'CLOSED'],
    ]);
  });

  it('is commented by those on the route, and withdrawn by its drafter', () => {
    for (const who of ['worker', 'acting', 'manager']) expect(mayCommentApproval(start, facts(who)).open).toBe(true);
    expect(codes(mayCommentApproval(start, facts('stranger')))).toEqual([['NOT_ON_THE_ROUTE', '3(4)オ']]);
    expect(mayWithdrawApproval(start, facts('worker')).open).toBe(true);
    expect(codes(mayWithdrawApproval(start, facts('chief')))).toEqual([['NOT_THE_DRAFTER', '3(4)オ']]);
    const gone = afterAct(start, 'WITHDRAWN', 'worker');
    expect(gone.state).toBe('WITHDRAWN');
    expect(codes(mayWithdrawApproval(gone, facts('worker')))).toEqual([
      ['APPROVAL_NOT_CIRCULATING', '3(4)オ', 'WITHDRAWN'],
    ]);
    expect(codes(mayCommentApproval(gone, facts('worker')))[0]?.[0]).toBe('APPROVAL_NOT_CIRCULATING');
  });

  it('is pointed to another person where it has not passed yet', () => {
    const second = passed(start, 'chief');
    const people = [
      { id: 'new', active: true, fitFor: ['REVIEW', 'DECIDE'] },
      { id: 'gone', active: false, fitFor: [] },
      { id: 'clerk', active: true, fitFor: ['DRAFT'] },
      { id: 'manager', active: true, fitFor: ['REVIEW', 'DECIDE'] },
      { id: 'head', active: true, fitFor: ['REVIEW'] },
    ] as const;
    const point = (at: number, staffId: string, deputyId: string | null = null, from = second) =>
      codes(mayRepoint(from, at, { staffId, deputyId }, people));
    expect(point(2, 'new')).toEqual([]);
    expect(point(2, 'new', 'head')).toEqual([]);
    expect(point(3, 'new')).toEqual([]);
    expect(point(1, 'new')).toEqual([['STEP_ALREADY_PASSED', '3(4)オ', '1']]);
    expect(point(4, 'new')).toEqual([['NOT_ON_THE_ROUTE', '3(4)オ', '4']]);
    expect(point(2, 'manager')).toEqual([['ROUTE_PERSON_TWICE', '3(4)オ', 'manager']]);
    expect(point(2, 'new', 'new')).toEqual([['ROUTE_PERSON_TWICE', '3(4)オ', 'new']]);
    expect(point(2, 'gone', 'clerk')).toEqual([
      ['ROUTE_PERSON_ENDED', '3(4)オ', 'gone'],
      ['ROUTE_ROLE_UNFIT', '3(4)オ', 'clerk'],
    ]);
    const gone = afterAct(second, 'WITHDRAWN', 'worker');
    expect(point(2, 'new', null, gone)).toEqual([['APPROVAL_NOT_CIRCULATING', '3(4)オ', 'WITHDRAWN']]);
  });
});

describe('a draft', () => {
  const draft = (change: Partial<DraftFacts> = {}) =>
    codes(
      mayDraftDecision({
        stage: 'DECISION',
        planState: 'APPROVED',
        actorId: 'worker',
        writers: ['worker'],
        steps,
        open: null,
        contentChanged: false,
        ...change,
      }),
    );

  it('is made by the drafter of the route, for a plan that the meeting approved', () => {
    expect(draft()).toEqual([]);
    expect(draft({ actorId: 'chief' })).toEqual([['NOT_THE_DRAFTER', '3(4)オ']]);
    const anyone = [{ ...(steps[0] as ApprovalStep), staffId: null }, ...steps.slice(1)];
    expect(draft({ actorId: 'other', steps: anyone })).toEqual([]);
    expect(draft({ steps: null })).toEqual([['NO_ROUTE', '3(4)オ']]);
    expect(draft({ planState: 'DECIDED' })).toEqual([['PLAN_ALREADY_DECIDED', '3(4)イ', 'DECIDED']]);
    expect(draft({ planState: 'SUBMITTED' })).toEqual([['PLAN_NOT_APPROVED', '3(4)オ', 'SUBMITTED']]);
    expect(draft({ stage: 'SUSPENDED' })).toEqual([['CASE_SET_ASIDE', '3(4)イ', 'SUSPENDED']]);
  });

  it('needs someone at each later step who did not write the plan', () => {
    expect(draft({ writers: ['chief'] })).toEqual([]);
    expect(draft({ writers: ['chief', 'vice', 'head'] })).toEqual([['WRITERS_ON_THE_ROUTE', '3(4)イ', '1', '2']]);
  });

  it('is made anew where it came back or its content changed, and not beside one that circulates', () => {
    expect(draft({ open: start })).toEqual([['DECISION_CIRCULATES', '3(4)オ', 'DRAFTED']]);
    expect(draft({ open: start, contentChanged: true })).toEqual([]);
    expect(draft({ open: afterAct(start, 'RETURNED', 'chief', 0) })).toEqual([]);
  });

  it('is not needed where no route is in force', () => {
    expect(codes(mayDecideAlone(false, false))).toEqual([]);
    expect(codes(mayDecideAlone(true, false))).toEqual([['ROUTE_IN_FORCE', '3(4)オ']]);
    expect(codes(mayDecideAlone(false, true))).toEqual([['DECISION_CIRCULATES', '3(4)オ']]);
    expect(codes(mayDecideAlone(true, true))).toEqual([['DECISION_CIRCULATES', '3(4)オ']]);
  });
});
