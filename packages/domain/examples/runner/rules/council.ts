import {
  accessOf,
  type CouncilMembership,
  councilAccessReasons,
  councilGrounds,
  councilOutcomes,
  mayMoveIntoCase,
} from '../../../src/council/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { date, flag, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

interface Answer {
  readonly open: boolean;
  readonly reasons: readonly string[];
}

const answered = {
  open: same('open', flag, (answer: Answer) => answer.open),
  reasons: same(
    'reasons',
    (value, at) =>
      list(value, at)
        .map((each) => text(each, at))
        .join(' '),
    (answer: Answer) => answer.reasons.join(' '),
  ),
};

/** Article 9 of the Act: who may see the council's papers on the day `asOf`. */
export const councilAccess: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const day = date(raw.asOf, 'asOf');
    const { member } = map(raw.facts, 'facts', ['member']);
    const membership = member === 'none' ? null : readMembership(member);
    optional(map(raw.expect, 'expect').reasons, (value) =>
      list(value, 'expect.reasons').map((each) => oneOf(each, 'expect.reasons', councilAccessReasons)),
    );
    return compare(raw.expect, answered, () => {
      const access = accessOf(membership, day);
      return ok({ open: access.open, reasons: access.open ? [] : access.reasons });
    });
  },
};

function readMembership(value: Raw | undefined): CouncilMembership {
  const at = 'facts.member';
  const given = map(value, at, ['of', 'from', 'until', 'pledgedOn', 'ended']);
  return {
    staffId: oneOf(given.of, `${at}.of`, ['staff', 'agency']) === 'staff' ? 'staff' : null,
    from: date(given.from, `${at}.from`),
    until: optional(given.until, (day) => date(day, `${at}.until`)) ?? null,
    pledgedOn: optional(given.pledgedOn, (day) => date(day, `${at}.pledgedOn`)) ?? null,
    ended: optional(given.ended, (ended) => flag(ended, `${at}.ended`)) ?? false,
    secretariat: false,
  };
}

/** Article 9 of the Act: what may leave the council for a case. */
export const councilTransfer: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['ground', 'finding', 'words', 'consentedOn', 'provision', 'outcome']);
    const facts = {
      ground: oneOf(given.ground, 'facts.ground', councilGrounds),
      finding: optional(given.finding, (value) => text(value, 'facts.finding')) ?? null,
      words: text(given.words, 'facts.words'),
      consentedOn: optional(given.consentedOn, (value) => date(value, 'facts.consentedOn')) ?? null,
      provision: optional(given.provision, (value) => text(value, 'facts.provision')) ?? null,
      outcome: optional(given.outcome, (value) => oneOf(value, 'facts.outcome', councilOutcomes)) ?? null,
    };
    return compare(raw.expect, answered, () => {
      const gate = mayMoveIntoCase(facts);
      return ok({ open: gate.open, reasons: gate.open ? [] : gate.reasons.map(({ code }) => code) });
    });
  },
};
