import { describe, expect, it } from 'vitest';
import { contactResults } from './contact.ts';
import type { Gate } from './gate.ts';
import { mayCarrySession, reachesSomebody } from './session-in-contact.ts';

const met = { duties: ['3(4)カ'], result: 'MET_PERSON' } as const;
const codes = (answer: Gate) => (answer.open ? [] : answer.reasons.map(({ code }) => code));

describe('a contact that carries a session', () => {
  it('reached somebody unless nobody answered or a letter was left', () => {
    expect(contactResults.filter((result) => !reachesSomebody({ result }))).toEqual(['NO_ANSWER', 'LETTER_LEFT']);
  });

  it('goes on naming its duty and somebody who was reached; every reason is given', () => {
    expect(mayCarrySession('3(4)カ', { ...met, duties: ['3(4)ア', '3(4)カ'] }, met).open).toBe(true);
    expect(codes(mayCarrySession('3(4)カ', { ...met, duties: ['3(4)キ'] }, met))).toEqual(['SESSION_DUTY_NOT_NAMED']);
    expect(codes(mayCarrySession('3(4)カ', { duties: [], result: 'NO_ANSWER' }, met))).toEqual([
      'SESSION_DUTY_NOT_NAMED',
      'SESSION_WITH_NOBODY_REACHED',
    ]);
  });

  it('may stay as it stood', () => {
    const before = { duties: ['3(4)ア'], result: 'NO_ANSWER' } as const;
    expect(mayCarrySession('3(4)カ', before, before).open).toBe(true);
    expect(codes(mayCarrySession('3(4)カ', { ...before, duties: [] }, { ...met, result: 'NO_ANSWER' }))).toEqual([
      'SESSION_DUTY_NOT_NAMED',
    ]);
  });
});
