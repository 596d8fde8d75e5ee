import { addDays, type CivilDate, firstDayOfFiscalYear, fiscalYear } from '@banso/domain/foundation';
import { firstSimulatedDay } from '../simulated-year/first-day.ts';
import type { Acting, Mutation } from './acting.ts';
import { officeByKey } from './offices.data.ts';
import { type DemoStaff, demoStaff } from './staff.data.ts';

const SAVED = 'on StaffSaved { staffMember { id } }';
const mutation = (name: string): Mutation => ({ name, success: SAVED });

type Step = readonly [name: string, input: Record<string, unknown>];
const training = (course: string, by: string, completedOn: string): Step => [
  'addTraining',
  { course, by, completedOn },
];
const service = (kind: string, from: string, until?: string): Step => [
  'addService',
  { kind, employer: '社会福祉法人みほん会（架空）', from, ...(until ? { until } : {}) },
];
const licence = (kind: string, registeredOn: string, endedOn?: string): Step => [
  'addLicence',
  { kind, registeredOn, ...(endedOn ? { endedOn } : {}) },
];

/** What each kind of colleague can show; among them those who do not qualify, one who soon no longer will. */
function evidenceOf(kind: string, today: CivilDate): Step[] {
  const firstDay = firstSimulatedDay(today);
  const lately = [
    service('OTHER_CONSULTATION', addDays(firstDay, -240)),
    licence('PSYCHIATRIC_SOCIAL_WORKER', '2015-04-01', '2020-03-31'),
  ];
  const all: Record<string, Step[]> = {
    socialWorker: [licence('CERTIFIED_SOCIAL_WORKER', '2012-05-10'), service('WELFARE', '2012-06-01')],
    healthNurse: [
      licence('PUBLIC_HEALTH_NURSE', '2010-04-20'),
      service('HEALTH', '2010-05-01', '2018-03-31'),
      service('NEEDY_CONSULTATION', '2018-04-01'),
    ],
    longService: [service('NEEDY_CONSULTATION', '2013-04-01')],
    ministryChief: [training('CHIEF', 'MINISTRY', '2018-11-30'), service('SOCIAL_WELFARE_SERVICE', '2011-04-01')],
    ministryEmployment: [training('EMPLOYMENT', 'MINISTRY', '2019-09-13')],
    beginner: [training('CONSULTATION', 'PREFECTURE', addDays(firstDay, -45)), ...lately],
    prefectureCourseOnly: [training('CONSULTATION', 'PREFECTURE', addDays(firstDay, -430)), ...lately],
    lapsing: [licence('PSYCHIATRIC_SOCIAL_WORKER', '2016-04-18', addDays(today, 30))],
    willLapse: [licence('PSYCHIATRIC_SOCIAL_WORKER', '2014-05-12')],
  };
  return all[kind] ?? [];
}

const supervisorOf = (person: DemoStaff): string => {
  const [office] = person.officeKeys;
  const supervisor = demoStaff.find((each) => each.roles.includes('officeSupervisor') && each.officeKeys[0] === office);
  return supervisor === undefined || supervisor === person ? 'demo:prefecture' : supervisor.subject;
};

/** Supervisors record what their people can show, see the originals, and place who qualifies, before the first day. */
export async function recordEvidence(
  acting: Acting,
  today: CivilDate,
  people: readonly DemoStaff[] = demoStaff,
): Promise<void> {
  const waiting = people.filter(({ evidence }) => evidence !== null);
  const seenOn = firstSimulatedDay(today);
  const from = firstDayOfFiscalYear(fiscalYear(seenOn));
  const next = async () => {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      const by = supervisorOf(person);
      for (const [name, input] of evidenceOf(person.evidence ?? '', today)) {
        await acting.act('staff', by, mutation(name), { staffId: person.id, ...input });
      }
      await confirmAll(acting, by, person.id, seenOn);
      await place(acting, by, person, from);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, next));
}

const SIDE_BY_SIDE = 6;

async function confirmAll(acting: Acting, by: string, staffId: string, seenOn: CivilDate): Promise<void> {
  type Rows = readonly { id: string }[];
  const { staffMember } = await acting.ask<{ staffMember: { trainings: Rows; licences: Rows; services: Rows } }>(
    'staff',
    by,
    'query E($id: ID!) { staffMember(id: $id) { trainings { id } licences { id } services { id } } }',
    { id: staffId },
  );
  for (const { id } of [...staffMember.trainings, ...staffMember.licences, ...staffMember.services]) {
    await acting.act('staff', by, mutation('confirmEvidence'), { staffId, evidenceId: id, seenOn });
  }
}

const placements: Readonly<Record<string, string>> = {
  outreachWorker: 'OUTREACH_WORKER',
  chiefConsultationWorker: 'CHIEF_CONSULTATION_WORKER',
  consultationWorker: 'CONSULTATION_WORKER',
  employmentWorker: 'EMPLOYMENT_WORKER',
  officeSupervisor: 'SUPERVISOR',
};

/** Who does not qualify stays without a placement as outreach worker: the refusal is a part of the demo. */
async function place(acting: Acting, by: string, person: DemoStaff, from: CivilDate): Promise<void> {
  const role = placements[person.roles[0] ?? ''];
  const [office] = person.officeKeys;
  if (role === undefined || office === undefined) return;
  await acting.attempt('staff', by, mutation('placeWorker'), {
    staffId: person.id,
    officeId: officeByKey(office).id,
    role,
    from,
    fullTimePercent: 100,
  });
}
