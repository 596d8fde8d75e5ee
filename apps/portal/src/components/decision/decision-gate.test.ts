import { describe, expect, it } from 'vitest';
import type { WaitingDecisionFragment } from '../../graphql/generated/graphql.ts';
import { decisionGate } from './decision-gate.ts';

const finding = (clause: string, parent: string | null, outcome: string) => ({ clause, parent, outcome });
const waiting = (change: object = {}, made = 'worker') =>
  ({
    createdBy: { id: made },
    case: {
      stage: 'DECISION',
      applications: [{ signedOn: '2026-11-01', withdrawnOn: null }],
      eligibility: { drift: [], determinations: [] },
      ...change,
    },
  }) as unknown as WaitingDecisionFragment;

const reasons = (plan: WaitingDecisionFragment, change: object = {}) => {
  const decision = { approve: true, decidedOn: '2026-11-20', deciderId: 'manager', ...change };
  const gate = decisionGate(plan, { state: 'APPROVED', signedOn: '2026-11-15' }, decision);
  return gate.open ? [] : gate.reasons.map(({ code, missing }) => [code, ...missing]);
};

const notMet = {
  outcome: 'NOT_MET',
  needsApproval: false,
  approvedAt: null,
  findings: [
    finding('3(2)', null, 'NOT_MET'),
    finding('3(2)柱書', '3(2)', 'NOT_MET'),
    finding('3(2)ア', '3(2)', 'MET'),
    finding('3(2)イ', '3(2)', 'MET'),
    finding('3(2)イ(ｱ)', '3(2)イ', 'UNDETERMINED'),
    finding('3(2)イ(ｲ)', '3(2)イ', 'MET'),
  ],
};

describe('支援決定の前に要ること', () => {
  it('判定がなければ、それが要る', () => expect(reasons(waiting())).toEqual([['NOT_DETERMINED', 'determination']]));

  it('満たされた群の中の未確定は、妨げに数えない', () =>
    expect(reasons(waiting({ eligibility: { drift: [], determinations: [notMet] } }))).toEqual([
      ['DETERMINED_NOT_MET', '3(2)', '3(2)柱書'],
    ]));

  it('判定のあとに3(2)の結論が変わっていれば、判定し直す', () => {
    const met = { ...notMet, outcome: 'MET', findings: [] };
    const drift = (clause: string) => reasons(waiting({ eligibility: { drift: [{ clause }], determinations: [met] } }));
    expect(drift('3(2)')).toEqual([['DETERMINATION_DRIFTED', '3(2)']]);
    expect(drift('3(2)イ(ｱ)')).toEqual([]);
  });

  it('支援しない決定は、判定も申込も要らない', () =>
    expect(reasons(waiting({ applications: [] }), { approve: false })).toEqual([]));

  it('決定の日より後の申込や撤回された申込は数えない', () => {
    const applications = [
      { signedOn: '2026-11-21', withdrawnOn: null },
      { signedOn: '2026-11-01', withdrawnOn: '2026-11-02' },
    ];
    expect(reasons(waiting({ applications })).map(([code]) => code)).toContain('NO_APPLICATION');
  });

  it('自分で作ったプランは決定できない', () =>
    expect(reasons(waiting({}, 'manager')).map(([code]) => code)).toContain('DECIDER_MADE_THE_PLAN'));
});
