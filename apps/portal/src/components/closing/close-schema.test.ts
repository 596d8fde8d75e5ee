import { describe, expect, it } from 'vitest';
import { ANYONE, type CloseInput, closeGate, closeInput, closeSchema, emptyClosure } from './close-schema.ts';

const closure: CloseInput = { ...emptyClosure(3), reason: 'wishOfPerson' };

describe('the form for an ending', () => {
  it('gives client and family the same room in every domain', () => {
    const places = closure.outcomes.map(({ whose, domain }) => `${whose} ${domain}`);
    expect(new Set(places).size).toBe(6);
    expect(places.filter((place) => place.startsWith('FAMILY'))).toHaveLength(3);
  });

  it('sends what was said and leaves out what was not', () => {
    const outcomes = closure.outcomes.map((each, index) => (index === 4 ? { ...each, changes: ['familyTalk'] } : each));
    const followUps = [{ on: '2027-03-01', whose: 'FAMILY' as const, byId: ANYONE }];
    expect(closeInput('c', { ...closure, outcomes, followUps })).toMatchObject({
      caseId: 'c',
      version: 3,
      note: null,
      outcomes: [{ whose: 'FAMILY', domain: 'SOCIAL', changes: ['familyTalk'], words: null }],
      followUps: [{ on: '2027-03-01', whose: 'FAMILY', byId: null }],
    });
  });

  it('asks a suspension for its day', () => {
    const problems = (values: CloseInput) =>
      closeSchema.safeParse(values).error?.issues.map(({ path }) => path[0]) ?? [];
    expect(problems(closure)).toEqual([]);
    expect(problems({ ...closure, reason: 'suspension' })).toEqual(['followUps']);
  });

  it('names the step that is missing before it is sent', () => {
    const plan = (conclusion?: 'CLOSE' | 'CONTINUE') => ({
      id: 'p',
      number: 1,
      state: 'DECIDED' as const,
      inForce: true,
      evaluations: conclusion ? [{ id: 'e', conclusion }] : [],
    });
    const codes = (plans: ReturnType<typeof plan>[], referrals: { id: string; state: 'SENT' | 'DONE' }[] = []) => {
      const supportCase = { plans, referrals } as unknown as Parameters<typeof closeGate>[0];
      const gate = closeGate(supportCase, 'SUPPORT', { ...closure, reason: 'goalReached' });
      return gate.open ? [] : gate.reasons.map(({ code }) => code);
    };
    expect(codes([plan()])).toEqual(['PLAN_NOT_EVALUATED']);
    expect(codes([plan('CONTINUE')])).toEqual(['EVALUATION_SAYS_OTHERWISE']);
    expect(codes([plan('CLOSE')])).toEqual([]);
    expect(codes([{ ...plan(), inForce: false }], [{ id: 'r', state: 'DONE' }])).toEqual([]);
    expect(codes([], [{ id: 'r', state: 'SENT' }])).toEqual(['REFERRAL_UNDER_WAY']);
  });
});
