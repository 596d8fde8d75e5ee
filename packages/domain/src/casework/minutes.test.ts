import { describe, expect, it } from 'vitest';
import { mayConfirmMinutes, mayWriteMinutes } from './minutes.ts';

const code = (answer: ReturnType<typeof mayConfirmMinutes>) => (answer.open ? null : answer.reasons[0]?.code);

describe('minutes', () => {
  it('are written freely until they are confirmed, and then corrected with a reason', () => {
    expect(code(mayWriteMinutes({ state: 'HELD', confirmed: false }, null))).toBeNull();
    expect(code(mayWriteMinutes({ state: 'HELD', confirmed: true }, ' '))).toBe('CORRECTION_WITHOUT_REASON');
    expect(code(mayWriteMinutes({ state: 'HELD', confirmed: true }, '誤記'))).toBeNull();
    expect(code(mayWriteMinutes({ state: 'CALLED', confirmed: false }, null))).toBe('MEETING_NOT_HELD');
  });

  it('are confirmed once, of a meeting that was held', () => {
    expect(code(mayConfirmMinutes({ state: 'HELD', confirmed: false }))).toBeNull();
    expect(code(mayConfirmMinutes({ state: 'HELD', confirmed: true }))).toBe('MINUTES_CONFIRMED');
    expect(code(mayConfirmMinutes({ state: 'CANCELLED', confirmed: false }))).toBe('MEETING_NOT_HELD');
  });
});
