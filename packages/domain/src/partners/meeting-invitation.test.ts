import { describe, expect, it } from 'vitest';
import { invitationRefusal, invitationStates } from './meeting-invitation.ts';

describe('an invitation to a meeting', () => {
  it('is answered, and answered otherwise, until the meeting begins', () => {
    for (const state of invitationStates.filter((each) => each !== 'CALLED_OFF')) {
      expect(invitationRefusal({ state, begun: false })).toBeNull();
      expect(invitationRefusal({ state, begun: true })).toEqual({ code: 'MEETING_BEGUN', clause: '3(4)オ' });
    }
  });

  it('that was called off wants no answer', () => {
    for (const begun of [true, false])
      expect(invitationRefusal({ state: 'CALLED_OFF', begun })).toEqual({
        code: 'MEETING_CALLED_OFF',
        clause: '3(4)オ',
      });
  });
});
