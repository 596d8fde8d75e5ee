import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFolders } from './run-folders.ts';
import { good, scratchExamples, suite } from './scratch-examples.ts';

const { path, write, run, failure } = scratchExamples();

describe('the runner', () => {
  it('runs every .yaml file below a folder and no other', () => {
    write('a.yaml', `rule: eligibility\ncases:\n${good}`);
    write('b/c/d.yaml', `rule: eligibility\ncases:\n${good}${good}`);
    write('b/e.yml', 'not: run');
    write('b/f.txt', '{');
    expect(run()).toEqual({ lines: [], passed: 3, failed: 0 });
  });

  it('runs a single file, several folders, and a folder behind links once', () => {
    write('one/a.yaml', `rule: eligibility\ncases:\n${good}`);
    write('two/b.yaml', `rule: eligibility\ncases:\n${good}`);
    expect(runFolders([join(path(), 'one/a.yaml')], path()).passed).toBe(1);
    expect(runFolders([join(path(), 'one'), join(path(), 'two')], path()).passed).toBe(2);
    symlinkSync(path(), join(path(), 'one/loop'));
    expect(run().passed).toBe(2);
  });

  it('runs what the page on writing them shows', () => {
    const page = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    const blocks = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block = '']) => block);
    blocks.forEach((block, at) => {
      write(`${at}.yaml`, block);
    });
    expect(run()).toEqual({ lines: [], passed: 4, failed: 0 });
  });

  it('fails where there is nothing to run', () => {
    expect(run()).toEqual({ lines: ['FAILED . › expected .yaml files, actual: none found'], passed: 0, failed: 1 });
    expect(runFolders([join(path(), 'absent')], path()).lines).toEqual([
      'FAILED absent › expected a file or folder, actual: nothing of this name',
    ]);
  });

  it('names file, case, expected and actual on one line, and runs the rest', () => {
    write(
      'x/a.yaml',
      `rule: eligibility\ncases:\n  - title: "two\\nlines"\n    asOf: 2020-06-01\n    expect: { outcome: MET, clauses: { 3(2)ア: NOT_MET, 3(2)イ: UNDETERMINED } }\n${good}`,
    );
    expect(run()).toEqual({
      lines: [
        'FAILED x/a.yaml › two lines › outcome: expected MET, actual UNDETERMINED; 3(2)ア: expected NOT_MET, actual UNDETERMINED',
      ],
      passed: 1,
      failed: 1,
    });
  });

  it('reads all scalars as text, quoted or not', () => {
    write('a.yaml', suite('age', '{ asOf: "2020-04-01", facts: { birthDate: 1975-04-02 }, expect: { age: "45" } }'));
    write('b.yaml', suite('fiscalYear', '{ asOf: 2020-03-31, expect: { fiscalYear: 2019 } }'));
    write('c.yaml', suite('date', '{ facts: { text: 0050401 }, expect: { refused: true } }'));
    write('d.yaml', suite('date', '{ facts: { text: "" }, expect: { refused: "true" } }'));
    write('e.yaml', suite('date', '{ facts: { text: 5081123 }, expect: { date: 2026-11-23 } }'));
    expect(run()).toEqual({ lines: [], passed: 5, failed: 0 });
  });

  it('runs several documents in one file, each under its own rule', () => {
    write(
      'a.yaml',
      `${suite('fiscalYear', '{ asOf: 2020-03-31, expect: { fiscalYear: 2019 } }')}---\n${suite('date', '{ facts: { text: S50 }, expect: { date: 1975 } }')}`,
    );
    expect(run()).toEqual({ lines: [], passed: 2, failed: 0 });
  });
});

