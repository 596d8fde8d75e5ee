import { isUuid } from '@banso/domain/foundation';
import { absent, denialAnswer, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { ReassignCasesInput } from '../generated/graphql.ts';
import { assignmentsForChange } from '../persistence/assignments.ts';
import { lockCase } from '../persistence/cases.ts';
import { type QualificationRow, qualificationForChange } from '../persistence/qualifications.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { decideHandOver, type Verdict } from './assignment-decision.ts';
import { asKnown } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { joinTeam } from './join-team.ts';

/** Few enough to be looked over, and to be stored at once. */
export const MOST_HANDED_OVER = 50;

const ACTION = 'assignment:manage';

export interface CasesReassignedAnswer {
  readonly __typename: 'CasesReassigned';
  readonly verdicts: Verdict[];
}

/**
 * 3(1)ア(ｱ), 3(3): several cases go over to colleagues, each by the rules of a single assignment. One transaction for
 * all: of each case everything is decided before anything of it is written, so that a refused one leaves nothing behind
 * and undoes nothing, and a failure of the house leaves all as it was and the same command may be sent again. What was
 * refused is answered and audited; a second sending answers the same.
 */
export async function reassignCases(scope: CasesScope, input: ReassignCasesInput) {
  const { commandId, ...content } = input;
  return perform<CasesReassignedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'reassignCases', input: content },
    async (tx, end) => {
      const { organisationId } = scope.actor;
      const permitted = scope.permit(ACTION, { organisationId });
      if (!permitted.allowed) return end.deny(ACTION, asKnown(scope, { organisationId }, permitted), []);
      const check = new InputCheck(scope.today);
      const from = check.day('from', input.from);
      const note = check.required('handOverNote', input.handOverNote);
      checkCases(check, input.cases);
      const invalid = check.answer();
      if (invalid !== null || from === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const verdicts = new Map<string, Verdict>();
      const workers = new Map<string, QualificationRow | undefined>();
      // Always in the same order, so that two who hand over at once wait for each other instead of blocking.
      for (const item of input.cases.toSorted((a, b) => Number(a.caseId > b.caseId) - Number(a.caseId < b.caseId))) {
        const refusal = await handOverOne(tx, scope, { ...item, role: input.role, from, note, workers });
        const ids = [item.caseId, item.toWorkerId];
        if (refusal !== null) tx.audit({ kind: 'refusal', action: ACTION, reason: refusal.code, ids });
        verdicts.set(item.caseId, {
          caseId: item.caseId,
          toWorkerId: item.toWorkerId,
          accepted: refusal === null,
          refusal,
        });
      }
      return {
        __typename: 'CasesReassigned',
        verdicts: input.cases.flatMap(({ caseId }) => verdicts.get(caseId) ?? []),
      };
    },
  );
}

type Item = ReassignCasesInput['cases'][number];

/** Each case once, and no more of them than can be looked over. */
export function checkCases(check: InputCheck, cases: readonly Item[]): void {
  if (cases.length === 0) check.add('cases', 'required');
  const seen = new Set<string>();
  check.list('cases', cases, MOST_HANDED_OVER).forEach(({ caseId, toWorkerId }, index) => {
    check.id(`cases.${index}.toWorkerId`, toWorkerId);
    if (seen.has(caseId)) check.add(`cases.${index}.caseId`, 'twice');
    seen.add(caseId);
  });
}

interface HandOver extends Item {
  readonly role: ReassignCasesInput['role'];
  readonly from: NonNullable<ReturnType<InputCheck['day']>>;
  readonly note: string;
  readonly workers: Map<string, QualificationRow | undefined>;
}

/** Null where it was done. */
async function handOverOne(tx: Tx, scope: CasesScope, given: HandOver): Promise<RefusalAnswer | null> {
  const { caseId, toWorkerId, role, from, note, workers } = given;
  const supportCase = isUuid(caseId) ? await lockCase(tx, scope, caseId) : undefined;
  if (supportCase === undefined) return denialAnswer(absent);
  const permitted = scope.permit(ACTION, supportCase);
  if (!permitted.allowed) return denialAnswer(asKnown(scope, supportCase, permitted));
  if (!workers.has(toWorkerId)) {
    workers.set(toWorkerId, await qualificationForChange(tx, supportCase.organisationId, toWorkerId));
  }
  const open = (await assignmentsForChange(tx, supportCase)).filter(({ untilOn }) => untilOn === null);
  const fromWorkerId = given.fromWorkerId ?? null;
  const decided = decideHandOver({ supportCase, worker: workers.get(toWorkerId), role, from, open, fromWorkerId });
  if ('__typename' in decided) return decided;
  await joinTeam(tx, scope, supportCase, { ...decided, role, from, note, open, insteadOf: fromWorkerId });
  return null;
}
