import { describe, expect, it } from 'vitest';
import { type CaseEventType, caseEventTypes } from './case-event.ts';
import { deriveStage, isActiveStage, mayMoveStage, stages } from './stage.ts';

const after = (...types: readonly CaseEventType[]) => deriveStage(types.map((type) => ({ type })));
const toSupport = [
  'caseOpened',
  'workerAssigned',
  'contactRecorded',
  'applicationRecorded',
  'assessmentSaved',
  'planSaved',
  'planSubmitted',
  'planApproved',
  'supportDecided',
] as const satisfies readonly CaseEventType[];

describe('the stage of a case', () => {
  it('is intake before anything happened', () => expect(after()).toBe('INTAKE'));

  it('follows the usual way', () => {
    const way = toSupport.map((_, index) => after(...toSupport.slice(0, index + 1)));
    expect(way).toEqual([
      'INTAKE',
      'SCREENING',
      'SCREENING',
      'APPLICATION',
      'ASSESSMENT',
      'PLAN_DRAFT',
      'MEETING',
      'DECISION',
      'SUPPORT',
    ]);
  });

  it.each(['saposuteUseRecorded', 'judgementRecorded', 'determinationMade', 'workerAssigned'] as const)(
    'begins screening with %s, and only from intake',
    (type) => {
      expect(after('caseOpened', type)).toBe('SCREENING');
      expect(after(...toSupport, type)).toBe('SUPPORT');
    },
  );

  it('goes back when the meeting asks for a change, returns the plan, or support is declined', () => {
    const submitted = toSupport.slice(0, 7);
    expect(after(...submitted, 'planChangeAsked')).toBe('PLAN_DRAFT');
    expect(after(...submitted, 'planReturned')).toBe('PLAN_DRAFT');
    expect(after(...submitted, 'planApproved', 'supportDeclined')).toBe('PLAN_DRAFT');
  });

  it('evaluates with an assessment during support, and plans again', () => {
    expect(after(...toSupport, 'assessmentSaved')).toBe('EVALUATION');
    expect(after(...toSupport, 'assessmentSaved', 'assessmentSaved')).toBe('EVALUATION');
    expect(after(...toSupport, 'planEnded')).toBe('EVALUATION');
    expect(after(...toSupport, 'assessmentSaved', 'planSaved')).toBe('PLAN_DRAFT');
  });

  it('goes on with a plan that was looked at and continued, and waits where something else follows', () => {
    expect(after(...toSupport, 'planContinued')).toBe('SUPPORT');
    expect(after(...toSupport, 'assessmentSaved', 'planContinued')).toBe('SUPPORT');
    expect(after(...toSupport, 'planEvaluated')).toBe('EVALUATION');
    expect(after(...toSupport, 'planEvaluated', 'planContinued')).toBe('SUPPORT');
    expect(after(...toSupport, 'planEvaluated', 'planSaved')).toBe('PLAN_DRAFT');
    expect(after(...toSupport, 'planEvaluated', 'planEnded', 'caseClosed', 'caseReopened')).toBe('EVALUATION');
  });

  it('lets the next plan stay where it is while the one in force is looked at', () => {
    const again = [...toSupport, 'planSaved', 'planSubmitted'] as const;
    expect(after(...again, 'planEvaluated')).toBe('MEETING');
    expect(after(...again, 'planContinued')).toBe('MEETING');
    expect(after(...again, 'planApproved', 'planContinued')).toBe('DECISION');
    expect(after(...toSupport, 'planSaved', 'planEvaluated')).toBe('PLAN_DRAFT');
  });

  it('works with the family on a plan of theirs, which nobody decides', () => {
    expect(after('caseOpened', 'planSaved', 'planContinued')).toBe('SUPPORT');
    expect(after('caseOpened', 'planSaved', 'planContinued', 'planEvaluated')).toBe('EVALUATION');
  });

  it('is not moved by what happens after a closure', () => {
    expect(after(...toSupport, 'caseClosed', 'followUpRecorded', 'followUpDeclined')).toBe('CLOSED');
    expect(after(...toSupport, 'caseClosed', 'planContinued')).toBe('CLOSED');
  });

  it('is not thrown back by an assessment or a new application while a plan is made or support goes on', () => {
    expect(after(...toSupport.slice(0, 6), 'assessmentSaved')).toBe('PLAN_DRAFT');
    expect(after(...toSupport, 'applicationRecorded')).toBe('SUPPORT');
    expect(after('caseOpened', 'assessmentSaved', 'applicationRecorded')).toBe('ASSESSMENT');
    expect(after('caseOpened', 'applicationRecorded')).toBe('APPLICATION');
    expect(after('caseOpened', 'assessmentSaved')).toBe('ASSESSMENT');
    expect(after('caseOpened', 'workerAssigned', 'assessmentSaved')).toBe('ASSESSMENT');
  });

  it('lets a plan be made at once, as an emergency may need', () => {
    expect(after('caseOpened', 'planSaved')).toBe('PLAN_DRAFT');
  });

  it('is set aside by closure, suspension or referral on, and comes back to where it was', () => {
    expect(after(...toSupport, 'caseClosed')).toBe('CLOSED');
    expect(after(...toSupport, 'caseClosed', 'caseReopened')).toBe('SUPPORT');
    expect(after(...toSupport, 'caseSuspended')).toBe('SUSPENDED');
    expect(after(...toSupport, 'caseSuspended', 'caseResumed')).toBe('SUPPORT');
    expect(after('caseOpened', 'referredOn')).toBe('REFERRED_ON');
    expect(after('caseOpened', 'referredOn', 'caseReopened')).toBe('INTAKE');
    expect(after(...toSupport, 'caseSuspended', 'caseClosed', 'caseReopened')).toBe('SUPPORT');
  });

  it('stays set aside whatever is recorded meanwhile', () => {
    expect(after(...toSupport, 'caseClosed', 'contactRecorded', 'planSaved', 'workerAssigned')).toBe('CLOSED');
    expect(after(...toSupport, 'caseClosed', 'assessmentSaved', 'caseReopened')).toBe('SUPPORT');
  });

  it('comes back to its draft where the plan left the meeting meanwhile', () => {
    const met = toSupport.slice(0, toSupport.indexOf('planApproved'));
    expect(after(...met, 'planWithdrawn')).toBe('PLAN_DRAFT');
    for (const back of ['planReturned', 'planChangeAsked'] as const) {
      expect(after(...met, back)).toBe('PLAN_DRAFT');
      expect(after(...met, 'caseClosed', back)).toBe('CLOSED');
      expect(after(...met, 'caseClosed', back, 'caseReopened')).toBe('PLAN_DRAFT');
      expect(after(...toSupport, 'caseClosed', back, 'caseReopened')).toBe('SUPPORT');
    }
  });

  it('does not move by coming back from nowhere', () => {
    expect(after(...toSupport, 'caseReopened')).toBe('SUPPORT');
    expect(after(...toSupport, 'caseResumed')).toBe('SUPPORT');
  });

  it('counts three stages as set aside', () => {
    expect(stages.filter((stage) => !isActiveStage(stage))).toEqual(['SUSPENDED', 'CLOSED', 'REFERRED_ON']);
  });

  it('names exactly the happenings that move it from somewhere', () => {
    const aside = ['caseSuspended', 'caseClosed', 'referredOn', 'caseMerged'] as const;
    const ways = toSupport.flatMap((_, index) => {
      const way = toSupport.slice(0, index + 1);
      return [way, ...aside.map((end) => [...way, end])];
    });
    const moves = (type: CaseEventType) => [[], ...ways].some((way) => after(...way, type) !== after(...way));
    // A case begins at intake, before and after it is opened.
    expect(caseEventTypes.filter(mayMoveStage)).toEqual(
      caseEventTypes.filter((type) => moves(type) || type === 'caseOpened'),
    );
  });
});
