import { type CircleFacts, circleOf, type Gate, mayRestrictNote } from '@banso/domain/casework';
import type { LockedCase } from '../persistence/cases.ts';
import { circleFactsForChange, type Names } from '../persistence/note-circles.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { gateRefusal, withNames } from '../wording/gate-refusal.ts';
import type { InputCheck } from './input-check.ts';

/** Who are to read it alone, as the input names them; null where it is not to be restricted. */
export function checkCircle(
  check: InputCheck,
  authorId: string,
  named: readonly string[] | null | undefined,
): readonly string[] | null {
  if (named === null || named === undefined) return null;
  return circleOf(
    authorId,
    check.list('circle', named).map((id, index) => check.id(`circle.${index}`, id)),
  );
}

/** The refusal with which a note may not be restricted to these; null where it may. */
export async function restrictionRefusal(
  tx: Tx,
  scope: CasesScope,
  supportCase: LockedCase,
  {
    authorId,
    readers,
    restricted,
  }: { readonly authorId: string; readonly readers: readonly string[]; readonly restricted: boolean },
) {
  const found = await circleFactsForChange(tx, supportCase, { authorId, readers }, [], scope.today);
  return circleRefusal(mayRestrictNote(scope.actor.id, found.circle, restricted), found);
}

/** A closed gate as a refusal, those who cannot read named; null where it is open. */
export function circleRefusal(gate: Gate, { names }: { readonly circle: CircleFacts; readonly names: Names }) {
  if (gate.open) return null;
  const cannot = gate.reasons.find(({ code }) => code === 'CIRCLE_READER_CANNOT_READ')?.missing ?? [];
  return gateRefusal(withNames(gate, 'CIRCLE_READER_CANNOT_READ', cannot.map(names)));
}
