import { addDays, type CivilDate, fiscalYear, lastDayOfFiscalYear } from '../foundation/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import { RETENTION_RULES, type RetentionRule } from './retention-rules-data.ts';
import type { Stage } from './stage.ts';

/**
 * 保存期間. The guideline names none, so this is the body's own to set: counted from the end of the fiscal year in which
 * the case was closed. A case that is reopened is open; once closed again it begins anew. A suspended one never begins.
 */
export interface KeptCase {
  readonly stage: Stage;
  readonly closedOn: CivilDate | null;
}

export interface HoldFacts {
  readonly lifted: boolean;
}

export type RetentionState = 'NOT_BEGUN' | 'RUNNING' | 'ON_HOLD' | 'DUE';

export interface Retention {
  readonly state: RetentionState;
  /** 31 March that ends the fiscal year of closure; null where nothing runs. */
  readonly countedFrom: CivilDate | null;
  readonly keptUntil: CivilDate | null;
  /** The first day on which it may be deleted. */
  readonly dueOn: CivilDate | null;
  readonly rule: RetentionRule | null;
}

const notBegun: Retention = { state: 'NOT_BEGUN', countedFrom: null, keptUntil: null, dueOn: null, rule: null };

/** The rule in force on the day of closure; before the first one, the first. */
export function retentionRule(
  closedOn: CivilDate,
  rules: readonly RetentionRule[] = RETENTION_RULES,
): RetentionRule | undefined {
  const dated = [...rules].sort((a, b) => a.from.localeCompare(b.from));
  return dated.filter(({ from }) => from <= closedOn).at(-1) ?? dated[0];
}

export function retentionOf(
  { stage, closedOn }: KeptCase,
  holds: readonly HoldFacts[],
  on: CivilDate,
  rules: readonly RetentionRule[] = RETENTION_RULES,
): Retention {
  if (stage !== 'CLOSED' || closedOn === null) return notBegun;
  const rule = retentionRule(closedOn, rules);
  if (rule === undefined) return notBegun;
  const year = fiscalYear(closedOn);
  const keptUntil = lastDayOfFiscalYear(year + rule.years);
  const dueOn = addDays(keptUntil, 1);
  const held = holds.some(({ lifted }) => !lifted);
  const state = held ? 'ON_HOLD' : on >= dueOn ? 'DUE' : 'RUNNING';
  return { state, countedFrom: lastDayOfFiscalYear(year), keptUntil, dueOn, rule };
}

/** A hold is placed for a time, on one case once; its review day reminds, and only lifting ends it. */
export function mayPlaceHold(facts: { readonly held: boolean; readonly reviewOn: string }, on: string): Gate {
  return gate(
    facts.held && reason('HOLD_IN_FORCE', null),
    facts.reviewOn <= on && reason('HOLD_REVIEW_NOT_AHEAD', null, ['reviewOn']),
  );
}

export const mayLiftHold = (hold: HoldFacts): Gate => gate(hold.lifted && reason('HOLD_LIFTED', null));

export const deletionStates = ['PROPOSED', 'CANCELLED', 'CONFIRMED'] as const;
export type DeletionState = (typeof deletionStates)[number];

export function mayProposeDeletion(facts: {
  readonly retention: Pick<Retention, 'state'>;
  readonly alreadyProposed: boolean;
}): Gate {
  return gate(...standsInTheWay(facts.retention), facts.alreadyProposed && reason('DELETION_ALREADY_PROPOSED', null));
}

/** What cannot be undone takes two people, and the second looks at it as it stands then. */
export function mayConfirmDeletion(facts: {
  readonly state: DeletionState;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly retention: Pick<Retention, 'state'>;
}): Gate {
  return gate(
    facts.state !== 'PROPOSED' && reason('DELETION_SETTLED', null, [facts.state]),
    facts.proposedBy === facts.confirmedBy && reason('DELETION_PROPOSER_CONFIRMS', null),
    ...standsInTheWay(facts.retention),
  );
}

export const mayCancelDeletion = (state: DeletionState): Gate =>
  gate(state !== 'PROPOSED' && reason('DELETION_SETTLED', null, [state]));

function standsInTheWay({ state }: Pick<Retention, 'state'>) {
  return [
    state === 'NOT_BEGUN' && reason('RETENTION_NOT_BEGUN', null),
    state === 'RUNNING' && reason('RETENTION_RUNNING', null),
    state === 'ON_HOLD' && reason('HOLD_IN_FORCE', null),
  ];
}
