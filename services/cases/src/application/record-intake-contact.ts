import { type ContactFacts, type Counterpart, recordedRole, stepAfter } from '@banso/domain/casework';
import type { CivilDate } from '@banso/domain/foundation';
import { DEFAULT_OFFICE_CALENDAR, outsideRegularHours, readOfficeCalendar } from '@banso/domain/outreach';
import { isHoliday } from '@banso/service-kit';
import type { CasesScope, Tx } from '../graphql/context.ts';
import { toDateColumn } from '../persistence/date-columns.ts';
import { newId } from '../persistence/new-id.ts';
import type { OfficeRow } from '../persistence/offices.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';

interface Intake {
  readonly id: string;
  readonly received: { readonly at: Date; readonly on: CivilDate };
  readonly route: string;
  readonly consulterIsClient: boolean;
  readonly note: string | null;
}

/** How the consultation came says what kind of contact it was, and with whom. */
function contactFacts({ route, consulterIsClient }: Intake): ContactFacts {
  const kind = route === 'outreach' ? 'VISIT' : route.endsWith('Visit') ? 'OFFICE_INTERVIEW' : 'CALL';
  if (consulterIsClient) return { kind, result: 'MET_PERSON', counterparts: ['CLIENT'] };
  if (route.startsWith('referredBy')) return { kind, result: 'ARRANGED_WITH_AGENCY', counterparts: ['CONSULTER', 'AGENCY'] };
  return { kind, result: 'TALKED_WITH_FAMILY', counterparts: ['CONSULTER'] };
}

/** 3(4)ア: what was said when the case was opened is its first contact; without a note there is nothing to record. */
export async function recordIntakeContact(tx: Tx, scope: CasesScope, office: OfficeRow, intake: Intake): Promise<void> {
  if (intake.note === null) return;
  const { organisationId, id: workerId, roles } = scope.actor;
  const id = newId(scope.now());
  const facts = contactFacts(intake);
  const step = stepAfter(facts, 'UNREACHED');
  const calendar = readOfficeCalendar((office.calendar ?? {}) as Parameters<typeof readOfficeCalendar>[0]);
  const hours = outsideRegularHours(
    { at: intake.received.at.toISOString() },
    calendar.ok ? calendar.value : DEFAULT_OFFICE_CALENDAR,
    isHoliday,
  );
  await tx.db.contact.create({
    data: {
      organisationId,
      id,
      caseId: intake.id,
      kind: facts.kind,
      result: facts.result,
      counterparts: facts.counterparts as Counterpart[],
      startedAt: intake.received.at,
      duties: ['3(4)ア'],
      step,
      outsideRegularHours: hours.ok && hours.value.outside,
      outsideReasons: hours.ok ? [...new Set(hours.value.reasons.map(({ reason }) => reason))] : [],
      noteSealed: await sealText(scope.sealing, placeOf(organisationId, 'contact', 'note', id), intake.note),
      workerId,
      workerRole: recordedRole({ assignedAs: [], qualified: false, houseRoles: roles }),
      companionIds: [],
      recordedBy: workerId,
      recordedAt: scope.now(),
      updatedBy: workerId,
      updatedAt: scope.now(),
    },
  });
  await tx.db.supportCase.update({
    where: { organisationId_id: { organisationId, id: intake.id } },
    data: {
      contactStep: step,
      lastContactAt: intake.received.at,
      firstContactWithPersonOn: facts.result === 'MET_PERSON' ? toDateColumn(intake.received.on) : null,
    },
  });
}
