import type { PlanState, Stage } from '@banso/domain/casework';
import type { Tx } from '../scope.ts';
import { AGENDA_COLUMNS, type AgendaRow, type MeetingRow } from './meetings.ts';

export interface AgendaOfChange extends AgendaRow {
  readonly stage: Stage;
  readonly planState: PlanState;
}

/** The agenda with its cases and plans locked, in the order in which a call locks them. */
export function agendaForChange(tx: Tx, meeting: MeetingRow): Promise<AgendaOfChange[]> {
  return tx.query<AgendaOfChange>(
    `select ${AGENDA_COLUMNS}, c.stage, p.state as "planState" from agenda_item a
     join plan p on p.organisation_id = a.organisation_id and p.id = a.plan_id
     join support_case c on c.organisation_id = a.organisation_id and c.id = a.case_id
     where a.organisation_id = $1::uuid and a.meeting_id = $2::uuid order by c.id, p.id for update of c, p`,
    meeting.organisationId,
    meeting.id,
  );
}
