import { type ContactKind, impossibleBeside, type VisitKind, visitKinds } from '@banso/domain/casework';
import type { Ending, InvalidAnswer } from '@banso/service-kit';
import { lockVisitors } from '../persistence/bookings.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { partiesForChange } from '../persistence/parties.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import { visitsDone } from '../persistence/visits-done.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { visitElsewhere } from '../wording/visit-elsewhere.ts';
import type { ContactTimes } from './contact-times.ts';
import type { InputCheck } from './input-check.ts';

interface ContactOutside {
  /** Of the contact that is corrected; one that is new stands beside none of its own. */
  readonly id: string;
  readonly kind: ContactKind;
  readonly times: ContactTimes | null;
  readonly workerIds: readonly string[];
}

/**
 * Nobody was at two homes at the same time. Without an end nothing is known of how long it took, and nothing is said.
 * Gives the other cases of which the issue speaks.
 */
export async function checkElsewhere(
  tx: Tx,
  scope: CasesScope,
  check: InputCheck,
  supportCase: CaseRow,
  { id, kind, times, workerIds }: ContactOutside,
): Promise<string[]> {
  if (times === null || times.endedAt === null || !visitKinds.includes(kind as VisitKind)) return [];
  const { organisationId, id: caseId, clientId } = supportCase;
  const span = { startedAt: times.startedAt, endedAt: times.endedAt };
  await lockVisitors(tx, organisationId, workerIds);
  const others = await visitsDone(tx, scope, workerIds, span, id);
  if (others.length === 0) return [];
  const client = (await partiesForChange(tx, supportCase)).find((party) => party.id === clientId);
  const place = placeOf(organisationId, 'party', 'address', clientId);
  const address = await openText(scope.sealing, place, client?.addressSealed ?? null);
  const own = { caseId, address, startsAt: span.startedAt.getTime(), returnsAt: span.endedAt.getTime() };
  const elsewhere = impossibleBeside(own, others);
  if (elsewhere.length > 0) check.issues.push(visitElsewhere('startedAt', elsewhere));
  return [...new Set(elsewhere.map((other) => other.caseId))];
}

/** Faults of the input; where they speak of other cases, the answer is kept as a refusal under those. */
export function endInvalid(
  end: Pick<Ending<InvalidAnswer>, 'answer' | 'refuse'>,
  check: InputCheck,
  otherCaseIds: readonly string[],
): void {
  const invalid = check.answer();
  if (invalid === null) return;
  if (otherCaseIds.length === 0) end.answer(invalid);
  else end.refuse('contact:record', { ...invalid, code: 'VISIT_ELSEWHERE' }, otherCaseIds);
}
