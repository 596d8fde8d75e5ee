import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../src/guideline/index.ts';
import { isMap } from './runner/fields.ts';
import { readSuites } from './runner/read-suites.ts';
import { runFolders } from './runner/run-folders.ts';

const cases = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => readSuites(readFileSync(join(import.meta.dirname, name), 'utf8')))
  .flatMap((suite) => suite.cases.map(({ raw }) => ({ rule: suite.head.rule, raw })));

/** Clause and outcome of every expectation in the examples. */
const shown = new Set(
  cases.flatMap(({ raw }) => {
    const clauses = isMap(raw) && isMap(raw.expect) ? raw.expect.clauses : undefined;
    return isMap(clauses) ? Object.entries(clauses).map(([clause, outcome]) => `${clause} ${String(outcome)}`) : [];
  }),
);

const withOutcome = allClauses.filter(({ kind }) => kind !== 'descriptive');

describe('examples', () => {
  it('all pass', () => expect(runFolders([import.meta.dirname], import.meta.dirname).lines).toEqual([]));

  it('are at least 200', () => expect(cases.length).toBeGreaterThanOrEqual(200));

  it.each(withOutcome.filter(({ kind }) => kind === 'computed').map(({ id }) => id))(
    'show %s met, not met and undetermined',
    (id) => {
      for (const outcome of ['MET', 'NOT_MET', 'UNDETERMINED']) expect(shown).toContain(`${id} ${outcome}`);
    },
  );

  it.each(withOutcome.map(({ id }) => id))('show %s', (id) => {
    expect([...shown].filter((each) => each.startsWith(`${id} `))).not.toEqual([]);
  });

  it('show every rule', () => {
    const rules = new Set(cases.map(({ rule }) => rule));
    for (const rule of [
      'eligibility',
      'qualification',
      'age',
      'fiscalYear',
      'outsideRegularHours',
      'date',
      'councilAccess',
      'councilTransfer',
      'needsLook',
      'lead',
      'leadHandover',
      'firstContact',
      'contactsPerMonth',
      'approval',
      'transfer',
      'retention',
      'supportSession',
      'divisionOfRoles',
      'noteCircle',
      'planSubmission',
      'meeting',
      'supportDecision',
    ]) {
      expect(rules).toContain(rule);
    }
    for (const rule of [
      'stage',
      'planEvaluation',
      'closing',
      'followUp',
      'leaving',
      'visitAlert',
      'visitBlock',
      'screening',
      'urgentHelp',
      'duplicates',
      'ladder',
      'mergedPerson',
      'referral',
      'duties',
    ])
      expect(rules).toContain(rule);
  });
});
