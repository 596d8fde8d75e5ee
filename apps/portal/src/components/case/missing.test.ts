import { describe, expect, it } from 'vitest';
import { type CaseSoFar, mayMendAny, missingAt, missingIn, openTo } from './missing.ts';

const whole: CaseSoFar = {
  isToBeScreened: false,
  nameKnown: 'FULL',
  birthDate: '1983-06-10',
  townCode: '113654',
  hasOutreachWorker: true,
  hasContact: true,
  hasOpenPromise: true,
  isDetermined: true,
  hasApplication: true,
  hasAssessment: true,
  hasPlan: true,
  isWithFamily: false,
};

describe('what is missing in a case', () => {
  it('is nothing where everything is known', () => expect(missingIn(whole)).toEqual([]));

  it('counts a birth date known in part, and a name known in part', () => {
    expect(missingIn({ ...whole, birthDate: '1983', nameKnown: 'PARTIAL' })).toEqual(['name', 'birthDate']);
    expect(missingIn({ ...whole, birthDate: null, townCode: null })).toEqual(['birthDate', 'town']);
  });

  it('is shown to each as far as they may put it right', () => {
    const missing = missingIn({ ...whole, hasOutreachWorker: false, hasPlan: false, nameKnown: 'PARTIAL' });
    expect(openTo(missing, ['assignment:manage', 'case:edit'])).toEqual(['outreachWorker', 'name']);
    expect(openTo(missing, ['case:edit', 'plan:edit'])).toEqual(['name', 'plan']);
    expect(openTo(missing, ['case:referOn'])).toEqual([]);
    expect(mayMendAny(['case:referOn'])).toBe(false);
    expect(mayMendAny(['case:referOn', 'contact:record'])).toBe(true);
  });

  it('is first of all what becomes of it, until somebody has said so', () => {
    const missing = missingIn({ ...whole, isToBeScreened: true, hasContact: false });
    expect(missing).toEqual(['screening', 'contact']);
    expect(openTo(missing, ['contact:record'])).toEqual(['contact']);
    expect(missingAt.screening).toBe('screen');
  });

  it('puts people and contact before paper', () => {
    const none = { hasOutreachWorker: false, hasContact: false, hasOpenPromise: false, isDetermined: false };
    const paper = { hasApplication: false, hasAssessment: false, hasPlan: false };
    expect(missingIn({ ...whole, ...none, ...paper })).toEqual([
      'contact',
      'outreachWorker',
      'promise',
      'application',
      'determination',
      'assessment',
      'plan',
    ]);
  });

  it('asks of work with the family for no paper of the client', () => {
    const family = { ...whole, isWithFamily: true, isDetermined: false, hasApplication: false };
    expect(missingIn(family)).toEqual([]);
    expect(missingIn({ ...family, hasContact: false, hasAssessment: false })).toEqual(['contact', 'assessment']);
    expect(missingIn({ ...family, isWithFamily: false })).toEqual(['application', 'determination']);
  });

  it('leads to the page that puts it right', () => {
    expect(missingAt.assessment).toBe('assessment');
    expect(missingAt.plan).toBe('plan');
  });
});
