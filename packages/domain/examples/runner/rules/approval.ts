import {
  type ApprovalStep,
  afterAct,
  approvalStepKinds,
  type Circulation,
  type CirculationFacts,
  drafted,
  type Gate,
  mayCloseApproval,
  mayDraftDecision,
  mayPassApproval,
  mayReturnApproval,
  mayWithdrawApproval,
  type StampAct,
  waitsFor,
} from '../../../src/casework/index.ts';
import { err, ok, type Result } from '../../../src/foundation/index.ts';
import { compare, same } from '../comparison.ts';
import { flag, list, map, oneOf, optional, type Raw, text, wholeNumber } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

const acts = ['pass', 'return', 'withdraw', 'draft', 'decide', 'change'] as const;

interface WrittenAct {
  readonly act: (typeof acts)[number];
  readonly by: string;
  readonly to: number;
  readonly comment: string;
}

const readStep = (value: Raw): ApprovalStep => {
  const given = map(value, 'facts.route', ['step', 'person', 'deputy']);
  return {
    kind: oneOf(text(given.step, 'step').toUpperCase(), 'step', approvalStepKinds),
    staffId: text(given.person, 'person'),
    deputyId: optional(given.deputy, (deputy) => text(deputy, 'deputy')) ?? null,
  };
};

const readAct = (value: Raw): WrittenAct => {
  const given = map(value, 'facts.acts', ['act', 'by', 'to', 'comment']);
  return {
    act: oneOf(given.act, 'act', acts),
    by: optional(given.by, (by) => text(by, 'by')) ?? '',
    to: optional(given.to, (to) => wholeNumber(to, 'to')) ?? 0,
    comment: optional(given.comment, (comment) => text(comment, 'comment')) ?? '',
  };
};

/** A decision on its way along an approval route: the acts in their order; the first that is refused ends it. */
export const approval: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const facts = map(raw.facts, 'facts', ['route', 'writers', 'acts']);
    const steps = list(facts.route, 'facts.route').map(readStep);
    const writers = list(facts.writers ?? [], 'facts.writers').map((each) => text(each, 'writer'));
    const written = list(facts.acts ?? [], 'facts.acts').map(readAct);
    return compare(
      raw.expect,
      {
        state: same('state', text, ({ state }: Ended) => state),
        round: same('round', wholeNumber, ({ round }: Ended) => round),
        waitsFor: same('waitsFor', text, (ended: Ended) => waitsFor(ended).join('・')),
        because: same('because', text, ({ because }: Ended) => because),
        stopped: same('stopped', flag, ({ because }: Ended) => because !== ''),
      },
      () => follow(steps, writers, written),
    );
  },
};

type Ended = Circulation & { readonly because: string };

function follow(
  steps: readonly ApprovalStep[],
  writers: readonly string[],
  written: readonly WrittenAct[],
): Result<Ended, string> {
  const [first] = steps;
  if (first === undefined || first.staffId === null) return err('a route begins with a draft');
  let circulation = drafted(steps, first.staffId);
  let contentChanged = false;
  for (const each of written) {
    if (each.act === 'change') {
      contentChanged = true;
      continue;
    }
    const gate = ask(circulation, each, { stage: 'DECISION', actorId: each.by, writers, contentChanged });
    if (!gate.open) return ok({ ...circulation, because: gate.reasons.map(({ code }) => code).join('・') });
    if (each.act === 'draft') contentChanged = false;
    circulation = afterAct(circulation, stampOf[each.act], each.by, each.to);
  }
  return ok({ ...circulation, because: '' });
}

const stampOf: Readonly<Record<Exclude<WrittenAct['act'], 'change'>, StampAct>> = {
  pass: 'PASSED',
  return: 'RETURNED',
  withdraw: 'WITHDRAWN',
  draft: 'DRAFTED',
  decide: 'DECIDED',
};

function ask(circulation: Circulation, { act, to, comment }: WrittenAct, facts: CirculationFacts): Gate {
  if (act === 'pass') return mayPassApproval(circulation, facts);
  if (act === 'decide') return mayCloseApproval(circulation, facts);
  if (act === 'return') return mayReturnApproval(circulation, facts, { toPosition: to, comment });
  if (act === 'withdraw') return mayWithdrawApproval(circulation, facts);
  const { steps } = circulation;
  return mayDraftDecision({ ...facts, planState: 'APPROVED', steps, open: circulation });
}
