import { isUuid } from '@banso/domain/foundation';
import { absent } from '@banso/service-kit';
import type { ConfirmEvidenceInput, WithdrawEvidenceInput } from '../generated/graphql.ts';
import type { StaffScope, Tx } from '../scope.ts';
import { refusal } from '../wording/refusals.ts';
import { checkDay, checkText } from './checks.ts';
import { changeStaff, type StaffAnswer } from './staff-change.ts';

const tables = ['training', 'licence', 'service_interval'] as const;
type EvidenceTable = (typeof tables)[number];

/** One id names one piece of evidence, of whichever kind. */
async function findEvidence(
  tx: Tx,
  staffId: string,
  evidenceId: string,
): Promise<{ table: EvidenceTable; withdrawn: boolean } | null> {
  if (!isUuid(evidenceId)) return null;
  const [row] = await tx.query<{ table: EvidenceTable; withdrawn: boolean }>(
    tables
      .map(
        (table) => `select '${table}' as "table", withdrawn_at is not null as withdrawn from ${table}
          where id = $1::uuid and staff_id = $2::uuid`,
      )
      .join(' union all '),
    evidenceId,
    staffId,
  );
  return row ?? null;
}

/** Someone has seen the original; never the person whose evidence it is. */
export function confirmEvidence(scope: StaffScope, input: ConfirmEvidenceInput): Promise<StaffAnswer> {
  return changeStaff(scope, {
    name: 'confirmEvidence',
    action: 'staff:seeEvidence',
    input,
    entity: 'Evidence',
    issues: checkDay('seenOn', input.seenOn, scope.today, 'past only'),
    async make(tx, staff, end) {
      if (staff.id === scope.actor.id) return end.refuse('staff:seeEvidence', refusal('OWN_EVIDENCE'), [staff.id]);
      const found = await findEvidence(tx, staff.id, input.evidenceId);
      if (found === null) return end.deny('staff:seeEvidence', absent, [input.evidenceId]);
      await tx.query(
        `update ${found.table} set seen_by = $2::uuid, seen_on = $3 where id = $1::uuid`,
        input.evidenceId,
        scope.actor.id,
        input.seenOn,
      );
      return { id: input.evidenceId, fields: ['seenBy', 'seenOn'] };
    },
  });
}

/** Evidence that turns out not to hold is withdrawn, never deleted: what relied on it lapses (decision 9). */
export function withdrawEvidence(scope: StaffScope, input: WithdrawEvidenceInput): Promise<StaffAnswer> {
  return changeStaff(scope, {
    name: 'withdrawEvidence',
    action: 'staff:evidence',
    input,
    entity: 'Evidence',
    issues: checkText('reason', input.reason),
    async make(tx, staff, end) {
      const found = await findEvidence(tx, staff.id, input.evidenceId);
      if (found === null) return end.deny('staff:evidence', absent, [input.evidenceId]);
      if (found.withdrawn) return end.refuse('staff:evidence', refusal('ALREADY_ENDED'), [input.evidenceId]);
      await tx.query(
        `update ${found.table} set withdrawn_at = $2::timestamptz, withdrawn_why = $3 where id = $1::uuid`,
        input.evidenceId,
        scope.now().toISOString(),
        input.reason,
      );
      return { id: input.evidenceId, fields: ['withdrawnAt'] };
    },
  });
}
