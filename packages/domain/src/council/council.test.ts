import { describe, expect, it } from 'vitest';
import {
  type CouncilGate,
  type CouncilGround,
  linesOutside,
  mayAddMember,
  mayConclude,
  mayConfirmMinutes,
  mayEndMembership,
  mayFoundCouncil,
  mayGiveStatement,
  mayMoveIntoCase,
  mayPutOnAgenda,
  mayRecordPledge,
  mayRecordSession,
  type NamedMembership,
} from './index.ts';

const DAY = '2026-11-24';
const member = (id: string, changes: Partial<NamedMembership> = {}): NamedMembership => ({
  id,
  staffId: `staff-${id}`,
  from: '2026-04-01',
  until: null,
  pledgedOn: '2026-04-01',
  ended: false,
  secretariat: false,
  ...changes,
});
const codes = (gate: CouncilGate) => (gate.open ? [] : gate.reasons.map(({ code }) => code));

describe('membership', () => {
  it('begins with someone who can open the council', () => {
    expect(codes(mayFoundCouncil([], DAY))).toEqual(['COUNCIL_WITHOUT_ACCESS']);
    expect(codes(mayFoundCouncil([member('a', { pledgedOn: null })], DAY))).toEqual(['COUNCIL_WITHOUT_ACCESS']);
    expect(mayFoundCouncil([member('a', { staffId: null }), member('b')], DAY)).toEqual({ open: true });
  });

  it('is held once at a time, and may be taken up anew', () => {
    const held = member('a');
    expect(mayAddMember('staff-a', [held], DAY)).toEqual({
      open: false,
      reasons: [{ code: 'ALREADY_A_MEMBER', missing: ['a'] }],
    });
    expect(mayAddMember('staff-b', [held], DAY).open).toBe(true);
    expect(mayAddMember(null, [member('x', { staffId: null })], DAY).open).toBe(true);
    expect(mayAddMember('staff-a', [{ ...held, ended: true }], DAY).open).toBe(true);
    expect(mayAddMember('staff-a', [{ ...held, until: '2026-11-23' }], DAY).open).toBe(true);
    expect(mayAddMember('staff-a', [{ ...held, until: DAY }], DAY).open).toBe(false);
  });

  it('takes one pledge, while it lasts', () => {
    expect(mayRecordPledge(member('a', { pledgedOn: null }), DAY).open).toBe(true);
    expect(codes(mayRecordPledge(member('a'), DAY))).toEqual(['PLEDGE_ALREADY_RECORDED']);
    expect(codes(mayRecordPledge(member('a', { pledgedOn: null, ended: true }), DAY))).toEqual([
      'MEMBERSHIP_ALREADY_OVER',
    ]);
  });

  it('ends once, and never for the last who can open the papers', () => {
    const [a, b] = [member('a'), member('b')];
    expect(mayEndMembership(a, [a, b], DAY).open).toBe(true);
    expect(codes(mayEndMembership(a, [a], DAY))).toEqual(['LAST_WITH_ACCESS']);
    expect(codes(mayEndMembership(a, [a, { ...b, pledgedOn: null }], DAY))).toEqual(['LAST_WITH_ACCESS']);
    expect(mayEndMembership({ ...b, pledgedOn: null }, [a, b], DAY).open).toBe(true);
    expect(codes(mayEndMembership({ ...a, ended: true }, [a, b], DAY))).toEqual(['MEMBERSHIP_ALREADY_OVER']);
  });
});

