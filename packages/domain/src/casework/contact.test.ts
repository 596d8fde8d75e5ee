import { describe, expect, it } from 'vitest';
import { dutyClauses } from '../guideline/clauses/duties.data.ts';
import {
  type ContactFacts,
  type ContactKind,
  type ContactResult,
  type Counterpart,
  contactDuties,
  contactIssues,
  contactKinds,
  reachesPerson,
  recordedRole,
} from './contact.ts';
import { type ContactStep, climbed, contactSteps, ownWordsOnly, stepAfter } from './contact-ladder.ts';

const contact = (kind: ContactKind, result: ContactResult, ...who: readonly Counterpart[]): ContactFacts => ({
  kind,
  result,
  counterparts: who,
});

describe('a contact', () => {
  it.each([
    [contact('VISIT', 'NO_ANSWER', 'CLIENT')],
    [contact('VISIT', 'TALKED_THROUGH_DOOR', 'CLIENT')],
    [contact('ACCOMPANIMENT', 'TALKED_THROUGH_DOOR', 'CLIENT')],
    [contact('VISIT', 'MET_PERSON', 'CLIENT', 'FAMILY')],
    [contact('CALL', 'TALKED_WITH_FAMILY', 'CONSULTER')],
    [contact('LETTER', 'LETTER_LEFT', 'CLIENT')],
    [contact('CONFERENCE', 'ARRANGED_WITH_AGENCY', 'AGENCY')],
  ])('agrees with itself: %j', (facts) => expect(contactIssues(facts)).toEqual([]));

  it.each([
    [contact('VISIT', 'NO_ANSWER'), 'counterparts', 'NOBODY_NAMED'],
    [contact('VISIT', 'MET_PERSON', 'FAMILY'), 'counterparts', 'CLIENT_NOT_NAMED'],
    [contact('VISIT', 'TALKED_THROUGH_DOOR', 'OTHER'), 'counterparts', 'CLIENT_NOT_NAMED'],
    [contact('CALL', 'TALKED_WITH_FAMILY', 'CLIENT'), 'counterparts', 'FAMILY_NOT_NAMED'],
    [contact('CALL', 'ARRANGED_WITH_AGENCY', 'FAMILY'), 'counterparts', 'AGENCY_NOT_NAMED'],
    [contact('LETTER', 'MET_PERSON', 'CLIENT'), 'result', 'RESULT_NOT_OF_THIS_KIND'],
    [contact('MAIL', 'TALKED_THROUGH_DOOR', 'CLIENT'), 'result', 'RESULT_NOT_OF_THIS_KIND'],
    [contact('CALL', 'TALKED_THROUGH_DOOR', 'CLIENT'), 'result', 'RESULT_NOT_OF_THIS_KIND'],
  ] as const)('contradicts itself: %j', (facts, path, code) => expect(contactIssues(facts)).toEqual([{ path, code }]));

  it('reaches the person only by talking with the person', () => {
    expect(reachesPerson({ result: 'MET_PERSON' })).toBe(true);
    expect(reachesPerson({ result: 'TALKED_THROUGH_DOOR' })).toBe(false);
    expect(reachesPerson({ result: 'TALKED_WITH_FAMILY' })).toBe(false);
  });

  it('names duties of 3(4), all eleven', () => {
    expect(contactDuties).toEqual(dutyClauses.filter((entry) => entry.parent === '3(4)').map((entry) => entry.id));
  });
});