describe('refusals', () => {
  it('pass only where the domain refuses', () => {
    write(
      'a.yaml',
      suite(
        'eligibility',
        '{ asOf: 2020-03-31, expect: { refused: true } }',
        '{ asOf: 2020-06-01, facts: { judgements: { 3(2): MET } }, expect: { refused: true } }',
        '{ asOf: 2020-06-01, edition: 2019-04-01, expect: { refused: true } }',
        '{ asOf: 2020-06-01, facts: { birthDate: 2021 }, expect: { refused: true } }',
      ),
    );
    write(
      'b.yaml',
      suite(
        'qualification',
        '{ asOf: 2020-06-01, facts: { service: [{ kind: health, from: 2019-02-02, to: 2019-02-01 }] }, expect: { refused: true } }',
      ),
    );
    write('c.yaml', suite('age', '{ asOf: 2020-06-01, facts: { birthDate: 2020-06-02 }, expect: { refused: true } }'));
    expect(run()).toEqual({ lines: [], passed: 6, failed: 0 });
  });

  it('are told apart from answers', () => {
    expect(failure(suite('eligibility', '{ asOf: 2020-06-01, expect: { refused: true } }'))).toContain(
      'refused: expected true, actual false',
    );
    expect(failure(suite('eligibility', '{ asOf: 2020-03-31, expect: { outcome: UNDETERMINED } }'))).toContain(
      'refused: expected false, actual true ({"code":"beforeFirstEdition"',
    );
    expect(failure(suite('date', '{ facts: { text: 8.11.23 }, expect: { date: 1996-11-23 } }'))).toContain(
      'refused: expected false',
    );
    expect(
      failure(suite('age', '{ asOf: 2020-06-01, facts: { birthDate: 2020-06-02 }, expect: { age: 0 } }')),
    ).toContain('refused: expected false');
  });

  it('know no edition for ages, fiscal years and dates, however early the day', () => {
    write(
      'a.yaml',
      `rule: age\nedition: 2020-04-01\ncases:\n  - { asOf: 2010-04-01, facts: { birthDate: 1975-04-02 }, expect: { age: 35 } }\n`,
    );
    expect(run()).toEqual({ lines: [], passed: 1, failed: 0 });
  });
});

describe('mismatches', () => {
  it('show lists, figures and flags', () => {
    expect(
      failure(
        suite(
          'qualification',
          '{ asOf: 2020-06-01, facts: { socialWelfareOfficer: [1] }, expect: { met: [3(3)エ, 3(3)ア] } }',
        ),
      ),
    ).toContain('met: expected [3(3)エ, 3(3)ア], actual [3(3)エ]');
    expect(
      failure(suite('age', '{ asOf: 2020-06-01, facts: { birthDate: 1980-06-02 }, expect: { age: 39 } }')),
    ).toContain('age: expected 39, actual 40');
    expect(
      failure(suite('outsideRegularHours', '{ facts: { at: 2026-11-22T20:00+09:00 }, expect: { outside: false } }')),
    ).toContain('outside: expected false, actual true');
  });
});

describe('the command', () => {
  const command = resolve(import.meta.dirname, '../run.ts');
  const typed = (argument: string[], from: string) =>
    spawnSync(process.execPath, [command, ...argument], { encoding: 'utf8', env: { ...process.env, INIT_CWD: from } });

  it('reads the folder from where it was typed and ends with the count', () => {
    write('mine/a.yaml', `rule: eligibility\ncases:\n${good}`);
    const { stdout, status } = typed(['mine'], path());
    expect([stdout, status]).toEqual(['1 passed, 0 failed\n', 0]);
    expect(typed(['--', 'mine'], path()).status).toBe(0);
  });

  it('exits with an error if anything failed', () => {
    write('mine/a.yaml', suite('eligibility', '{ title: t, asOf: 2020-06-01, expect: { outcome: MET } }'));
    const { stdout, status } = typed(['mine'], path());
    expect(stdout.split('\n')).toEqual([
      'FAILED mine/a.yaml › t › outcome: expected MET, actual UNDETERMINED',
      '0 passed, 1 failed',
      '',
    ]);
    expect(status).toBe(1);
    expect(typed(['nowhere'], path())).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/\n0 passed, 1 failed\n$/),
    });
  });

  it('runs the examples of the project without a path(), and all pass', () => {
    const stdout = execFileSync(process.execPath, [command], { encoding: 'utf8', cwd: path() });
    expect(stdout).toMatch(/^\d+ passed, 0 failed\n$/);
  });
});