describe('a session', () => {
  it('takes people and information until its minutes are confirmed', () => {
    expect([mayPutOnAgenda('CALLED').open, mayPutOnAgenda('HELD').open]).toEqual([true, true]);
    expect(codes(mayPutOnAgenda('CONFIRMED'))).toEqual(['SESSION_CONFIRMED']);
    expect(mayGiveStatement('CALLED', member('a', { staffId: null }), DAY).open).toBe(true);
    expect(codes(mayGiveStatement('CONFIRMED', member('a', { pledgedOn: null }), DAY))).toEqual([
      'SESSION_CONFIRMED',
      'GIVER_NOT_BOUND',
    ]);
  });

  it('is recorded once, begun, by two who are bound', () => {
    const present = [
      { id: 'a', bound: true },
      { id: 'b', bound: true },
    ];
    expect(mayRecordSession({ state: 'CALLED', begun: true, present }).open).toBe(true);
    expect(codes(mayRecordSession({ state: 'HELD', begun: false, present: present.slice(1) }))).toEqual([
      'SESSION_NOT_CALLED',
      'SESSION_NOT_BEGUN',
      'TOO_FEW_PRESENT',
    ]);
    const guest = mayRecordSession({ state: 'CALLED', begun: true, present: [...present, { id: 'c', bound: false }] });
    expect(guest).toEqual({ open: false, reasons: [{ code: 'PRESENT_WITHOUT_PLEDGE', missing: ['c'] }] });
  });

  it('concludes a person once, after it was held and before it is confirmed', () => {
    expect(mayConclude('HELD', false).open).toBe(true);
    expect(codes(mayConclude('CALLED', false))).toEqual(['SESSION_NOT_HELD']);
    expect(codes(mayConclude('CONFIRMED', true))).toEqual(['SESSION_CONFIRMED', 'ALREADY_CONCLUDED']);
  });

  it('is confirmed by another than its writer, with a conclusion for each', () => {
    const held = { state: 'HELD', recordedBy: 'a', confirmedBy: 'b', unconcluded: [] } as const;
    expect(mayConfirmMinutes(held).open).toBe(true);
    expect(codes(mayConfirmMinutes({ ...held, confirmedBy: 'a' }))).toEqual(['CONFIRMED_BY_ITS_WRITER']);
    expect(codes(mayConfirmMinutes({ ...held, unconcluded: ['p'] }))).toEqual(['WITHOUT_CONCLUSION']);
    expect(codes(mayConfirmMinutes({ ...held, state: 'CALLED', recordedBy: null }))).toEqual(['SESSION_NOT_HELD']);
    expect(codes(mayConfirmMinutes({ ...held, state: 'CONFIRMED' }))).toEqual(['SESSION_CONFIRMED']);
  });
});

describe('what goes into a case', () => {
  const move = (ground: CouncilGround, changes: object = {}) =>
    codes(
      mayMoveIntoCase({
        ground,
        finding: '一。二。三。',
        words: '一。\n 三。 \n\n',
        consentedOn: null,
        provision: null,
        outcome: null,
        ...changes,
      }),
    );

  it('stands in the finding, line by line', () => {
    expect(linesOutside('一。二。三。', '一。二。\n四。\n三。')).toEqual(['四。']);
    expect(move('CLEAR_BENEFIT')).toEqual([]);
    expect(move('CLEAR_BENEFIT', { words: '四。' })).toEqual(['NOT_IN_THE_FINDING']);
    expect(move('CLEAR_BENEFIT', { finding: null })).toEqual(['NOTHING_FOUND']);
  });

  it('has a ground that holds', () => {
    expect(move('CONSENT')).toEqual(['NO_DAY_OF_CONSENT']);
    expect(move('CONSENT', { consentedOn: DAY })).toEqual([]);
    expect(move('LAW')).toEqual(['NO_PROVISION']);
    expect(move('LAW', { provision: '法8条' })).toEqual([]);
    expect(move('URGENT_PROTECTION')).toEqual([]);
    for (const outcome of [null, 'ASK_AGENCY', 'KEEP_WATCH', 'NOTHING_NEEDED'])
      expect(move('COUNCIL_DECISION', { outcome })).toEqual(['COUNCIL_HAS_NOT_DECIDED']);
    for (const outcome of ['APPROACH', 'TAKE_UP']) expect(move('COUNCIL_DECISION', { outcome })).toEqual([]);
  });
});