describe('the role under which a contact is recorded', () => {
  const role = (change: Partial<Parameters<typeof recordedRole>[0]>) =>
    recordedRole({ assignedAs: [], qualified: false, houseRoles: [], ...change });

  it('is the outreach worker only where assigned and qualified', () => {
    expect(role({ assignedAs: ['OUTREACH_WORKER'], qualified: true })).toBe('OUTREACH_WORKER');
    expect(role({ assignedAs: ['OUTREACH_WORKER'], houseRoles: ['outreachWorker'] })).toBe('CONSULTATION_WORKER');
    expect(role({ qualified: true, houseRoles: ['outreachWorker'] })).toBe('CONSULTATION_WORKER');
  });

  it('is the role on the team where there is one', () => {
    expect(role({ assignedAs: ['EMPLOYMENT_WORKER'], houseRoles: ['chiefConsultationWorker'] })).toBe(
      'EMPLOYMENT_WORKER',
    );
    expect(role({ assignedAs: ['OUTREACH_WORKER', 'EMPLOYMENT_WORKER'] })).toBe('EMPLOYMENT_WORKER');
  });

  it('is otherwise the own role in the office', () => {
    expect(role({ houseRoles: ['chiefConsultationWorker', 'consultationWorker'] })).toBe('CHIEF_CONSULTATION_WORKER');
    expect(role({ houseRoles: ['officeSupervisor'] })).toBe('CHIEF_CONSULTATION_WORKER');
    expect(role({ houseRoles: ['employmentWorker'] })).toBe('EMPLOYMENT_WORKER');
    expect(role({ houseRoles: ['employmentWorker', 'consultationWorker'] })).toBe('CONSULTATION_WORKER');
  });

  it('is that of the town for its staff, who are no consultation workers', () => {
    expect(role({ houseRoles: ['townStaff'] })).toBe('TOWN_STAFF');
    expect(role({ houseRoles: ['townStaff', 'consultationWorker'] })).toBe('CONSULTATION_WORKER');
    expect(role({ houseRoles: ['townStaff', 'outreachWorker'] })).toBe('CONSULTATION_WORKER');
  });
});

describe('the contact ladder', () => {
  const climb = (current: ContactStep, facts: ContactFacts) => stepAfter(facts, current);

  it('climbs by what the contact shows', () => {
    expect(climb('UNREACHED', contact('CALL', 'TALKED_WITH_FAMILY', 'FAMILY'))).toBe('FAMILY_ONLY');
    expect(climb('FAMILY_ONLY', contact('LETTER', 'LETTER_LEFT', 'CLIENT'))).toBe('INDIRECT');
    expect(climb('FAMILY_ONLY', contact('VISIT', 'TALKED_THROUGH_DOOR', 'CLIENT'))).toBe('INDIRECT');
    expect(climb('INDIRECT', contact('VISIT', 'MET_PERSON', 'CLIENT'))).toBe('MET_AT_HOME');
    expect(climb('INDIRECT', contact('OFFICE_INTERVIEW', 'MET_PERSON', 'CLIENT'))).toBe('OUTING');
    expect(climb('MET_AT_HOME', contact('ACCOMPANIMENT', 'MET_PERSON', 'CLIENT'))).toBe('OUTING');
    expect(climb('OUTING', contact('ACCOMPANIMENT', 'MET_PERSON', 'CLIENT', 'AGENCY'))).toBe('LINKED_TO_PARTNER');
    expect(climb('UNREACHED', contact('VISIT', 'MET_PERSON', 'CLIENT', 'AGENCY'))).toBe('MET_AT_HOME');
  });

  it.each(contactKinds.filter((kind) => ['CALL', 'ONLINE', 'LETTER', 'MAIL', 'CONFERENCE'].includes(kind)))(
    'stays indirect by %s',
    (kind) => expect(climb('UNREACHED', contact(kind, 'MET_PERSON', 'CLIENT'))).toBe('INDIRECT'),
  );

  it.each(['NO_ANSWER', 'REFUSED', 'ARRANGED_WITH_AGENCY'] as const)('does not move by %s', (result) => {
    for (const step of contactSteps) expect(climb(step, contact('VISIT', result, 'CLIENT'))).toBe(step);
  });

  it('never goes back by itself', () => {
    expect(climb('PARTICIPATING', contact('CALL', 'TALKED_WITH_FAMILY', 'FAMILY'))).toBe('PARTICIPATING');
    expect(climb('OUTING', contact('VISIT', 'MET_PERSON', 'CLIENT'))).toBe('OUTING');
  });

  it('is climbed anew where an earlier contact turned out otherwise; the workers’ own words stay', () => {
    const met = { id: 'a', facts: contact('VISIT', 'MET_PERSON', 'CLIENT'), step: 'MET_AT_HOME' } as const;
    const quiet = { id: 'b', facts: contact('VISIT', 'NO_ANSWER', 'CLIENT'), step: 'MET_AT_HOME' } as const;
    const own = { id: 'c', facts: contact('VISIT', 'NO_ANSWER', 'CLIENT'), step: 'INDIRECT' } as const;
    const words = ownWordsOnly([met, quiet, own]);
    expect(words.map(({ step }) => step)).toEqual([null, null, 'INDIRECT']);
    const mended = words.map((each) => (each.id === 'a' ? { ...each, facts: quiet.facts } : each));
    expect([...climbed(mended).values()]).toEqual(['UNREACHED', 'UNREACHED', 'INDIRECT']);
  });
});
