import { type ContactFacts, reachesPerson, recordedRole, stepAfter } from '@banso/domain/casework';
import type { CivilDate } from '@banso/domain/foundation';
import { newId } from '@banso/service-kit';
import type { CasesScope, Tx } from '../scope.ts';
import { regularHours } from './contact-times.ts';
import type { InputCheck } from './input-check.ts';
import { addContactFacts } from './refresh-contact-facts.ts';
import { storeContact } from './store-contact.ts';

interface Intake {
  readonly id: string;
  readonly officeId: string;
  readonly received: { readonly at: Date; readonly on: CivilDate };
  readonly route: string;
  readonly consulterIsClient: boolean;
  readonly note: string | null;
}

/** How the consultation came says what kind of contact it was, and with whom. */
function contactFacts({ route, consulterIsClient }: Intake): ContactFacts {
  const kind = route === 'outreach' ? 'VISIT' : route.endsWith('Visit') ? 'OFFICE_INTERVIEW' : 'CALL';
  if (consulterIsClient) return { kind, result: 'MET_PERSON', counterparts: ['CLIENT'] };
  if (route.startsWith('referredBy'))
    return { kind, result: 'ARRANGED_WITH_AGENCY', counterparts: ['CONSULTER', 'AGENCY'] };
  return { kind, result: 'TALKED_WITH_FAMILY', counterparts: ['CONSULTER'] };
}

/** 3(4)ア: what was said when the case was opened is its first contact; without a note there is nothing to record. */
export async function recordIntakeContact(tx: Tx, scope: CasesScope, check: InputCheck, intake: Intake): Promise<void> {
  if (intake.note === null) return;
  const supportCase = { organisationId: scope.actor.organisationId, id: intake.id, officeId: intake.officeId };
  const times = { startedAt: intake.received.at, endedAt: null, on: intake.received.on };
  const facts = contactFacts(intake);
  const step = stepAfter(facts, 'UNREACHED');
  await storeContact(tx, scope, supportCase, {
    id: newId(scope.now()),
    facts,
    times,
    hours: (await regularHours(tx, check, supportCase, times)) ?? { outside: false, reasons: [] },
    duties: ['3(4)ア'],
    step,
    workerRole: recordedRole({ assignedAs: [], qualified: false, houseRoles: scope.actor.roles }),
    purpose: null,
    place: null,
    note: intake.note,
    circle: null,
    companionIds: [],
    referralId: null,
    promise: null,
    block: null,
  });
  await addContactFacts(tx, supportCase, { at: times.startedAt, step, metPerson: reachesPerson(facts) });
}
