import { describe, expect, it } from 'vitest';
import { civilDate } from '../foundation/index.ts';
import type { Judgement } from '../guideline/index.ts';
import { evaluateQualification, type QualificationInput } from './evaluate.ts';
import type { QualificationFacts } from './evidence.ts';
import { reevaluateQualification } from './lapse.ts';

const asOf = civilDate('2021-04-01');
const today = civilDate('2024-10-01');
const known: QualificationFacts = { training: [], licences: [], service: [], socialWelfareOfficer: [] };
const none: Judgement = {
  clause: '3(3)カ',
  outcome: 'NOT_MET',
  reason: 'nothing shown',
  evidence: 'interview',
  edition: '2020-04-01',
  judgedBy: 'a',
  approvedBy: 'b',
  judgedAt: '2021-04-01T00:00:00Z',
};
const recognised: Judgement = { ...none, outcome: 'MET' };

function reevaluate(before: Omit<QualificationInput, 'asOf'>, now: Partial<QualificationInput>, on = today) {
  const answer = reevaluateQualification(
    { asOf, ...before },
    { on, facts: now.facts ?? before.facts, judgements: now.judgements ?? before.judgements },
  );
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe('lapse under 3(3)', () => {
  const licensed = (endedOn?: string): QualificationFacts => ({
    ...known,
    licences: [
      {
        kind: 'certifiedSocialWorker',
        registeredOn: civilDate('2015-04-01'),
        ...(endedOn === undefined ? {} : { endedOn: civilDate(endedOn) }),
      },
    ],
  });

  it('comes when the licence relied on has ended', () => {
    const held = reevaluate({ facts: licensed(), judgements: [none] }, { facts: licensed('2024-10-02') });
    expect([held.lapsed, held.lost]).toEqual([false, []]);
    const ended = reevaluate({ facts: licensed(), judgements: [none] }, { facts: licensed('2024-10-01') });
    expect([ended.lapsed, ended.lost]).toEqual([true, ['3(3)エ']]);
    expect(ended.before.met).toEqual(['3(3)エ']);
    expect([ended.now.outcome, ended.now.asOf, ended.now.evidenceOn]).toEqual(['NOT_MET', asOf, today]);
  });

  it('comes when a recognition has ended', () => {
    const facts = known;
    const until = (endedOn: string) => ({ judgements: [{ ...recognised, endedOn: civilDate(endedOn) }] });
    expect(reevaluate({ facts, judgements: [recognised] }, until('2024-10-02')).lapsed).toBe(false);
    expect(reevaluate({ facts, judgements: [recognised] }, until('2024-10-01'))).toMatchObject({
      lapsed: true,
      lost: ['3(3)カ'],
      now: { outcome: 'UNDETERMINED' },
    });
  });

  it('comes when evidence was withdrawn, but not while another ground holds', () => {
    const facts: QualificationFacts = { ...licensed(), socialWelfareOfficer: [] };
    const two: QualificationFacts = {
      ...facts,
      training: [{ course: 'chief', by: 'ministry', completedOn: civilDate('2020-01-01') }],
    };
    const one = reevaluate({ facts: two, judgements: [none] }, { facts });
    expect([one.lapsed, one.lost]).toEqual([false, ['3(3)ア']]);
    expect(reevaluate({ facts: two, judgements: [none] }, { facts: known })).toMatchObject({
      lapsed: true,
      lost: ['3(3)ア', '3(3)エ'],
    });
  });

  it('keeps the appointment day: later service changes nothing', () => {
    const facts: QualificationFacts = {
      ...known,
      service: [{ kind: 'socialWelfareService', from: civilDate('2020-04-01') }],
    };
    expect(reevaluate({ facts, judgements: [none] }, {}).now.outcome).toBe('NOT_MET');
  });

  it('is not where nothing was held before', () => {
    expect(reevaluate({ facts: known, judgements: [none] }, {}).lapsed).toBe(false);
  });

  it('reads evidence no earlier than the appointment', () => {
    const answer = evaluateQualification({ asOf, evidenceOn: civilDate('2020-04-01'), facts: known, judgements: [] });
    expect(answer.ok && answer.value.evidenceOn).toBe(asOf);
  });

  it('is refused where either evaluation is', () => {
    const group: Judgement = { ...none, clause: '3(3)' };
    const appointment = { asOf, facts: known, judgements: [] };
    const now = { on: today, facts: known, judgements: [group] };
    expect(reevaluateQualification(appointment, now).ok).toBe(false);
    expect(reevaluateQualification({ ...appointment, judgements: [group] }, { ...now, judgements: [] }).ok).toBe(false);
  });
});
