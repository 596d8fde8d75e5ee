import type { Comparison } from './comparison.ts';
import { map, optional, type RawMap, text } from './fields.ts';
import { Malformed, quoted } from './malformed.ts';
import type { WrittenCase } from './read-suites.ts';
import { approval } from './rules/approval.ts';
import { screening, urgentHelp } from './rules/beginning.ts';
import { closing, followUp, planEvaluation, stage } from './rules/casework.ts';
import { councilAccess, councilTransfer } from './rules/council.ts';
import { retention, transfer } from './rules/custody.ts';
import { contactsPerMonth, firstContact, lead } from './rules/detection.ts';
import { duplicates } from './rules/duplicates.ts';
import { duties } from './rules/duties.ts';
import { eligibility } from './rules/eligibility.ts';
import { age, fiscalYear, typedDate } from './rules/foundation.ts';
import { ladder } from './rules/ladder.ts';
import { leadHandover } from './rules/lead-handover.ts';
import { meeting } from './rules/meeting.ts';
import { mergedPersonRule } from './rules/merged-person.ts';
import { needsLook } from './rules/needs-look.ts';
import { noteCircle } from './rules/note-circle.ts';
import { outsideRegularHours } from './rules/outside-regular-hours.ts';
import { planSubmission, supportDecision } from './rules/plan-and-decision.ts';
import { qualification } from './rules/qualification.ts';
import { referral } from './rules/referral.ts';
import type { Rule } from './rules/rule.ts';
import { divisionOfRoles, supportSession } from './rules/support.ts';
import { visitBlock } from './rules/visit-block.ts';
import { leaving, visitAlert } from './rules/visits.ts';

const rules: ReadonlyMap<string, Rule> = new Map([
  ['eligibility', eligibility],
  ['qualification', qualification],
  ['age', age],
  ['fiscalYear', fiscalYear],
  ['outsideRegularHours', outsideRegularHours],
  ['date', typedDate],
  ['councilAccess', councilAccess],
  ['councilTransfer', councilTransfer],
  ['needsLook', needsLook],
  ['stage', stage],
  ['planEvaluation', planEvaluation],
  ['closing', closing],
  ['followUp', followUp],
  ['lead', lead],
  ['leadHandover', leadHandover],
  ['firstContact', firstContact],
  ['contactsPerMonth', contactsPerMonth],
  ['leaving', leaving],
  ['visitAlert', visitAlert],
  ['visitBlock', visitBlock],
  ['screening', screening],
  ['urgentHelp', urgentHelp],
  ['approval', approval],
  ['transfer', transfer],
  ['retention', retention],
  ['mergedPerson', mergedPersonRule],
  ['supportSession', supportSession],
  ['divisionOfRoles', divisionOfRoles],
  ['noteCircle', noteCircle],
  ['planSubmission', planSubmission],
  ['meeting', meeting],
  ['supportDecision', supportDecision],
  ['duplicates', duplicates],
  ['ladder', ladder],
  ['referral', referral],
  ['duties', duties],
]);

/** Null if the case passes, otherwise what was expected and what came instead, on one line. */
export function runCase(head: RawMap, written: WrittenCase): string | null {
  try {
    return mismatch(comparisonsOf(head, written));
  } catch (error) {
    if (error instanceof Malformed) return `expected a case that can be run, actual: ${error.message}`;
    return `expected an answer, actual: the domain failed with ${quoted(String(error))}`;
  }
}

function comparisonsOf(head: RawMap, { raw, problem }: WrittenCase): readonly Comparison[] {
  if (problem !== null) throw new Malformed(problem);
  map(head, 'the file', ['rule', 'edition']);
  const name = text(head.rule, 'rule');
  const rule = rules.get(name);
  if (rule === undefined) throw new Malformed(`unknown rule ${quoted(name)}`);
  const given = map(raw, 'the case', ['title', 'facts', 'expect', 'edition', ...rule.caseKeys]);
  optional(given.title, (title) => text(title, 'title'));
  const edition = optional(given.edition ?? head.edition, (named) => text(named, 'edition'));
  return rule.run({ raw: given, edition });
}

function mismatch(comparisons: readonly Comparison[]): string | null {
  const wrong = comparisons.filter(({ expected, actual }) => expected !== actual);
  if (wrong.length === 0) return null;
  return wrong.map(({ of, expected, actual }) => `${of}: expected ${expected}, actual ${actual}`).join('; ');
}
