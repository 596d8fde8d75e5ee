import { isUuid } from '@banso/domain/foundation';
import { absent } from '@banso/service-kit';
import type { ApplyForRecognitionInput, DecideRecognitionInput } from '../generated/graphql.ts';
import type { StaffScope } from '../scope.ts';
import { issue } from '../wording/issues.ts';
import { refusal } from '../wording/refusals.ts';
import { checkText } from './checks.ts';
import { changeStaff, type StaffAnswer } from './staff-change.ts';

/** 3(3)カ: equal or better ability is asked for with reasons, and decided by someone else. */
export function applyForRecognition(scope: StaffScope, input: ApplyForRecognitionInput): Promise<StaffAnswer> {
  return changeStaff(scope, {
    name: 'applyForRecognition',
    action: 'staff:evidence',
    input,
    entity: 'Recognition',
    issues: [...checkText('reason', input.reason), ...checkText('evidence', input.evidence)],
    async make({ db }, staff) {
      const { id } = await db.recognition.create({
        data: {
          organisationId: staff.organisationId,
          staffId: staff.id,
          reason: input.reason,
          evidence: input.evidence,
          appliedBy: scope.actor.id,
          appliedAt: scope.now(),
        },
      });
      return { id, fields: ['reason', 'evidence'] };
    },
  });
}

export function decideRecognition(scope: StaffScope, input: DecideRecognitionInput): Promise<StaffAnswer> {
  return changeStaff(scope, {
    name: 'decideRecognition',
    action: 'staff:recognise',
    input,
    entity: 'Recognition',
    issues: [
      ...checkText('reason', input.reason),
      ...(input.outcome === 'UNDETERMINED' ? [issue('outcome', 'REQUIRED')] : []),
    ],
    async make({ db }, staff, end) {
      const found = isUuid(input.recognitionId)
        ? await db.recognition.findFirst({ where: { id: input.recognitionId, staffId: staff.id } })
        : null;
      if (found === null) return end.deny('staff:recognise', absent, [input.recognitionId]);
      if (found.decidedAt !== null) return end.refuse('staff:recognise', refusal('ALREADY_DECIDED'), [found.id]);
      if (found.appliedBy === scope.actor.id || staff.id === scope.actor.id) {
        return end.refuse('staff:recognise', refusal('OWN_APPLICATION'), [found.id]);
      }
      await db.recognition.update({
        where: { id: found.id },
        data: {
          decidedBy: scope.actor.id,
          decidedAt: scope.now(),
          outcome: input.outcome,
          decisionReason: input.reason,
        },
      });
      return { id: found.id, fields: ['outcome', 'decidedBy'] };
    },
  });
}
