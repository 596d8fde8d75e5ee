import { describe, expect, it } from 'vitest';
import type { Actor, Role } from './actor.ts';
import { type Action, permit } from './permit.ts';

const actor = (...roles: Role[]): Actor => ({
  id: 'writer',
  subject: 'writer',
  displayName: '見本 一郎',
  organisationId: 'prefecture',
  roles,
  officeIds: ['chichibu'],
  townCodes: ['113654'],
  agencyId: null,
  accessEndsOn: null,
  active: true,
});
const record = { organisationId: 'prefecture', officeId: 'chichibu', townCode: '113654' };
const may = (who: Actor, writtenBy?: string | null, action: Action = 'note:read') =>
  permit(who, action, { ...record, ...(writtenBy !== undefined && { writtenBy }) }, '2026-12-01');

describe('who may read what was written', () => {
  it('is the office, whoever wrote it', () => {
    expect(may(actor('consultationWorker'), 'another')).toMatchObject({ allowed: true });
    expect(may(actor('consultationWorker'))).toMatchObject({ allowed: true });
  });

  it('is the staff of a town where the words are their own, and nobody else of the town', () => {
    expect(may(actor('townStaff'), 'writer')).toEqual({ allowed: true, because: ['townStaff'] });
    for (const other of ['another', null, undefined]) {
      expect(may(actor('townStaff'), other)).toMatchObject({ allowed: false, reason: 'role' });
    }
  });

  it('is no auditor, also of what they wrote in an earlier post', () => {
    expect(may(actor('prefectureAuditor'), 'writer')).toMatchObject({ allowed: false, reason: 'role' });
  });

  it('is nobody beyond the own reach, and nobody whose access has ended', () => {
    const elsewhere = { ...actor('townStaff'), townCodes: ['113620'] };
    expect(may(elsewhere, 'writer')).toMatchObject({ allowed: false, reason: 'absent' });
    const gone = { ...actor('townStaff'), accessEndsOn: '2026-11-30' };
    expect(may(gone, 'writer')).toMatchObject({ allowed: false, reason: 'inactive' });
  });

  it('opens nothing but reading', () => {
    expect(may(actor('townStaff'), 'writer', 'case:edit')).toMatchObject({ allowed: false, reason: 'role' });
    expect(may(actor('townStaff'), 'writer', 'contact:record')).toMatchObject({ allowed: false, reason: 'role' });
  });
});

describe('who may read what is restricted to a circle', () => {
  const may = (who: Actor, readerIds: string[], writtenBy = 'another') =>
    permit(who, 'note:read', { ...record, writtenBy, readerIds }, '2026-12-01');

  it('is whoever the circle names, as long as the role reads notes', () => {
    expect(may(actor('consultationWorker'), ['writer'])).toMatchObject({ allowed: true });
    expect(may(actor('prefectureAuditor'), ['writer'])).toMatchObject({ allowed: false, reason: 'role' });
    const elsewhere = { ...actor('consultationWorker'), officeIds: ['north'] };
    expect(may(elsewhere, ['writer'])).toMatchObject({ allowed: false, reason: 'absent' });
  });

  it('is nobody else, whatever the role', () => {
    for (const role of ['officeSupervisor', 'chiefConsultationWorker', 'prefectureManager', 'outreachWorker'] as const)
      expect([role, may(actor(role), ['another'])]).toMatchObject([role, { allowed: false, reason: 'circle' }]);
    expect(may(actor('townStaff'), [], 'writer')).toMatchObject({ allowed: false, reason: 'circle' });
  });
});

describe('who may know of a risk', () => {
  const may = (who: Actor, resource: Partial<Parameters<typeof permit>[2]> = {}) =>
    permit(who, 'risk:read', { ...record, ...resource }, '2026-12-01');

  it('is whoever supervises, is of the team, goes there, or said it', () => {
    for (const role of ['officeSupervisor', 'chiefConsultationWorker'] as const)
      expect(may(actor(role))).toMatchObject({ allowed: true });
    for (const role of ['consultationWorker', 'employmentWorker', 'outreachWorker'] as const) {
      expect(may(actor(role))).toMatchObject({ allowed: false, reason: 'role' });
      expect(may(actor(role), { visitorIds: ['another'] })).toMatchObject({ allowed: false, reason: 'role' });
      expect(may(actor(role), { visitorIds: ['another', 'writer'] })).toEqual({ allowed: true, because: [role] });
      expect(may(actor(role), { writtenBy: 'writer' })).toEqual({ allowed: true, because: [role] });
    }
  });

  it('is neither a town, nor the prefecture, nor an auditor', () => {
    for (const role of ['townStaff', 'prefectureManager', 'prefectureAuditor'] as const) {
      const answer = may(actor(role), { visitorIds: ['writer'], writtenBy: 'writer' });
      expect(answer).toMatchObject({ allowed: false, reason: 'role' });
    }
  });
});
