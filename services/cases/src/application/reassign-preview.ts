import { isUuid } from '@banso/domain/foundation';
import { absent, CodedError, denialAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { ReassignPreviewInput } from '../generated/graphql.ts';
import { type QualificationRow, qualificationsOf } from '../persistence/qualifications.ts';
import type { CasesScope } from '../scope.ts';
import { decideHandOver, type Verdict } from './assignment-decision.ts';
import { asKnown } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { checkCases } from './reassign-cases.ts';

/** What handing these cases over would do, by the rule that does it: three statements for any number, nothing stored. */
export async function reassignPreview(scope: CasesScope, input: ReassignPreviewInput): Promise<Verdict[] | null> {
  const { organisationId } = scope.actor;
  const permitted = scope.permit('assignment:manage', { organisationId });
  if (!permitted.allowed) {
    await scope.refuse('assignment:manage', permitted, []);
    return null;
  }
  const check = new InputCheck(scope.today);
  const from = check.day('from', input.from);
  checkCases(check, input.cases);
  if (check.answer() !== null || from === null) {
    throw new CodedError('BAD_REQUEST', 'A preview needs a day that exists, and each case once.');
  }
  const workers = await qualificationsOf(
    scope,
    input.cases.map(({ toWorkerId }) => toWorkerId),
  );
  const byId = new Map(workers.map((worker) => [worker.staffId, worker]));
  return Promise.all(
    input.cases.map(async (item) => {
      const refusal = await verdictOn(scope, { ...item, role: input.role, from }, byId.get(item.toWorkerId));
      const { caseId, toWorkerId } = item;
      return { caseId, toWorkerId, accepted: refusal === null, refusal };
    }),
  );
}

async function verdictOn(
  scope: CasesScope,
  {
    caseId,
    fromWorkerId = null,
    role,
    from,
  }: ReassignPreviewInput['cases'][number] & Pick<ReassignPreviewInput, 'role' | 'from'>,
  worker: QualificationRow | undefined,
): Promise<RefusalAnswer | null> {
  const supportCase = isUuid(caseId) ? await scope.loaders.caseById.load(caseId) : null;
  if (supportCase === null) return denialAnswer(absent);
  const permitted = scope.permit('assignment:manage', supportCase);
  if (!permitted.allowed) return denialAnswer(asKnown(scope, supportCase, permitted));
  const open = (await scope.loaders.assignmentsOfCase.load(caseId)).filter(({ untilOn }) => untilOn === null);
  const decided = decideHandOver({ supportCase, worker, role, from, open, fromWorkerId: fromWorkerId ?? null });
  return '__typename' in decided ? decided : null;
}
