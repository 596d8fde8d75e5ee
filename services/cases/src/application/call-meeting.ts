import { mayCallMeeting, type PlanForMeeting } from '@banso/domain/casework';
import { isUuid, toJapanTime } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { CallMeetingInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { WITHIN_REACH } from '../persistence/cases.ts';
import { officeForChange } from '../persistence/offices.ts';
import { reachValues } from '../persistence/reach.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { checkAttendeeIds, checkAttendees, storeAttendees } from './attendees.ts';
import { asKnown } from './case-for-change.ts';
import { InputCheck, LINE } from './input-check.ts';
import { inviteAgencies } from './invite-agencies.ts';

export interface MeetingSavedAnswer {
  readonly __typename: 'MeetingSaved';
  readonly meetingId: string;
}

/** 3(4)オ: calls a support coordination meeting of an office for plans that wait for one. */
export async function callMeeting(scope: CasesScope, input: CallMeetingInput) {
  const { commandId, ...content } = input;
  const action = 'meeting:manage';
  return perform<MeetingSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'callMeeting', input: content },
    async (tx, end) => {
      const { organisationId, id: actorId } = scope.actor;
      const office = isUuid(input.officeId) ? await officeForChange(tx, organisationId, input.officeId) : undefined;
      if (office === undefined) return end.deny(action, absent, [input.officeId]);
      const permitted = scope.permit(action, { organisationId, officeId: office.id });
      if (!permitted.allowed)
        return end.deny(action, asKnown(scope, { organisationId, officeId: office.id }, permitted), [office.id]);
      const check = new InputCheck(scope.today);
      if (!toJapanTime(input.at).ok) check.add('at', 'impossibleInstant');
      const place = check.text('place', input.place, LINE);
      const attendees = checkAttendees(check, input.attendees);
      const planIds = [...new Set(check.list('planIds', input.planIds).map((id) => id.toLowerCase()))];
      planIds.forEach((id, index) => void check.id(`planIds.${index}`, id));
      if (check.issues.length === 0) await checkAttendeeIds(tx, check, organisationId, null, attendees);
      const plans = check.issues.length === 0 ? await plansForAgenda(tx, scope, planIds) : [];
      planIds.forEach((id, index) => {
        if (check.issues.length === 0 && !plans.some((plan) => plan.id === id))
          check.issues.push(caseworkIssue(`planIds.${index}`, 'UNKNOWN_PLAN'));
      });
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayCallMeeting(office.id, plans);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), planIds);
      const id = newId(scope.now());
      const now = scope.now();
      await tx.db.meeting.create({
        data: {
          organisationId,
          id,
          officeId: office.id,
          at: new Date(input.at),
          place,
          calledBy: actorId,
          calledAt: now,
          updatedBy: actorId,
          updatedAt: now,
        },
      });
      await storeAttendees(tx, organisationId, id, attendees);
      const arranged = { organisationId, id, officeId: office.id, at: new Date(input.at), place };
      await inviteAgencies(
        tx,
        scope,
        arranged,
        attendees.map(({ agencyId }) => agencyId),
      );
      await putOnAgenda(
        tx,
        scope,
        id,
        planIds.map((planId) => plans.find((plan) => plan.id === planId) as AgendaPlan),
      );
      tx.audit({ kind: 'change', action, entity: 'Meeting', entityId: id });
      return { __typename: 'MeetingSaved', meetingId: id };
    },
  );
}

interface AgendaPlan extends PlanForMeeting {
  readonly caseId: string;
}

/** The plans within the caller's reach, locked with their cases in one order, so that two meetings never both take one. */
function plansForAgenda(tx: Tx, scope: CasesScope, planIds: readonly string[]): Promise<AgendaPlan[]> {
  return tx.query<AgendaPlan>(
    `select p.id, p.case_id as "caseId", p.state, c.office_id as "officeId", c.stage,
       exists (select 1 from agenda_item a join meeting m on m.organisation_id = a.organisation_id and m.id = a.meeting_id
         where a.organisation_id = p.organisation_id and a.plan_id = p.id and m.state = 'CALLED') as "onOpenAgenda"
     from plan p join support_case c on c.organisation_id = p.organisation_id and c.id = p.case_id
     where ${WITHIN_REACH} and p.id = any($5::uuid[]) order by c.id, p.id for update of c, p`,
    ...reachValues(scope.actor),
    planIds,
  );
}

async function putOnAgenda(tx: Tx, scope: CasesScope, meetingId: string, plans: readonly AgendaPlan[]): Promise<void> {
  const { organisationId, id: by } = scope.actor;
  await tx.db.agendaItem.createMany({
    data: plans.map((plan, position) => ({
      organisationId,
      id: newId(scope.now()),
      meetingId,
      planId: plan.id,
      caseId: plan.caseId,
      position,
    })),
  });
  await tx.db.plan.updateMany({
    where: { organisationId, id: { in: plans.map(({ id }) => id) } },
    data: { meetingId },
  });
  for (const plan of plans) {
    const data = { meetingId, planId: plan.id };
    await appendEvent(tx, { organisationId, id: plan.caseId }, 'meetingCalled', { at: scope.now(), by, data });
  }
}
