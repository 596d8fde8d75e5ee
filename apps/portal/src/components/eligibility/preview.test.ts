import { describe, expect, it } from 'vitest';
import { type KnownFacts, type KnownJudgement, previewOutcomes } from './preview.ts';

const judged = (clause: string, parts: Partial<KnownJudgement> = {}): KnownJudgement => ({
  clause,
  outcome: 'MET',
  edition: '2020-04-01',
  judgedAt: '2026-10-01T10:00:00+09:00',
  approvedAt: '2026-10-02T10:00:00+09:00',
  returnedAt: null,
  supersededAt: null,
  ...parts,
});
const known = (parts: Partial<KnownFacts> = {}): KnownFacts => ({
  asOf: '2026-10-10',
  edition: '2020-04-01',
  birthDate: '1984-06-01',
  usesSaposute: null,
  judgements: [],
  ...parts,
});

describe('what an answer would change', () => {
  it('is nothing as long as nothing is supposed', () => {
    const outcomes = previewOutcomes(known());
    expect(outcomes.get('3(2)ア')).toBe('MET');
    expect(outcomes.get('3(2)')).toBe('UNDETERMINED');
  });

  it('is decided by the rules themselves', () => {
    const answers = new Map([
      ['3(2)柱書', 'MET'],
      ['3(2)イ(ｱ)', 'MET'],
    ] as const);
    expect(previewOutcomes(known(), { answers }).get('3(2)')).toBe('MET');
    expect(previewOutcomes(known(), { answers: new Map([['3(2)柱書', 'NOT_MET']]) }).get('3(2)')).toBe('NOT_MET');
  });

  it('counts a judgement that waits only where its approval is supposed', () => {
    const waiting = known({ judgements: [judged('3(2)柱書', { approvedAt: null }), judged('3(2)イ(ｳ)')] });
    expect(previewOutcomes(waiting).get('3(2)')).toBe('UNDETERMINED');
    expect(previewOutcomes(waiting, { approveWaiting: true }).get('3(2)')).toBe('MET');
  });

  it('leaves out what was replaced or sent back', () => {
    const at = '2026-10-03T10:00:00+09:00';
    const gone = known({
      judgements: [judged('3(2)柱書', { supersededAt: at }), judged('3(2)イ(ｱ)', { returnedAt: at })],
    });
    const outcomes = previewOutcomes(gone, { approveWaiting: true });
    expect(outcomes.get('3(2)柱書')).toBe('UNDETERMINED');
    expect(outcomes.get('3(2)イ(ｱ)')).toBe('UNDETERMINED');
  });
});
