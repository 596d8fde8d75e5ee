import { describe, expect, it } from 'vitest';
import { approvalsByCase } from './approvals.ts';

type Today = Parameters<typeof approvalsByCase>[0];

const judged = (caseId: string, id: string, judgedAt: string) => ({
  case: { id: caseId },
  judgement: { id, clause: '3(2)柱書', outcome: 'MET', reason: '面談で確かめた', judgedAt, judgedBy: null },
});
const determined = (caseId: string, id: string, recordedAt: string) => ({
  case: { id: caseId },
  determination: {
    id,
    outcome: 'MET',
    reason: '該当',
    asOf: '2026-11-20',
    recordedAt,
    recordedBy: { displayName: '例示 花子' },
  },
});

describe('what waits for approval', () => {
  it('stands person by person, the longest wait first, with its days', () => {
    const today = {
      on: '2026-11-24',
      judgementsToApprove: [
        judged('a', 'a1', '2026-11-23T01:00:00Z'),
        judged('b', 'b1', '2026-11-13T20:00:00Z'),
        judged('a', 'a2', '2026-11-24T01:00:00Z'),
      ],
      determinationsToApprove: [determined('a', 'a3', '2026-11-20T01:00:00Z')],
    } as unknown as Today;
    const found = approvalsByCase(today);
    expect(
      found.map(({ caseId, approvals }) => [caseId, approvals.map(({ id, waitingDays }) => [id, waitingDays])]),
    ).toEqual([
      ['b', [['b1', 10]]],
      [
        'a',
        [
          ['a3', 4],
          ['a1', 1],
          ['a2', 0],
        ],
      ],
    ]);
    expect(found[1]?.approvals[0]).toMatchObject({ clause: null, by: '例示 花子', on: '2026-11-20' });
  });

  it('is nothing where nothing waits', () =>
    expect(approvalsByCase({ on: '2026-11-24', judgementsToApprove: [], determinationsToApprove: [] })).toEqual([]));
});
