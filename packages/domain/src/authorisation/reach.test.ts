import { describe, expect, it } from 'vitest';
import { type Actor, type Reach, type Role, reachOf } from './actor.ts';
import { permit, type Resource, withinReach } from './permit.ts';

const somebody = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({
  id: 'a1',
  subject: 's1',
  displayName: '見本 一郎',
  organisationId: 'prefecture',
  roles,
  officeIds: ['chichibu'],
  townCodes: ['113654'],
  agencyId: 'center',
  accessEndsOn: null,
  active: true,
  ...more,
});
const nowhere = { officeIds: [], townCodes: [], agencyId: null };

describe('how far roles reach', () => {
  const table: readonly (readonly [Role, Reach, Reach])[] = [
    ['prefectureManager', 'organisation', 'organisation'],
    ['prefectureAuditor', 'organisation', 'organisation'],
    ['officeSupervisor', 'offices', 'none'],
    ['chiefConsultationWorker', 'offices', 'none'],
    ['consultationWorker', 'offices', 'none'],
    ['employmentWorker', 'offices', 'none'],
    ['outreachWorker', 'offices', 'none'],
    ['contractorAdministrator', 'offices', 'none'],
    ['townStaff', 'towns', 'none'],
    ['partnerStaff', 'agency', 'none'],
    ['partnerProgram', 'agency', 'none'],
    ['systemAdministrator', 'none', 'none'],
  ];

  it.each(table)('%s: %s, and %s without a place', (role, reach, without) => {
    expect(reachOf(somebody([role]))).toBe(reach);
    expect(reachOf(somebody([role], nowhere))).toBe(without);
    expect(reachOf(somebody([role], { active: false }))).toBe('none');
  });

  it('the widest of several counts, and no role reaches nothing', () => {
    expect(reachOf(somebody(['townStaff', 'outreachWorker']))).toBe('offices');
    expect(reachOf(somebody(['outreachWorker', 'prefectureAuditor']))).toBe('organisation');
    expect(reachOf(somebody(['partnerStaff', 'townStaff']))).toBe('towns');
    expect(reachOf(somebody(['townStaff', 'outreachWorker'], { officeIds: [] }))).toBe('towns');
    expect(reachOf(somebody([]))).toBe('none');
  });
});

describe('what is within reach', () => {
  const here: Resource = { organisationId: 'prefecture' };
  const table: readonly (readonly [string, Actor, Resource, boolean])[] = [
    ['a manager, any office', somebody(['prefectureManager']), { ...here, officeId: 'north' }, true],
    ['a manager, no office', somebody(['prefectureManager']), { ...here, officeId: null }, true],
    ['a manager, another organisation', somebody(['prefectureManager']), { organisationId: 'city' }, false],
    ['a worker, the own office', somebody(['outreachWorker']), { ...here, officeId: 'chichibu' }, true],
    ['a worker, another office', somebody(['outreachWorker']), { ...here, officeId: 'north' }, false],
    ['a worker, no office', somebody(['outreachWorker']), { ...here, officeId: null }, false],
    ['a worker, a list of the organisation', somebody(['outreachWorker']), here, true],
    ['a worker, another organisation', somebody(['outreachWorker']), { organisationId: 'city' }, false],
    ['a town, the own town', somebody(['townStaff']), { ...here, officeId: 'north', townCode: '113654' }, true],
    ['a town, another town', somebody(['townStaff']), { ...here, officeId: 'chichibu', townCode: '113620' }, false],
    ['a town, no town', somebody(['townStaff']), { ...here, townCode: null }, false],
    ['a town, a list of the organisation', somebody(['townStaff']), here, true],
    ['a partner, the own agency', somebody(['partnerStaff']), { organisationId: 'any', agencyId: 'center' }, true],
    ['a partner, another agency', somebody(['partnerStaff']), { ...here, agencyId: 'saposute' }, false],
    ['a partner, no agency', somebody(['partnerProgram']), here, false],
    ['an administrator, the organisation', somebody(['systemAdministrator']), here, true],
    ['an administrator, an office', somebody(['systemAdministrator']), { ...here, officeId: 'chichibu' }, false],
    [
      'an administrator, a case without an office',
      somebody(['systemAdministrator']),
      { ...here, officeId: null },
      false,
    ],
    ['an administrator, a town', somebody(['systemAdministrator']), { ...here, townCode: '113654' }, false],
    ['somebody without a place', somebody(['townStaff'], nowhere), here, false],
  ];
  it.each(table)('%s', (_name, actor, resource, within) => {
    expect(withinReach(actor, resource)).toBe(within);
    const answer = permit(actor, 'directory:read', resource, '2026-12-01');
    expect(answer).toMatchObject(within ? { allowed: true } : { allowed: false, reason: 'absent' });
  });
});

describe('access that ends', () => {
  const asked = (more: Partial<Actor>) =>
    permit(somebody(['outreachWorker'], more), 'case:read', { organisationId: 'prefecture' }, '2026-12-01');

  it('lasts through its last day, and says so afterwards before anything else', () => {
    expect(asked({ accessEndsOn: '2026-12-01' })).toEqual({ allowed: true, because: ['outreachWorker'] });
    expect(asked({ accessEndsOn: '2026-11-30' })).toMatchObject({ allowed: false, reason: 'inactive' });
    expect(asked({ active: false })).toMatchObject({ allowed: false, reason: 'inactive' });
    expect(asked({ active: false, organisationId: 'city' })).toMatchObject({ reason: 'inactive' });
  });

  it('names the roles that would do to those who may know, and every role that did', () => {
    const denied = permit(
      somebody(['outreachWorker']),
      'visit:override',
      { organisationId: 'prefecture' },
      '2026-12-01',
    );
    expect(denied).toEqual({ allowed: false, reason: 'role', openTo: ['officeSupervisor'] });
    const both = somebody(['outreachWorker', 'officeSupervisor']);
    expect(permit(both, 'case:read', { organisationId: 'prefecture' }, '2026-12-01')).toEqual({
      allowed: true,
      because: ['outreachWorker', 'officeSupervisor'],
    });
  });
});
