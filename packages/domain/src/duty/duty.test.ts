import { describe, expect, it } from 'vitest';
import { type CountedContact, countDuties, dutiesNeverPerformed } from './count-duties.ts';
import { duties, dutyIds, isDutyId } from './duties.ts';
import { recordingOf, workerRoles } from './who-may-perform.ts';

describe('duties of 3(4)', () => {
  it('are eleven, ア to サ, each named in both languages', () => {
    expect(dutyIds.map((id) => id.slice(-1)).join('')).toBe('アイウエオカキクケコサ');
    expect(duties.map(({ clause }) => clause)).toEqual(dutyIds);
    expect(new Set(duties.flatMap(({ name }) => [name.ja, name.en])).size).toBe(22);
    for (const { name, summary } of duties) expect([name.ja, summary.en].every((text) => text.length > 0)).toBe(true);
    expect(isDutyId('3(4)ア')).toBe(true);
    expect(isDutyId('3(4)')).toBe(false);
  });

  it('are the outreach worker’s only under that role', () => {
    for (const duty of dutyIds) {
      expect(workerRoles.filter((role) => recordingOf(role, duty).countsAsOutreach)).toEqual(['outreachWorker']);
    }
    expect(recordingOf('employmentWorker', '3(4)キ')).toEqual({
      duty: '3(4)キ',
      recordedUnder: 'employmentWorker',
      countsAsOutreach: false,
    });
  });
});

describe('countDuties', () => {
  const contact = (role: CountedContact['role'], outsideRegularHours: boolean, ...named: CountedContact['duties']) => ({
    role,
    outsideRegularHours,
    duties: named,
  });
  const contacts = [
    contact('outreachWorker', false, '3(4)ア', '3(4)カ'),
    contact('outreachWorker', true, '3(4)ア', '3(4)ア'),
    contact('outreachWorker', true, '3(4)ア'),
    contact('consultationWorker', false, '3(4)ア'),
    contact('employmentWorker', true, '3(4)キ'),
  ];

  it('splits by hours and keeps other roles apart', () => {
    const counts = countDuties(contacts);
    expect(counts[0]).toEqual({
      duty: '3(4)ア',
      outreachWorker: { regular: 1, outside: 2 },
      otherRoles: { regular: 1, outside: 0 },
    });
    expect(counts[5]).toEqual({
      duty: '3(4)カ',
      outreachWorker: { regular: 1, outside: 0 },
      otherRoles: { regular: 0, outside: 0 },
    });
    expect(counts[6]!.otherRoles).toEqual({ regular: 0, outside: 1 });
  });

  it('lists all eleven, and so shows the duties never performed', () => {
    const counts = countDuties(contacts);
    expect(counts.map(({ duty }) => duty)).toEqual(dutyIds);
    expect(dutiesNeverPerformed(counts)).toEqual(dutyIds.filter((id) => id !== '3(4)ア' && id !== '3(4)カ'));
    const evenings = countDuties([contact('outreachWorker', true, '3(4)サ')]);
    expect(dutiesNeverPerformed(evenings)).not.toContain('3(4)サ');
  });
});
