import { describe, expect, it } from 'vitest';
import { isSessionAtHome, sessionAtHomeIssue, visitOfSession } from './session-at-home.ts';

const home = { duty: '3(4)カ', atHome: true, counterparts: ['CLIENT'] } as const;
const society = { ...home, duty: '3(4)キ' } as const;

describe('a session at home', () => {
  it('is every session of カ, and one of キ that says so', () => {
    expect([true, false, null].map((atHome) => isSessionAtHome({ duty: '3(4)カ', atHome }))).toEqual([
      true,
      true,
      true,
    ]);
    expect([true, false, null].map((atHome) => isSessionAtHome({ duty: '3(4)キ', atHome }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is said of キ, and not taken back of カ', () => {
    expect([true, false, null].map((atHome) => sessionAtHomeIssue({ duty: '3(4)キ', atHome }))).toEqual([
      null,
      null,
      'AT_HOME_UNSAID',
    ]);
    expect([true, false, null].map((atHome) => sessionAtHomeIssue({ duty: '3(4)カ', atHome }))).toEqual([
      null,
      'ALWAYS_AT_HOME',
      null,
    ]);
  });

  it('is a visit whoever is named, since it is in the home of those who refuse', () => {
    expect(visitOfSession(society)).toEqual({ kind: 'VISIT', result: 'MET_PERSON', counterparts: ['CLIENT'] });
    expect(visitOfSession({ ...home, atHome: null, counterparts: ['FAMILY', 'AGENCY'] })?.kind).toBe('VISIT');
    for (const who of ['AGENCY', 'OTHER'] as const)
      expect(visitOfSession({ ...home, counterparts: [who] })?.kind).toBe('VISIT');
    expect(visitOfSession({ ...society, atHome: false })).toBeNull();
  });
});
