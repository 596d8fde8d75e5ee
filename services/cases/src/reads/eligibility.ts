import type { CivilDate } from '@banso/domain/foundation';
import { editionInForce, type Finding as Found, flatten, type Outcome, whatWouldSettle } from '@banso/domain/guideline';
import type { Drift, Finding, SettleSet } from '../generated/graphql.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { type DeterminationRow, standing } from '../persistence/determinations.ts';
import type { JudgementRow } from '../persistence/judgements.ts';
import type { CasesScope } from '../scope.ts';
import { driftSince, evaluateCase } from './evaluate-case.ts';

/** 3(2) as it stands now, beside what was determined. */
export interface EligibilityView {
  readonly case: CaseRow;
  readonly asOf: CivilDate;
  readonly edition: string;
  readonly outcome: Outcome;
  readonly findings: Finding[];
  readonly towardsMet: SettleSet[];
  readonly towardsNotMet: SettleSet[];
  readonly judgements: JudgementRow[];
  readonly determinations: DeterminationRow[];
  readonly drift: Drift[];
}

export async function eligibilityOf(scope: CasesScope, supportCase: CaseRow): Promise<EligibilityView> {
  const [parties, judgements, determinations] = await Promise.all([
    scope.loaders.partiesOfCase.load(supportCase.id),
    scope.loaders.judgementsOfCase.load(supportCase.id),
    scope.loaders.determinationsOfCase.load(supportCase.id),
  ]);
  const facts = {
    birthDate: parties.find(({ id }) => id === supportCase.clientId)?.birthDate ?? null,
    usesSaposute: supportCase.usesSaposute,
    judgements,
  };
  const answer = evaluateCase(scope.today, facts);
  const latest = standing(determinations);
  const settle = answer.ok ? whatWouldSettle(answer.value.tree) : { towardsMet: [], towardsNotMet: [] };
  return {
    case: supportCase,
    asOf: scope.today,
    edition: answer.ok ? answer.value.edition : editionOf(scope.today),
    outcome: answer.ok ? answer.value.outcome : 'UNDETERMINED',
    findings: answer.ok ? findingViews(answer.value.tree) : [],
    towardsMet: settle.towardsMet.map(settleSet),
    towardsNotMet: settle.towardsNotMet.map(settleSet),
    judgements,
    determinations,
    drift: latest === undefined ? [] : driftSince(latest, facts),
  };
}

const editionOf = (day: CivilDate): string => {
  const edition = editionInForce(day);
  return edition.ok ? edition.value.id : '';
};

type DomainSet = ReturnType<typeof whatWouldSettle>['towardsMet'][number];

const settleSet = (set: DomainSet): SettleSet => ({
  steps: set.map(({ clause, waitsFor }) => ({
    clause,
    waitsFor: waitsFor.kind === 'fact' ? 'FACT' : 'JUDGEMENT',
    facts: waitsFor.kind === 'fact' ? [...waitsFor.facts] : [],
    by: waitsFor.kind === 'judgement' ? waitsFor.by : null,
  })),
});

/** The tree as the contract has it: every clause in document order, each naming the one above it. */
export function findingViews(tree: Found): Finding[] {
  const parents = new Map(
    flatten(tree).flatMap((each) => each.children.map((child) => [child.clause, each.clause] as const)),
  );
  return flatten(tree).map((each) => ({
    clause: each.clause,
    parent: parents.get(each.clause) ?? null,
    outcome: each.outcome,
    reason: each.reason,
    factsUsed: each.factsUsed.map(({ fact, value }) => `${fact}=${value}`),
    missingFacts: [...each.missingFacts],
    judgementNeededBy: each.judgementNeeded?.by ?? null,
    warnings: [...each.warnings],
    overridable: each.overridable,
  }));
}
