import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, partialDate } from '../foundation/index.ts';
import { type Edition, editions, type Judgement } from '../guideline/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { determine, determineUnder, type Question, replay, replaysExactly } from './determine.ts';
import { drift, whatEditionWouldChange } from './drift.ts';

const needy: Judgement = {
  clause: '3(2)柱書',
  outcome: 'MET',
  reason: 'no income, 困窮',
  evidence: 'bank book seen',
  edition: '2020-04-01',
  judgedBy: 'a',
  approvedBy: 'b',
  judgedAt: '2020-05-01T00:00:00Z',
};
const eligibility: Question = {
  rule: 'eligibility',
  input: {
    asOf: civilDate('2020-06-01'),
    facts: { birthDate: partialDate('1980'), usesSaposute: true },
    judgements: [needy],
  },
};
const qualification: Question = {
  rule: 'qualification',
  input: {
    asOf: civilDate('2020-06-01'),
    facts: {
      training: [{ course: 'chief', by: 'ministry', completedOn: civilDate('2019-01-01') }],
      licences: undefined,
      socialWelfareOfficer: [2],
    },
    judgements: [],
  },
};
const made = (question: Question) => {
  const answer = determine(question);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const first = editions[0] as Edition;

describe('a determination', () => {
  it('carries rule, edition, day, input and the whole result', () => {
    expect(made(eligibility)).toMatchObject({
      rule: 'eligibility',
      edition: '2020-04-01',
      asOf: '2020-06-01',
      input: { facts: { birthDate: '1980', usesSaposute: true }, judgements: [{ clause: '3(2)柱書' }] },
      result: { outcome: 'MET', tree: { clause: '3(2)' } },
    });
    expect(made(qualification)).toMatchObject({ rule: 'qualification', result: { met: ['3(3)ア', '3(3)エ'] } });
  });

  it.each([eligibility, qualification])('of $rule replays to the same bytes, also after storage', (question) => {
    const record = made(question);
    const stored = JSON.parse(JSON.stringify(record)) as typeof record;
    const again = replay(stored);
    expect(again.ok && canonicalJson(again.value)).toBe(canonicalJson(record));
    expect(replaysExactly(stored)).toBe(true);
  });

  it('with a named edition replays as well', () => {
    const named: Question = { rule: 'eligibility', input: { ...eligibility.input, edition: '2020-04-01' } as never };
    expect(replaysExactly(made(named))).toBe(true);
  });

  it('shows tampering: in the outcome, in the input, in an edition that is not there', () => {
    const record = made(eligibility);
    expect(replaysExactly({ ...record, result: { ...record.result, outcome: 'NOT_MET' } } as typeof record)).toBe(
      false,
    );
    expect(replaysExactly({ ...record, input: { ...record.input, facts: {} } } as typeof record)).toBe(false);
    expect(replaysExactly({ ...record, edition: '2021-04-01' } as typeof record)).toBe(false);
  });

  it('cannot be changed, nor by changing what it was made from', () => {
    const facts = { usesSaposute: true };
    const record = made({ rule: 'eligibility', input: { asOf: civilDate('2020-06-01'), facts, judgements: [] } });
    facts.usesSaposute = false;
    expect(record.input.facts).toEqual({ usesSaposute: true });
    expect(Object.isFrozen(record) && Object.isFrozen(record.result.tree.children)).toBe(true);
  });

  it('is refused where the rule refuses', () => {
    const early = { rule: 'eligibility', input: { ...eligibility.input, asOf: civilDate('2020-03-31') } } as Question;
    expect(determine(early)).toMatchObject({ ok: false, error: { code: 'beforeFirstEdition' } });
  });
});

describe('drift', () => {
  it('lists the clauses in which later facts disagree', () => {
    const record = made(eligibility);
    const now = { facts: { birthDate: partialDate('1990'), usesSaposute: true }, judgements: [needy] };
    expect(drift(record, now)).toEqual({
      ok: true,
      value: [
        { clause: '3(2)', was: 'MET', now: 'NOT_MET' },
        { clause: '3(2)ア', was: 'MET', now: 'NOT_MET' },
      ],
    });
    const same = { facts: { birthDate: partialDate('1980-05'), usesSaposute: true }, judgements: [needy] };
    expect(drift(record, same)).toEqual({ ok: true, value: [] });
  });

  it('works for a qualification and is refused with its rule', () => {
    const record = made(qualification);
    expect(drift(record, { facts: { socialWelfareOfficer: [2] }, judgements: [] })).toEqual({
      ok: true,
      value: [{ clause: '3(3)ア', was: 'MET', now: 'UNDETERMINED' }],
    });
    expect(drift(record, { facts: {}, judgements: [needy] }).ok).toBe(false);
  });
});

describe('a new edition', () => {
  const wider: Edition = {
    ...first,
    id: '2025-04-01',
    inForceFrom: civilDate('2025-04-01'),
    qualification: { ...first.qualification, training: { ...first.qualification.training, providers: ['prefecture'] } },
    eligibility: {
      ...first.eligibility,
      iceAgeGeneration: {
        ...first.eligibility.iceAgeGeneration,
        ageBand: { core: { from: 35, to: 36 }, margin: { from: 35, to: 36 } },
        birthCohort: {
          core: { first: civilDate('1970-01-01'), last: civilDate('1970-12-31') },
          margin: { first: civilDate('1970-01-01'), last: civilDate('1970-12-31') },
        },
      },
    },
  };

  it('is reported with what it would change, and with that alone', () => {
    const records = [made(eligibility), made(qualification)];
    expect(whatEditionWouldChange(wider, records)).toMatchObject({
      ok: true,
      value: [
        { determination: records[0], changes: [{ clause: '3(2)' }, { clause: '3(2)ア', was: 'MET', now: 'NOT_MET' }] },
        { determination: records[1], changes: [{ clause: '3(3)ア', was: 'MET', now: 'NOT_MET' }] },
      ],
    });
    expect(whatEditionWouldChange({ ...first, id: '2025-04-01' }, records)).toEqual({ ok: true, value: [] });
  });

  it('answers under its own id when handed in', () => {
    const answer = determineUnder(wider, eligibility);
    expect(answer.ok && [answer.value.edition, answer.value.result.outcome]).toEqual(['2025-04-01', 'NOT_MET']);
    expect(
      determineUnder(wider, {
        ...eligibility,
        input: { ...eligibility.input, judgements: [{ ...needy, clause: '3(2)' }] } as never,
      }).ok,
    ).toBe(false);
    const tampered = { ...made(eligibility), input: { ...eligibility.input, judgements: [{ ...needy, reason: '' }] } };
    expect(whatEditionWouldChange(wider, [tampered as never]).ok).toBe(false);
  });
});

describe('canonical JSON', () => {
  it('sorts keys, drops what has no value, and keeps lists as they are', () => {
    expect(canonicalJson({ b: [3, 1, null], a: { d: undefined, c: '困\u0000"' }, e: true })).toBe(
      '{"a":{"c":"困\\u0000\\""},"b":[3,1,null],"e":true}',
    );
  });

  it('reads back as the same value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
    expect(() => canonicalJson(Number.NaN)).toThrow('not a JSON number: NaN');
    expect(() => canonicalJson([undefined])).toThrow('not JSON: undefined');
  });
});
