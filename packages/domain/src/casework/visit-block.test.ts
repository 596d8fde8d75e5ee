import { describe, expect, it } from 'vitest';
import { type Counterpart, contactKinds } from './contact.ts';
import { mayPromise, mayPromiseAgain, mayReopenPromise, maySettlePromise, promiseUrgency } from './promise.ts';
import { isActiveStage, stages } from './stage.ts';
import {
  blocksContact,
  mayApproachOn,
  mayLiftVisitBlock,
  maySayVisitBlock,
  type VisitBlockFacts,
  visitBlockInForce,
} from './visit-block.ts';

const block: VisitBlockFacts = { scope: 'VISITS', saidOn: '2026-11-10', recontactOn: '2026-12-10', lifted: false };
const everything: VisitBlockFacts = { ...block, scope: 'ALL_CONTACT' };

describe('"do not visit"', () => {
  it('holds from the day it was said to the day before the recontact date, unless lifted', () => {
    expect(visitBlockInForce(block, '2026-11-09')).toBe(false);
    expect(visitBlockInForce(block, '2026-11-10')).toBe(true);
    expect(visitBlockInForce(block, '2026-12-09')).toBe(true);
    expect(visitBlockInForce(block, '2026-12-10')).toBe(false);
    expect(visitBlockInForce({ ...block, lifted: true }, '2026-11-20')).toBe(false);
  });

  const blocked = (which: VisitBlockFacts, who: Counterpart) =>
    contactKinds.filter((kind) => blocksContact(which, { kind, counterparts: [who] }, '2026-11-20'));

  it('stops visits and nothing else', () => expect(blocked(block, 'CLIENT')).toEqual(['VISIT']));

  it.each(['CLIENT', 'FAMILY', 'CONSULTER'] as const)(
    'as a wish to be left alone stops every approach to the %s, but not their own coming',
    (who) => expect(blocked(everything, who)).toEqual(['LETTER', 'CALL', 'MAIL', 'VISIT', 'ACCOMPANIMENT', 'ONLINE']),
  );

  it('lets work with agencies and others go on, but no visit', () => {
    expect(blocked(everything, 'AGENCY')).toEqual(['VISIT']);
    expect(blocked(everything, 'OTHER')).toEqual(['VISIT']);
  });

  it('stops nothing outside its time', () => {
    expect(blocksContact(everything, { kind: 'VISIT', counterparts: ['CLIENT'] }, '2026-12-10')).toBe(false);
  });

  it('as a wish to be left alone stands against what is laid down for one of its days, and against nothing else', () => {
    const against = (which: VisitBlockFacts, day: string, who?: Counterpart[]) => {
      const answer = mayApproachOn('PROMISE', [day], [which], who);
      return answer.open ? [] : answer.reasons.map((why) => [why.code, why.clause, ...why.missing]);
    };
    const refused = [['PROMISE_BEFORE_RECONTACT', '3(1)ア(ｳ)', '2026-12-10']];
    expect(against(everything, '2026-12-09')).toEqual(refused);
    expect(against(everything, '2026-12-09', ['AGENCY', 'FAMILY'])).toEqual(refused);
    expect(against(everything, '2026-12-09', ['AGENCY'])).toEqual([]);
    expect(against(everything, '2026-12-10')).toEqual([]);
    expect(against({ ...everything, lifted: true }, '2026-12-09')).toEqual([]);
    expect(against(block, '2026-12-09')).toEqual([]);
    expect(mayApproachOn('FOLLOW_UP', [], [everything])).toEqual({ open: true });
  });

  it('is lifted once, and not after it ended by itself', () => {
    expect(mayLiftVisitBlock(block, '2026-12-09').open).toBe(true);
    expect(mayLiftVisitBlock(block, '2026-12-10')).toMatchObject({
      open: false,
      reasons: [{ code: 'VISIT_BLOCK_OVER' }],
    });
    expect(mayLiftVisitBlock({ ...block, lifted: true }, '2026-11-20').open).toBe(false);
  });

  const codes = (said: Partial<VisitBlockFacts>, earlier: VisitBlockFacts | null, on = '2026-11-20') => {
    const answer = maySayVisitBlock({ ...block, saidOn: on, ...said }, earlier, on);
    return answer.open ? [] : answer.reasons.map(({ code, clause }) => [code, clause]);
  };

  it('said anew widens and prolongs what is in force, and never undoes it', () => {
    expect(codes({}, null)).toEqual([]);
    expect(codes({ saidOn: block.saidOn }, block)).toEqual([]);
    expect(codes({ scope: 'ALL_CONTACT', recontactOn: '2027-01-10' }, block)).toEqual([]);
    expect(codes({}, everything)).toEqual([['VISIT_BLOCK_NARROWED', '3(1)ア(ｳ)']]);
    expect(codes({ recontactOn: '2026-12-09' }, block)).toEqual([['VISIT_BLOCK_SHORTENED', '3(1)ア(ｳ)']]);
    expect(codes({ saidOn: '2026-11-09' }, block)).toEqual([['VISIT_BLOCK_BACKDATED', '3(1)ア(ｳ)']]);
    expect(codes({ saidOn: '2020-01-01', recontactOn: '2020-01-02' }, everything).map(([code]) => code)).toEqual([
      'RECONTACT_NOT_AHEAD',
      'VISIT_BLOCK_NARROWED',
      'VISIT_BLOCK_SHORTENED',
      'VISIT_BLOCK_BACKDATED',
    ]);
  });

  it('is free to say once nothing is in force, with a day still to come', () => {
    expect(codes({ recontactOn: '2026-12-01' }, { ...everything, lifted: true })).toEqual([]);
    expect(codes({ recontactOn: '2026-12-11' }, everything, '2026-12-10')).toEqual([]);
    expect(codes({ recontactOn: '2026-11-20' }, null)).toEqual([['RECONTACT_NOT_AHEAD', '3(1)ア(ｳ)']]);
  });
});

