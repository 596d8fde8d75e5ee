import {
  blocksContact,
  contactKinds,
  counterparts,
  type Gate,
  gate,
  mayApproachOn,
  recordedDuties,
  visitOfSession,
} from '../../../src/casework/index.ts';
import { date, flag, list, map, oneOf, optional, type Raw } from '../fields.ts';
import { readBlock } from './casework.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

const laidDown = ['PROMISE', 'FOLLOW_UP', 'REFERRAL'] as const;

/** "Do not visit", "leave me alone": does it stand against this contact or session, or against what is laid down for a day? */
export const visitBlock: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['doNotVisit', 'on', 'contact', 'session', 'atHome', 'laidDown', 'with']);
    const blocks = optional(given.doNotVisit, readBlock) ?? [];
    const on = date(given.on, 'facts.on');
    const people = list(given.with ?? ['CLIENT'], 'facts.with').map((who) => oneOf(who, 'facts.with', counterparts));
    const kind = optional(given.contact, (value: Raw) => oneOf(value, 'facts.contact', contactKinds));
    const what = optional(given.laidDown, (value: Raw) => oneOf(value, 'facts.laidDown', laidDown)) ?? 'PROMISE';
    const duty = optional(given.session, (value: Raw) => oneOf(value, 'facts.session', recordedDuties));
    const atHome = optional(given.atHome, (value) => flag(value, 'facts.atHome')) ?? null;
    return compareGate(raw.expect, (): Gate => {
      if (duty !== undefined) {
        const asVisit = visitOfSession({ duty, atHome, counterparts: people });
        return stopped(asVisit !== null && blocks.some((block) => blocksContact(block, asVisit, on)));
      }
      if (kind === undefined) return mayApproachOn(what, [on], blocks, people);
      return stopped(blocks.some((block) => blocksContact(block, { kind, counterparts: people }, on)));
    });
  },
};

const stopped = (stops: boolean): Gate =>
  gate(stops && { code: 'FOLLOW_UP_BLOCKED', clause: '3(1)ア(ｳ)', missing: [] });
