import {
  daysToFirstContact,
  type Gate,
  type LeadFacts,
  leadAreas,
  leadStates,
  mayAddToLead,
  mayBeginCase,
  mayCloseLead,
  mayMergeLead,
  mayMoveLead,
  mayReopenLead,
  stages,
  supportIntensity,
} from '../../../src/casework/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { compare, type Expectation, filled, same } from '../comparison.ts';
import { date, flag, list, map, oneOf, optional, type RawMap, text, wholeNumber } from '../fields.ts';
import { Malformed } from '../malformed.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

/** What moves a case from stage to stage, as an example may say it. */
const movings = [
  'workerAssigned',
  'applicationRecorded',
  'assessmentSaved',
  'planSaved',
  'planSubmitted',
  'planApproved',
  'supportDecided',
  'planEnded',
  'caseSuspended',
  'caseResumed',
  'caseClosed',
  'caseReopened',
] as const;

const steps = ['add', 'move', 'merge', 'begin', 'close', 'reopen'] as const;

const expectedReasons: Expectation<Gate> = (expected, at) => {
  const wanted = list(expected, at).map((each) => text(each, at));
  return (gate) => {
    const given = gate.open ? [] : gate.reasons.map(({ code }) => code);
    return [{ of: 'reasons', expected: `[${wanted.join(', ')}]`, actual: `[${given.join(', ')}]` }];
  };
};

/** 3(1)ア: what may be done with somebody's notice of a person. */
export const lead: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const keys = ['state', 'area', 'followUps', 'awaits', 'step', 'stage', 'reason', 'passedOnTo'] as const;
    const given = map(raw.facts, 'facts', keys);
    return compare(
      raw.expect,
      { allowed: same('allowed', flag, (gate: Gate) => gate.open), reasons: expectedReasons },
      () => ok(gateOf(given)),
    );
  },
};

function gateOf(given: RawMap): Gate {
  const facts: LeadFacts = {
    state: oneOf(given.state, 'facts.state', leadStates),
    area: optional(given.area, (area) => oneOf(area, 'facts.area', leadAreas)) ?? 'UNKNOWN',
    followUps: optional(given.followUps, (times) => wholeNumber(times, 'facts.followUps')) ?? 0,
    awaits: optional(given.awaits, (office) => text(office, 'facts.awaits')) ?? null,
  };
  const step = oneOf(given.step, 'facts.step', steps);
  if (step === 'add') return mayAddToLead(facts);
  if (step === 'move') return mayMoveLead(facts);
  if (step === 'merge') return mayMergeLead(facts, { stage: oneOf(given.stage, 'facts.stage', stages) });
  if (step === 'begin') return mayBeginCase(facts);
  if (step === 'reopen') return mayReopenLead(facts);
  const passedOnTo = optional(given.passedOnTo, (body) => text(body, 'facts.passedOnTo')) ?? null;
  return mayCloseLead(facts, { reason: text(given.reason, 'facts.reason'), passedOnTo });
}

/** 3(1)ア: how long it took until the person was met; `none` where nobody has yet. */
export const firstContact: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['detectedOn', 'metOn']);
    const detectedOn = date(given.detectedOn, 'facts.detectedOn');
    const metOn = optional(given.metOn, (day) => date(day, 'facts.metOn')) ?? null;
    const read = (value: Parameters<typeof text>[0], at: string) =>
      value === 'none' ? 'none' : wholeNumber(value, at);
    return compare(raw.expect, { days: same('days', read, (days: number | 'none') => days) }, () =>
      ok(daysToFirstContact(detectedOn, metOn) ?? ('none' as const)),
    );
  },
};

/** 3(1)ア: contacts a month by stage, up to `asOf`, of one case. */
export const contactsPerMonth: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const until = date(raw.asOf, 'asOf');
    const given = map(raw.facts, 'facts', ['from', 'openedOn', 'happened', 'contacts']);
    const openedOn = date(given.openedOn, 'facts.openedOn');
    const from = optional(given.from, (day) => date(day, 'facts.from')) ?? openedOn;
    const happenings = (optional(given.happened, (all) => list(all, 'facts.happened')) ?? []).map((each, index) => {
      const at = `facts.happened[${index}]`;
      const { what, on } = map(each, at, ['what', 'on']);
      return { type: oneOf(what, `${at}.what`, movings), on: date(on, `${at}.on`) };
    });
    const contacts = list(given.contacts, 'facts.contacts').map((day, index) => date(day, `facts.contacts[${index}]`));
    return compare(raw.expect, { perMonth: expectedIntensity }, () =>
      ok(supportIntensity([{ openedOn, happenings, contacts }], { from, until })),
    );
  },
};

const expectedIntensity: Expectation<ReturnType<typeof supportIntensity>> = (expected, at) => {
  const wanted = Object.entries(filled(expected, at)).map(([stage, figure]) => {
    const written = text(figure, `${at}.${stage}`);
    if (!/^(none|\d+(\.\d)?)$/.test(written)) throw new Malformed(`${at}.${stage} must be a figure or none`);
    return { stage: oneOf(stage, at, stages), figure: written };
  });
  return (answer) =>
    wanted.map(({ stage, figure }) => ({
      of: `perMonth.${stage}`,
      expected: figure,
      actual: String(answer.find((each) => each.stage === stage)?.perMonth ?? 'none'),
    }));
};