describe('a promise', () => {
  it('is settled once, as kept or not kept', () => {
    expect(maySettlePromise('OPEN', 'KEPT').open).toBe(true);
    expect(maySettlePromise('OPEN', 'NOT_KEPT').open).toBe(true);
    expect(maySettlePromise('KEPT', 'NOT_KEPT')).toMatchObject({ reasons: [{ code: 'PROMISE_ALREADY_SETTLED' }] });
    expect(maySettlePromise('OPEN', 'OPEN')).toMatchObject({ reasons: [{ code: 'PROMISE_STAYS_OPEN' }] });
  });

  const settled = { state: 'NOT_KEPT', settledOn: '2026-11-24', settledBy: 'me', isFollowed: false } as const;
  const codes = (gate: ReturnType<typeof mayReopenPromise>) => (gate.open ? [] : gate.reasons.map(({ code }) => code));

  it('is taken back by whoever settled it, on the same day', () => {
    expect(codes(mayReopenPromise(settled, 'SUPPORT', 'me', '2026-11-24'))).toEqual([]);
    expect(codes(mayReopenPromise(settled, 'SUPPORT', 'me', '2026-11-25'))).toEqual(['PROMISE_SETTLED_FOR_GOOD']);
    expect(codes(mayReopenPromise(settled, 'SUPPORT', 'other', '2026-11-24'))).toEqual(['PROMISE_SETTLED_FOR_GOOD']);
    expect(codes(mayReopenPromise({ ...settled, isFollowed: true }, 'SUPPORT', 'me', '2026-11-24'))).toEqual([
      'PROMISE_FOLLOWED',
    ]);
    const open = { ...settled, state: 'OPEN', settledOn: null, settledBy: null } as const;
    expect(codes(mayReopenPromise(open, 'SUPPORT', 'me', '2026-11-24'))).toEqual(['PROMISE_IS_OPEN']);
  });

  it('is made anew where it was not kept, once', () => {
    expect(codes(mayPromiseAgain(settled, 'SUPPORT'))).toEqual([]);
    expect(codes(mayPromiseAgain({ state: 'KEPT', isFollowed: false }, 'SUPPORT'))).toEqual(['PROMISE_NOT_BROKEN']);
    expect(codes(mayPromiseAgain({ state: 'NOT_KEPT', isFollowed: true }, 'SUPPORT'))).toEqual(['PROMISE_FOLLOWED']);
  });

  it('is neither made nor open again on a case that is set aside', () => {
    for (const stage of stages) {
      const refused = isActiveStage(stage) ? [] : ['PROMISE_OF_CASE_SET_ASIDE'];
      expect([stage, codes(mayPromise(stage))]).toEqual([stage, refused]);
      expect([stage, codes(mayReopenPromise(settled, stage, 'me', '2026-11-24'))]).toEqual([stage, refused]);
      expect([stage, codes(mayPromiseAgain(settled, stage))]).toEqual([stage, refused]);
    }
  });

  it('is late only while open and after its day', () => {
    expect(promiseUrgency('OPEN', '2026-11-20', '2026-11-21')).toBe('overdue');
    expect(promiseUrgency('OPEN', '2026-11-21', '2026-11-21')).toBe('today');
    expect(promiseUrgency('OPEN', '2026-11-22', '2026-11-21')).toBe('later');
    expect(promiseUrgency('KEPT', '2026-11-20', '2026-11-21')).toBe('settled');
  });
});
