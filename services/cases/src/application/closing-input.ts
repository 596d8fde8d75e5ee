import type { GoalDomain } from '@banso/domain/casework';
import type { ClosureOutcomeInput, FollowUpInput } from '../generated/graphql.ts';
import type { OutcomeSeen } from '../persistence/closures.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import type { InputCheck } from './input-check.ts';

const listOf: Readonly<Record<GoalDomain, string>> = {
  DAILY_LIFE: 'changeSeenDailyLife',
  SOCIAL: 'changeSeenSocial',
  ECONOMIC: 'changeSeenEconomic',
};

/** What became of it, for the client and for the family alike; a domain of which nothing is said is left out. */
export function checkOutcomes(check: InputCheck, given: readonly ClosureOutcomeInput[]): OutcomeSeen[] {
  const seen = new Set<string>();
  return check.list('outcomes', given).flatMap(({ whose, domain, changes, words }, index) => {
    const path = `outcomes.${index}`;
    const key = `${whose} ${domain}`;
    if (seen.has(key)) check.issues.push(caseworkIssue(path, 'REPEATED'));
    seen.add(key);
    const outcome = {
      whose,
      domain,
      changes: [...new Set(changes.map((code) => check.code(`${path}.changes`, listOf[domain], code)))],
      words: check.text(`${path}.words`, words),
    };
    return outcome.changes.length === 0 && outcome.words === null ? [] : [outcome];
  });
}

export interface PlannedFollowUp {
  readonly on: string;
  readonly whose: FollowUpInput['whose'];
  readonly byId: string | null;
}

/** The days after a closure; nobody follows up on one who died, but the family may be glad of it. */
export function checkFollowUps(
  check: InputCheck,
  given: readonly (FollowUpInput & { readonly path: string })[],
  reason: string,
  today: string,
): PlannedFollowUp[] {
  return check.list('followUps', given).flatMap(({ on, whose, byId, path }) => {
    const day = check.day(path, on);
    if (day !== null && day <= today) check.add(path, 'notInTheFuture');
    if (reason === 'died' && whose === 'CLIENT') check.issues.push(caseworkIssue(path, 'FOLLOW_UP_OF_THE_DEAD'));
    const by = byId ? check.id(path, byId) : null;
    return day === null ? [] : [{ on: day, whose, byId: by }];
  });
}
