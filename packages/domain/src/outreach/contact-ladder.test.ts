import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContactStep, contactKinds, contactResults, contactSteps, counterparts } from '../casework/index.ts';
import { deriveStep, firstContactWithPerson, type LadderContact, visitAllowed } from './contact-ladder.ts';

const contact = (at: string, change: Partial<LadderContact>): LadderContact => ({
  at,
  kind: 'VISIT',
  result: 'NO_ANSWER',
  counterparts: ['CLIENT'],
  ...change,
});
const story: LadderContact[] = [
  contact('2026-05-01', { kind: 'OFFICE_INTERVIEW', result: 'TALKED_WITH_FAMILY', counterparts: ['FAMILY'] }),
  contact('2026-05-08', { result: 'NO_ANSWER' }),
  contact('2026-05-15', { kind: 'LETTER', result: 'LETTER_LEFT' }),
  contact('2026-06-01', { result: 'TALKED_THROUGH_DOOR' }),
  contact('2026-07-01', { result: 'MET_PERSON' }),
  contact('2026-08-01', { kind: 'ACCOMPANIMENT', result: 'MET_PERSON' }),
  contact('2026-09-01', { kind: 'ACCOMPANIMENT', result: 'MET_PERSON', counterparts: ['CLIENT', 'AGENCY'] }),
  contact('2026-10-01', { result: 'REFUSED', step: 'INDIRECT' }),
];

describe('the contact ladder of 3(1)ア(ｳ)', () => {
  it('begins unreached', () => {
    expect(deriveStep([])).toEqual({ step: 'UNREACHED', furthest: 'UNREACHED', history: [] });
  });

  it('climbs by what happened and goes back by the worker’s word alone', () => {
    const { step, furthest, history } = deriveStep(story.toReversed());
    expect(history.map((each) => each.step)).toEqual([
      'FAMILY_ONLY',
      'FAMILY_ONLY',
      'INDIRECT',
      'INDIRECT',
      'MET_AT_HOME',
      'OUTING',
      'LINKED_TO_PARTNER',
      'INDIRECT',
    ]);
    expect(history.map(({ wentBack }) => wentBack)).toEqual([...Array(7).fill(false), true]);
    expect([step, furthest]).toEqual(['INDIRECT', 'LINKED_TO_PARTNER']);
    expect(history[0]!.at).toBe('2026-05-01');
  });

  it('keeps contacts of the same moment in the order of recording', () => {
    const twice = [contact('2026-05-01', { step: 'OUTING' }), contact('2026-05-01', { step: 'INDIRECT' })];
    expect(deriveStep(twice).step).toBe('INDIRECT');
    expect(deriveStep(twice.toReversed()).step).toBe('OUTING');
  });

  it('never goes back where the worker names no step', () => {
    const someContact = fc.record({
      at: fc.integer({ min: 10, max: 99 }).map((second) => `2026-05-01T00:00:${second}Z`),
      kind: fc.constantFrom(...contactKinds),
      result: fc.constantFrom(...contactResults),
      counterparts: fc.subarray([...counterparts]),
    });
    fc.assert(
      fc.property(fc.array(someContact), (contacts) => {
        const { step, furthest, history } = deriveStep(contacts);
        expect(step).toBe(furthest);
        expect(history.some(({ wentBack }) => wentBack)).toBe(false);
        expect(history).toHaveLength(contacts.length);
      }),
    );
  });

  it('takes any step at the worker’s word and remembers the furthest', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<ContactStep>(...contactSteps), { minLength: 1 }), (steps) => {
        const { step, furthest } = deriveStep(
          steps.map((each, index) => contact(String(1000 + index), { step: each })),
        );
        expect(step).toBe(steps.at(-1));
        expect(contactSteps.indexOf(furthest)).toBe(Math.max(...steps.map((each) => contactSteps.indexOf(each))));
      }),
    );
  });

  it('finds the first contact with the person, however the contacts are listed', () => {
    expect(firstContactWithPerson(story)?.at).toBe('2026-07-01');
    expect(firstContactWithPerson(story.toReversed())?.at).toBe('2026-07-01');
    expect(firstContactWithPerson(story.slice(0, 4))).toBeUndefined();
  });
});

describe('do not visit', () => {
  const refusal = (recontactOn: string, lifted = false) =>
    ({ scope: 'VISITS', saidOn: '2026-05-01', recontactOn, lifted }) as const;
  const ask = (on: string, refusals: ReturnType<typeof refusal>[], reason?: string) =>
    visitAllowed({ refusals, on, supervisorOverride: reason === undefined ? null : { by: 's', reason } });

  it('holds until the recontact date', () => {
    const june = refusal('2026-06-01');
    const july = refusal('2026-07-01');
    expect(ask('2026-05-31', [july, june])).toEqual({
      allowed: false,
      clause: '3(1)ア(ｳ)',
      inForce: [july, june],
      recontactOn: '2026-07-01',
    });
    expect(ask('2026-06-01', [june])).toEqual({ allowed: true, overrides: [] });
    expect(ask('2026-04-30', [june])).toEqual({ allowed: true, overrides: [] });
    expect(ask('2026-05-10', [refusal('2026-06-01', true)])).toEqual({ allowed: true, overrides: [] });
    expect(ask('2026-05-10', [])).toEqual({ allowed: true, overrides: [] });
  });

  it('gives way to a supervisor’s reason, not to an empty one', () => {
    const june = refusal('2026-06-01');
    expect(ask('2026-05-10', [june], 'the mother fell ill')).toEqual({ allowed: true, overrides: [june] });
    expect(ask('2026-05-10', [june], '  ').allowed).toBe(false);
  });
});
