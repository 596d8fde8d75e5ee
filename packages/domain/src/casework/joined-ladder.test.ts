import { describe, expect, it } from 'vitest';
import type { ContactFacts } from './contact.ts';
import type { ContactStep } from './contact-ladder.ts';
import { climbedIn, type JoinedClimb, ownWordsIn } from './joined-ladder.ts';

const nobody: ContactFacts = { kind: 'VISIT', result: 'NO_ANSWER', counterparts: ['CLIENT'] };
const met: ContactFacts = { ...nobody, result: 'MET_PERSON' };
const contact = (id: string, caseId: string, facts: ContactFacts, step: ContactStep, view = caseId): JoinedClimb => ({
  id,
  caseId,
  view,
  facts,
  step,
});
const views = new Map([
  ['a', new Set(['a'])],
  ['b', new Set(['b'])],
  ['both', new Set(['a', 'b'])],
]);
const read = (contacts: readonly JoinedClimb[], view = 'both') => climbedIn(views, ownWordsIn(views, contacts), view);

describe('the ladder of two cases of one person', () => {
  it('is no step back where nobody answered in the other case', () => {
    const contacts = [contact('1', 'a', met, 'MET_AT_HOME'), contact('2', 'b', nobody, 'UNREACHED')];
    expect(read(contacts).latest).toBe('MET_AT_HOME');
    expect(read(contacts, 'b').latest).toBe('UNREACHED');
    expect(Object.fromEntries(read(contacts).steps)).toEqual({ 1: 'MET_AT_HOME', 2: 'UNREACHED' });
  });

  it('goes back by the worker’s own word, whichever case it stands in', () => {
    const contacts = [contact('1', 'a', met, 'OUTING'), contact('2', 'b', nobody, 'INDIRECT')];
    expect(read(contacts).latest).toBe('INDIRECT');
    expect(read(contacts.toReversed()).latest).toBe('OUTING');
  });

  it('of what was recorded since follows from both, and without the other case from its own alone', () => {
    const contacts = [contact('1', 'b', met, 'MET_AT_HOME'), contact('2', 'a', nobody, 'MET_AT_HOME', 'both')];
    const words = ownWordsIn(views, contacts);
    expect(words.map(({ step }) => step)).toEqual([null, null]);
    const alone = new Map([
      ['a', new Set(['a'])],
      ['both', new Set(['a'])],
    ]);
    const rest = words.filter(({ caseId }) => caseId === 'a');
    expect(climbedIn(alone, rest, 'a')).toEqual({ steps: new Map([['2', 'UNREACHED']]), latest: 'UNREACHED' });
  });

  it('begins unreached', () => expect(read([]).latest).toBe('UNREACHED'));
});
