import { type CaseEventType, deriveStage, mayMoveStage, type Stage } from '@banso/domain/casework';
import type { Tx } from '../scope.ts';

/** Ids, codes and dates alone: what is personal stays in the sealed columns of the record that the event names. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;

export interface CaseEventFacts {
  readonly at: Date;
  /** Null where another service's fact caused it. */
  readonly by: string | null;
  readonly data?: EventData;
}

/**
 * Writes what happened and derives the stage anew, in the caller's transaction. The only writer of `stage`; the case
 * is locked meanwhile, so that two happenings never take the same place in the history.
 */
export async function appendEvent(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
  type: CaseEventType,
  { at, by, data = {} }: CaseEventFacts,
): Promise<Stage> {
  const { organisationId, id } = supportCase;
  const [now] = await tx.query<{ stage: Stage }>(
    `with counted as (
       update support_case set event_count = event_count + 1 where organisation_id = $1::uuid and id = $2::uuid
       returning event_count, stage),
     written as (
       insert into case_event (organisation_id, case_id, sequence, type, at, by, data)
       select $1::uuid, $2::uuid, event_count, $3, $4::timestamptz, $5::uuid, $6::jsonb from counted)
     select stage from counted`,
    organisationId,
    id,
    type,
    at.toISOString(),
    by,
    JSON.stringify(data),
  );
  if (now === undefined) throw new Error('an event for a case that is not there');
  if (!mayMoveStage(type)) return now.stage;
  const history = await tx.query<{ type: CaseEventType }>(
    'select type from case_event where organisation_id = $1::uuid and case_id = $2::uuid order by sequence',
    organisationId,
    id,
  );
  const stage = deriveStage(history);
  await tx.query(
    `update support_case set stage = $3 where organisation_id = $1::uuid and id = $2::uuid and stage <> $3`,
    organisationId,
    id,
    stage,
  );
  return stage;
}
