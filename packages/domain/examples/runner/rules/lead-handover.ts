import {
  type Gate,
  leadHandoverStates,
  leadStates,
  mayProposeLeadHandover,
  mayReadHandedLead,
  maySettleLeadHandover,
  mayTakeLead,
} from '../../../src/casework/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { list, map, oneOf, optional, type Raw, type RawMap, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

const codes = (gate: Gate): string => (gate.open ? '' : gate.reasons.map(({ code }) => code).join(' '));
const readCodes = (value: Raw, at: string): string =>
  list(value, at)
    .map((each) => text(each, at))
    .join(' ');

/** 2: may a lead be offered to the office of its area, taken by it, settled otherwise, or read by it? `asked` says which. */
export const leadHandover: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const facts = map(raw.facts, 'facts', ['asked', 'lead', 'town', 'answers', 'awaits', 'state', 'answeredBy']);
    return compare(raw.expect, { reasons: same('reasons', readCodes, codes) }, () => ok(gateOf(facts)));
  },
};

function gateOf(facts: RawMap): Gate {
  const asked = oneOf(facts.asked, 'facts.asked', ['propose', 'take', 'settle', 'read']);
  const word = (key: string) => optional(facts[key], (value) => text(value, `facts.${key}`));
  const state = optional(facts.state, (value) => oneOf(value, 'facts.state', leadHandoverStates)) ?? 'PROPOSED';
  if (asked === 'read') return mayReadHandedLead(state);
  if (asked === 'settle') return maySettleLeadHandover(state);
  if (asked === 'take') {
    return mayTakeLead({ state, proposedBy: '申し出た人', answeredBy: word('answeredBy') ?? '受ける人' });
  }
  const town = word('town') ?? '寄居町';
  const answers = word('answers') ?? '北部';
  return mayProposeLeadHandover({
    state: optional(facts.lead, (value) => oneOf(value, 'facts.lead', leadStates)) ?? 'OPEN',
    townCode: town === 'unknown' ? null : town,
    holds: '秩父',
    answers: answers === 'none' ? null : answers,
    awaits: word('awaits') ?? null,
  });
}
