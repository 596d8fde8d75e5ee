import { describe, expect, it } from 'vitest';
import { civilDate } from '../foundation/index.ts';
import type { CaseEventType } from './case-event.ts';
import { type CaseCourse, stagesFrom, supportIntensity } from './support-intensity.ts';

const course = (
  openedOn: string,
  happenings: readonly (readonly [CaseEventType, string])[],
  ...contacts: string[]
): CaseCourse => ({
  openedOn: civilDate(openedOn),
  happenings: happenings.map(([type, on]) => ({ type, on: civilDate(on) })),
  contacts: contacts.map(civilDate),
});
const period = (from: string, until: string) => ({ from: civilDate(from), until: civilDate(until) });

describe('the course of a case', () => {
  it('says from which day each stage held, the last one of a day alone', () => {
    const found = stagesFrom(
      course('2026-04-01', [
        ['caseOpened', '2026-04-01'],
        ['workerAssigned', '2026-04-05'],
        ['applicationRecorded', '2026-04-09'],
        ['assessmentSaved', '2026-04-09'],
        ['assessmentSaved', '2026-04-20'],
      ]),
    );
    expect(found).toEqual([
      { stage: 'INTAKE', from: '2026-04-01' },
      { stage: 'SCREENING', from: '2026-04-05' },
      { stage: 'ASSESSMENT', from: '2026-04-09' },
    ]);
  });

  it('joins a stage that was left and taken up again within a day', () => {
    const found = stagesFrom(
      course('2026-04-01', [
        ['caseSuspended', '2026-04-09'],
        ['caseResumed', '2026-04-09'],
      ]),
    );
    expect(found).toEqual([{ stage: 'INTAKE', from: '2026-04-01' }]);
  });
});

describe('the intensity of support', () => {
  const of = (courses: CaseCourse[], from: string, until: string, stage = 'INTAKE') =>
    supportIntensity(courses, period(from, until)).find((each) => each.stage === stage);

  it('names every stage in which a case is worked on, and no other', () => {
    expect(supportIntensity([], period('2026-04-01', '2026-04-30')).map(({ stage }) => stage)).toEqual([
      'INTAKE',
      'SCREENING',
      'APPLICATION',
      'ASSESSMENT',
      'PLAN_DRAFT',
      'MEETING',
      'DECISION',
      'SUPPORT',
      'EVALUATION',
    ]);
  });

  it('adds the days and contacts of all cases, and says nothing below a month', () => {
    const one = course('2026-04-16', [], '2026-04-16', '2026-04-30', '2026-05-01', '2026-04-15');
    expect(of([one], '2026-04-16', '2026-04-30')).toEqual({ stage: 'INTAKE', contacts: 2, days: 15, perMonth: null });
    expect(of([one, one], '2026-04-16', '2026-04-30')).toMatchObject({ contacts: 4, days: 30, perMonth: 4 });
    expect(of([one], '2026-04-01', '2026-05-14')).toMatchObject({ contacts: 4, days: 29, perMonth: null });
    expect(of([one], '2026-04-01', '2026-05-15')).toMatchObject({ contacts: 4, days: 30, perMonth: 4 });
    expect(of([one], '2026-04-01', '2026-05-20')).toMatchObject({ days: 35, perMonth: 3.4 });
  });

  it('counts what came before the opening to the first stage, and nothing after the period', () => {
    const one = course('2026-04-10', [['workerAssigned', '2026-04-20']], '2026-04-09', '2026-04-19', '2026-04-20');
    expect(of([one], '2026-04-01', '2026-04-30')).toMatchObject({ contacts: 2, days: 10 });
    expect(of([one], '2026-04-01', '2026-04-30', 'SCREENING')).toMatchObject({ contacts: 1, days: 11 });
    expect(of([one], '2026-04-01', '2026-04-05')).toMatchObject({ contacts: 0, days: 0, perMonth: null });
    expect(of([one], '2026-06-01', '2026-06-30')).toMatchObject({ days: 0 });
    expect(of([one], '2026-06-01', '2026-06-30', 'SCREENING')).toMatchObject({ days: 30, perMonth: 0 });
  });

  it('leaves out the time in which a case was set aside', () => {
    const one = course('2026-04-01', [
      ['caseClosed', '2026-04-11'],
      ['caseReopened', '2026-05-01'],
    ]);
    expect(of([one], '2026-04-01', '2026-05-20')).toMatchObject({ days: 30 });
  });
});
