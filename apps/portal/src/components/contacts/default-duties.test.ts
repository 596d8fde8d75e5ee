import { contactIssues, contactKinds } from '@banso/domain/casework';
import { describe, expect, it } from 'vitest';
import { defaultCounterparts, defaultDuties, resultsOf } from './default-duties.ts';

describe('what the contact form begins with', () => {
  it('never contradicts itself: every result that it offers agrees with its counterparts', () => {
    for (const kind of contactKinds) {
      for (const result of resultsOf(kind)) {
        const counterparts = defaultCounterparts(kind, result) as ['CLIENT'];
        expect(contactIssues({ kind, result, counterparts }), `${kind} ${result}`).toEqual([]);
        expect(defaultDuties(kind, result).length).toBeGreaterThan(0);
      }
    }
  });
});
