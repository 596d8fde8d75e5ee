import {
  visitAlert as alertOf,
  type Gate,
  mayGo,
  mayLeave,
  visitAlerts,
  visitSafetyOn,
  visitStates,
} from '../../../src/casework/index.ts';
import { toJapanTime } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { date, flag, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { Malformed, quoted } from '../malformed.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

/** Who goes, and whether they may leave now: every reason that stands against it. */
export const leaving: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['now', 'startsAt', 'returnsAt', 'visitors', 'risks', 'soloAllowed']);
    const now = moment(given.now, 'facts.now');
    const visitors = list(given.visitors, 'facts.visitors').map(readVisitor);
    const flags = list(given.risks ?? [], 'facts.risks').map(readRisk);
    const visit = {
      state: 'PLANNED',
      startsAt: moment(given.startsAt, 'facts.startsAt'),
      returnsAt: moment(given.returnsAt, 'facts.returnsAt'),
      visitorIds: visitors.map(({ id }) => id),
      soloAllowed: optional(given.soloAllowed, (value) => flag(value, 'facts.soloAllowed')) ?? false,
    } as const;
    return compare(raw.expect, { against: same('against', codesOf, (found: string) => found) }, () => {
      const safety = visitSafetyOn(text(given.now, 'facts.now').slice(0, 10));
      const gates = [mayGo(visitors), mayLeave({ visit, flags, outElsewhere: [], now, safety })];
      return { ok: true, value: gates.flatMap(codes).join(' ') };
    });
  },
};

/** How far the word of a missing return has gone. */
export const visitAlert: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['now', 'returnsAt', 'state']);
    const now = moment(given.now, 'facts.now');
    const returnsAt = moment(given.returnsAt, 'facts.returnsAt');
    const state = optional(given.state, (value) => oneOf(value, 'facts.state', visitStates)) ?? 'OUT';
    return compare(raw.expect, { alert: same('alert', readAlert, (found: string) => found) }, () => ({
      ok: true,
      value: alertOf({ state, returnsAt }, now, visitSafetyOn(text(given.now, 'facts.now').slice(0, 10))) ?? 'NONE',
    }));
  },
};

const readAlert = (value: Raw, at: string) => oneOf(value, at, ['NONE', ...visitAlerts]);

const codes = (gate: Gate): string[] => (gate.open ? [] : gate.reasons.map(({ code }) => code));

const codesOf = (value: Raw, at: string): string =>
  list(value, at)
    .map((each) => text(each, at))
    .join(' ');

function moment(value: Raw | undefined, at: string): number {
  const written = text(value, at);
  if (!toJapanTime(written).ok) throw new Malformed(`${at} is no date and time with offset: ${quoted(written)}`);
  return Date.parse(written);
}

function readVisitor(value: Raw, index: number) {
  const at = `facts.visitors[${index}]`;
  const item = map(value, at, ['team', 'office', 'outreach']);
  const says = (given: Raw | undefined, key: string, otherwise: boolean) =>
    optional(given, (each) => flag(each, `${at}.${key}`)) ?? otherwise;
  return {
    id: `visitor ${index}`,
    ofTeam: says(item.team, 'team', false),
    ofOffice: says(item.office, 'office', true),
    isOutreachWorker: says(item.outreach, 'outreach', false),
  };
}

function readRisk(value: Raw, index: number) {
  const at = `facts.risks[${index}]`;
  const item = map(value, at, ['needsTwo', 'reviewOn', 'ended']);
  return {
    needsTwo: flag(item.needsTwo, `${at}.needsTwo`),
    reviewOn: date(item.reviewOn, `${at}.reviewOn`),
    ended: optional(item.ended, (each) => flag(each, `${at}.ended`)) ?? false,
  };
}
