import {
  blocksContact,
  contactKinds,
  counterparts,
  type Gate,
  gate,
  mayApproachOn,
} from '../../../src/casework/index.ts';
import { date, list, map, oneOf, optional, type Raw } from '../fields.ts';
import { readBlock } from './casework.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

const laidDown = ['PROMISE', 'FOLLOW_UP', 'REFERRAL'] as const;

/** "Do not visit", "leave me alone": does it stand against this contact, or against what is laid down for a day? */
export const visitBlock: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['doNotVisit', 'on', 'contact', 'laidDown', 'with']);
    const blocks = optional(given.doNotVisit, readBlock) ?? [];
    const on = date(given.on, 'facts.on');
    const people = list(given.with ?? ['CLIENT'], 'facts.with').map((who) => oneOf(who, 'facts.with', counterparts));
    const kind = optional(given.contact, (value: Raw) => oneOf(value, 'facts.contact', contactKinds));
    const what = optional(given.laidDown, (value: Raw) => oneOf(value, 'facts.laidDown', laidDown)) ?? 'PROMISE';
    return compareGate(raw.expect, (): Gate => {
      if (kind === undefined) return mayApproachOn(what, [on], blocks, people);
      const stops = blocks.some((block) => blocksContact(block, { kind, counterparts: people }, on));
      return gate(stops && { code: 'FOLLOW_UP_BLOCKED', clause: '3(1)ア(ｳ)', missing: [] });
    });
  },
};
