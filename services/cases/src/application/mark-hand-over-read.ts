import { mayMarkRead } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer } from '@banso/service-kit';
import type { MarkHandOverReadInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { teamPlacesForChange } from '../persistence/hand-overs.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';

/** 3(4)ウ: whoever a hand-over note is for has read it; it is no longer shown as new. */
export async function markHandOverRead(scope: CasesScope, input: MarkHandOverReadInput) {
  const { commandId, ...content } = input;
  const action = 'handOver:read';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'markHandOverRead', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const places = await teamPlacesForChange(tx, supportCase, scope.actor.id);
      const note = { placeId: input.assignmentId, kind: input.kind };
      const gate = mayMarkRead(places, note, scope.actor.id, scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [supportCase.id]);
      const place = places.find(({ id }) => id === note.placeId);
      if (place?.read.includes(note.kind)) return saved(supportCase.id);
      await tx.db.handOverReading.create({
        data: {
          organisationId: supportCase.organisationId,
          assignmentId: note.placeId,
          kind: note.kind,
          readerId: scope.actor.id,
          caseId: supportCase.id,
          readAt: scope.now(),
        },
      });
      await appendEvent(tx, supportCase, 'handOverRead', {
        at: scope.now(),
        by: scope.actor.id,
        data: { assignmentId: note.placeId, kind: note.kind },
      });
      tx.audit({
        kind: 'change',
        action,
        entity: 'Assignment',
        entityId: note.placeId,
        caseId: supportCase.id,
        ground: '3(4)ウ',
      });
      return saved(supportCase.id);
    },
  );
}
