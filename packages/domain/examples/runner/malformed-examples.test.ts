import { describe, expect, it } from 'vitest';
import { good, scratchExamples, suite } from './scratch-examples.ts';

const { write, run, failure } = scratchExamples();

describe('a file that cannot be run counts as one failure', () => {
  it.each([
    ['nothing in it', '', 'the file is empty'],
    ['only a comment', '# later\n', 'the file'],
    ['broken YAML', 'rule: [eligibility\ncases: }', 'not readable as YAML'],
    ['a list', '- a\n- b\n', 'must be a mapping'],
    ['no cases', 'rule: eligibility\n', 'has no cases'],
    ['an empty list of cases', 'rule: eligibility\ncases: []\n', 'has no cases'],
    ['cases that are no list', 'rule: eligibility\ncases: { a: b }\n', 'has no cases'],
    ['the same key twice at the top', `rule: eligibility\nrule: age\ncases:\n${good}`, 'not readable as YAML'],
    ['an unknown anchor', 'rule: *nowhere\ncases:\n  - a\n', 'not readable as YAML'],
  ])('%s', (_, text, message) => expect(failure(text)).toContain(message));
});

describe('a case that cannot be run fails by name', () => {
  const eligible = (body: string) => suite('eligibility', body);
  it.each([
    [
      'unknown rule',
      suite('elegibility', '{ title: t, asOf: 2020-06-01, expect: { outcome: MET } }'),
      't › expected a case that can be run, actual: unknown rule "elegibility"',
    ],
    ['no rule', 'cases:\n  - { title: t, expect: { outcome: MET } }\n', 'rule must be text'],
    [
      'unknown key in the file',
      'rule: eligibility\nediton: 2020-04-01\ncases:\n  - { title: t, asOf: 2020-06-01, expect: { outcome: UNDETERMINED } }\n',
      'unknown key "editon" in the file',
    ],
    ['a case that is text', eligible('word'), 'case 1 › '],
    [
      'unknown key in the case',
      eligible('{ asOf: 2020-06-01, fact: {}, expect: { outcome: UNDETERMINED } }'),
      'unknown key "fact"',
    ],
    [
      'unknown key in facts',
      eligible('{ asOf: 2020-06-01, facts: { birthdate: 1980 }, expect: { outcome: UNDETERMINED } }'),
      'unknown key "birthdate" in facts',
    ],
    [
      'unknown key in expect',
      eligible('{ asOf: 2020-06-01, expect: { outcomes: MET } }'),
      'unknown key "outcomes" in expect',
    ],
    ['met under eligibility', eligible('{ asOf: 2020-06-01, expect: { met: [] } }'), 'unknown key "met"'],
    ['no expect', eligible('{ asOf: 2020-06-01 }'), 'expect must be a mapping'],
    ['empty expect', eligible('{ asOf: 2020-06-01, expect: {} }'), 'expect is empty'],
    ['expect without a value', eligible('{ asOf: 2020-06-01, expect: }'), 'expect must be a mapping'],
    [
      'no clause named',
      eligible('{ asOf: 2020-06-01, expect: { outcome: UNDETERMINED, clauses: {} } }'),
      'expect.clauses is empty',
    ],
    [
      'unknown clause expected',
      eligible('{ asOf: 2020-06-01, expect: { clauses: { 3(2)ｱ: MET } } }'),
      'unknown clause "3(2)ｱ"',
    ],
    [
      'clause of another rule expected',
      eligible('{ asOf: 2020-06-01, expect: { clauses: { 3(3)ア: MET } } }'),
      'does not speak of clause 3(3)ア',
    ],
    [
      'unknown clause judged',
      eligible('{ asOf: 2020-06-01, facts: { judgements: { 3(9): MET } }, expect: { refused: true } }'),
      'unknown clause "3(9)"',
    ],
    [
      'unknown outcome expected',
      eligible('{ asOf: 2020-06-01, expect: { outcome: met } }'),
      'expect.outcome must be one of',
    ],
    [
      'unknown outcome of a clause',
      eligible('{ asOf: 2020-06-01, expect: { clauses: { 3(2)ア: YES } } }'),
      'expect.clauses.3(2)ア must be one of',
    ],
    [
      'judged undetermined',
      eligible(
        '{ asOf: 2020-06-01, facts: { judgements: { 3(2)ア: UNDETERMINED } }, expect: { outcome: UNDETERMINED } }',
      ),
      'facts.judgements.3(2)ア must be one of MET, NOT_MET',
    ],
    ['no asOf', eligible('{ expect: { outcome: UNDETERMINED } }'), 'asOf must be text'],
    [
      'impossible asOf',
      eligible('{ asOf: 2021-02-29, expect: { outcome: UNDETERMINED } }'),
      'asOf is no possible date',
    ],
    ['partial asOf', eligible('{ asOf: 2021-02, expect: { outcome: UNDETERMINED } }'), 'asOf is no possible date'],
    [
      'impossible birth date',
      eligible('{ asOf: 2020-06-01, facts: { birthDate: 1980-13 }, expect: { refused: true } }'),
      'facts.birthDate is no possible date',
    ],
    [
      'usesSaposute neither true nor false',
      eligible('{ asOf: 2020-06-01, facts: { usesSaposute: yes }, expect: { outcome: UNDETERMINED } }'),
      'must be one of true, false',
    ],
    ['refused: false', eligible('{ asOf: 2020-06-01, expect: { refused: false } }'), 'can only be true'],
    [
      'refused and more',
      eligible('{ asOf: 2020-03-01, expect: { refused: true, outcome: MET } }'),
      'leaves nothing else',
    ],
    [
      'an edition that is no date',
      'rule: eligibility\nedition: first\ncases:\n  - { asOf: 2020-06-01, expect: { refused: true } }\n',
      'edition is no date',
    ],
    [
      'the same key twice in a case',
      eligible(
        '{ title: t, asOf: 2020-06-01, facts: { usesSaposute: true, usesSaposute: false }, expect: { outcome: UNDETERMINED } }',
      ),
      't › expected a case that can be run, actual: not readable as YAML',
    ],
    [
      'a list for a mapping',
      eligible('{ asOf: 2020-06-01, facts: [], expect: { outcome: UNDETERMINED } }'),
      'facts must be a mapping',
    ],
    [
      'a title that is a list',
      eligible('{ title: [a], asOf: 2020-06-01, expect: { outcome: UNDETERMINED } }'),
      'title must be text',
    ],
    [
      'unknown course',
      suite(
        'qualification',
        '{ asOf: 2020-06-01, facts: { training: [{ course: boss, by: ministry, completedOn: 2019-01-01 }] }, expect: { met: [] } }',
      ),
      'facts.training[0].course must be one of',
    ],
    [
      'training without a day',
      suite(
        'qualification',
        '{ asOf: 2020-06-01, facts: { training: [{ course: chief, by: ministry }] }, expect: { met: [] } }',
      ),
      'completedOn must be text',
    ],
    [
      'unknown kind of service',
      suite(
        'qualification',
        '{ asOf: 2020-06-01, facts: { service: [{ kind: retail, from: 2019-01-01 }] }, expect: { met: [] } }',
      ),
      'facts.service[0].kind must be one of',
    ],
    [
      'unknown key of service',
      suite(
        'qualification',
        '{ asOf: 2020-06-01, facts: { service: [{ kind: health, from: 2019-01-01, until: 2020-01-01 }] }, expect: { met: [] } }',
      ),
      'unknown key "until"',
    ],
    [
      'impossible day of a licence',
      suite(
        'qualification',
        '{ asOf: 2020-06-01, facts: { licences: [{ kind: publicHealthNurse, registeredOn: 2019-02-30 }] }, expect: { met: [] } }',
      ),
      'registeredOn is no possible date',
    ],
    [
      'a sixth item',
      suite('qualification', '{ asOf: 2020-06-01, facts: { socialWelfareOfficer: [6] }, expect: { met: [] } }'),
      'must be one of 1, 2, 3, 4, 5',
    ],
    [
      'a list given as text',
      suite('qualification', '{ asOf: 2020-06-01, facts: { socialWelfareOfficer: 3 }, expect: { met: [] } }'),
      'must be a list',
    ],
    [
      'met with an unknown clause',
      suite('qualification', '{ asOf: 2020-06-01, expect: { met: [3(3)キ] } }'),
      'unknown clause "3(3)キ"',
    ],
    [
      'met given as text',
      suite('qualification', '{ asOf: 2020-06-01, expect: { met: 3(3)ア } }'),
      'expect.met must be a list',
    ],
    [
      'age of a partial birth date',
      suite('age', '{ asOf: 2020-06-01, facts: { birthDate: 1980 }, expect: { age: 40 } }'),
      'is no possible date',
    ],
    ['age without a birth date', suite('age', '{ asOf: 2020-06-01, expect: { age: 40 } }'), 'facts must be a mapping'],
    [
      'an age in words',
      suite('age', '{ asOf: 2020-06-01, facts: { birthDate: 1980-01-01 }, expect: { age: forty } }'),
      'must be a whole number',
    ],
    [
      'facts where there are none',
      suite('fiscalYear', '{ asOf: 2020-06-01, facts: { birthDate: 1980-01-01 }, expect: { fiscalYear: 2020 } }'),
      'unknown key "birthDate"',
    ],
    [
      'an edition that does not exist, where none is used',
      'rule: fiscalYear\nedition: 2019-04-01\ncases:\n  - { asOf: 2020-06-01, expect: { fiscalYear: 2020 } }\n',
      'unknown edition',
    ],
    [
      'asOf for a typed date',
      suite('date', '{ asOf: 2020-06-01, facts: { text: S50 }, expect: { date: 1975 } }'),
      'unknown key "asOf"',
    ],
    ['no text', suite('date', '{ facts: {}, expect: { refused: true } }'), 'facts.text must be text'],
    [
      'asOf for regular hours',
      suite(
        'outsideRegularHours',
        '{ asOf: 2020-06-01, facts: { at: 2026-11-22T20:00+09:00 }, expect: { outside: true } }',
      ),
      'unknown key "asOf"',
    ],
    [
      'a time without offset',
      suite('outsideRegularHours', '{ facts: { at: 2026-11-22T20:00 }, expect: { outside: true } }'),
      'facts.at is no date and time with offset',
    ],
    [
      'an unknown weekday',
      suite(
        'outsideRegularHours',
        '{ facts: { at: 2026-11-22T20:00+09:00, office: { weekly: { day: 08:30-17:15 } } }, expect: { outside: true } }',
      ),
      'unknownWeekday',
    ],
    [
      'an impossible closing day',
      suite(
        'outsideRegularHours',
        '{ facts: { at: 2026-11-22T20:00+09:00, office: { closed: [2026-02-30] } }, expect: { outside: true } }',
      ),
      'badDate',
    ],
    [
      'impossible hours',
      suite(
        'outsideRegularHours',
        '{ facts: { at: 2026-11-22T20:00+09:00, office: { weekly: { mon: 17:15-08:30 } } }, expect: { outside: true } }',
      ),
      'badHours',
    ],
    [
      'outside in other words',
      suite('outsideRegularHours', '{ facts: { at: 2026-11-22T20:00+09:00 }, expect: { outside: yes } }'),
      'expect.outside must be one of true, false',
    ],
  ])('%s', (_, text, message) => expect(failure(text)).toContain(message));

  it('and the other cases still run, also beside a doubled key', () => {
    write(
      'a.yaml',
      `rule: eligibility\ncases:\n  - { title: bad, asOf: 2020-06-01, asOf: 2020-06-01, expect: { outcome: UNDETERMINED } }\n${good}  - { title: worse, asOf: 2020-02-30, expect: { outcome: UNDETERMINED } }\n${good}`,
    );
    const { lines, passed, failed } = run();
    expect([passed, failed]).toEqual([2, 2]);
    expect(lines.map((line) => line.split(' › ')[1])).toEqual(['bad', 'worse']);
  });
});
