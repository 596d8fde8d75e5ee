import {
  type Gate,
  mayAcceptTransfer,
  mayProposeTransfer,
  retentionOf,
  stages,
  transferStates,
} from '../../../src/casework/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { date, flag, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

const codes = (gate: Gate): string => (gate.open ? '' : gate.reasons.map(({ code }) => code).join(' '));
const readCodes = (value: Raw, at: string): string =>
  list(value, at)
    .map((each) => text(each, at))
    .join(' ');
const ids = (value: Raw | undefined, at: string): string[] =>
  optional(value, (given) => list(given, at).map((each) => text(each, at))) ?? [];

/** May a case be handed to another office, and may the other office accept it? `asked` says which of the two. */
export const transfer: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const facts = map(raw.facts, 'facts', [
      'asked',
      'stage',
      'from',
      'to',
      'alreadyProposed',
      'consented',
      'explained',
      'state',
      'proposedBy',
      'answeredBy',
      'plansOnAgenda',
      'approvals',
      'plansToDecide',
    ]);
    const yes = (key: string, otherwise: boolean) =>
      optional(facts[key], (value) => flag(value, `facts.${key}`)) ?? otherwise;
    const word = (key: string, otherwise: string) =>
      optional(facts[key], (value) => text(value, `facts.${key}`)) ?? otherwise;
    const stage = optional(facts.stage, (value) => oneOf(value, 'facts.stage', stages)) ?? 'SUPPORT';
    const waiting = {
      plansOnAgenda: ids(facts.plansOnAgenda, 'facts.plansOnAgenda'),
      approvals: ids(facts.approvals, 'facts.approvals'),
      plansToDecide: ids(facts.plansToDecide, 'facts.plansToDecide'),
    };
    const accepts = oneOf(facts.asked, 'facts.asked', ['propose', 'accept']) === 'accept';
    const state = optional(facts.state, (value) => oneOf(value, 'facts.state', transferStates));
    const expectations = { reasons: same('reasons', readCodes, codes) };
    return compare(raw.expect, expectations, () =>
      ok(
        accepts
          ? mayAcceptTransfer({
              state: state ?? 'PROPOSED',
              stage,
              proposedBy: word('proposedBy', '渡す人'),
              answeredBy: word('answeredBy', '受ける人'),
              waiting,
            })
          : mayProposeTransfer({
              stage,
              fromOfficeId: word('from', '秩父'),
              toOfficeId: word('to', '北部'),
              alreadyProposed: yes('alreadyProposed', false),
              consented: yes('consented', true),
              explained: yes('explained', false),
              waiting,
            }),
      ),
    );
  },
};

/** How long a closed case is kept, and how it stands on `asOf`. */
export const retention: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const asOf = date(raw.asOf, 'asOf');
    const facts = map(raw.facts, 'facts', ['stage', 'closedOn', 'holds']);
    const closedOn = optional(facts.closedOn, (value) => date(value, 'facts.closedOn')) ?? null;
    const stage = oneOf(facts.stage, 'facts.stage', stages);
    const holds = ids(facts.holds, 'facts.holds').map((each) => ({
      lifted: oneOf(each, 'facts.holds', ['inForce', 'lifted']) === 'lifted',
    }));
    const expectations = {
      state: same('state', text, ({ state }: ReturnType<typeof retentionOf>) => state),
      countedFrom: same('countedFrom', text, ({ countedFrom }: ReturnType<typeof retentionOf>) => countedFrom),
      dueOn: same('dueOn', text, ({ dueOn }: ReturnType<typeof retentionOf>) => dueOn),
    };
    return compare(raw.expect, expectations, () => ok(retentionOf({ stage, closedOn }, holds, asOf)));
  },
};
