import type { CivilDate } from '@banso/domain/foundation';
import { demoAgencies } from '../demo/agencies.data.ts';
import { momentOf, workdayBefore } from './days.ts';
import type { Random } from './random.ts';
import type { MeetingItem, PlannedMeeting } from './step.ts';
import { staffByKey } from './teams.ts';
import { plansWords } from './wording.data.ts';

/** 3(4)オ: gathers the plans that each office's next meeting is to look at. */
export class Meetings {
  readonly #agendas = new Map<string, { officeKey: string; day: CivilDate; plans: MeetingItem[] }>();

  put(officeKey: string, day: CivilDate, item: MeetingItem): void {
    const key = `${officeKey}|${day}`;
    const agenda = this.#agendas.get(key) ?? { officeKey, day, plans: [] };
    agenda.plans.push(item);
    this.#agendas.set(key, agenda);
  }

  /** Those that are called by today. */
  planned(random: Random, today: CivilDate): PlannedMeeting[] {
    return [...this.#agendas.values()].flatMap(({ officeKey, day, plans }) => {
      // Not earlier: around holidays a plan may be submitted on the last working day before.
      const calledOn = workdayBefore(day);
      if (calledOn > today) return [];
      const own = random.fork(`${officeKey}|${day}`);
      return [
        {
          officeKey,
          by: `chief-${officeKey}`,
          calledOn,
          day,
          at: momentOf(day, 13 * 60 + 30),
          place: own.pick(['事務所 会議室', '町役場 会議室', 'オンライン併用']),
          attendees: attendees(own, officeKey),
          plans,
          minutes: own.pick(plansWords.minutes),
        },
      ];
    });
  }
}

function attendees(random: Random, officeKey: string) {
  const own = ['chief', 'consult', 'outreach', 'supervisor'].map((role) => {
    const { id, displayName } = staffByKey(`${role}-${officeKey}`);
    return { id: random.uuid(), name: displayName, affiliation: '相談支援センター', staffId: id };
  });
  // The center is asked in its inbox too.
  const center = demoAgencies.find(({ key }) => key === 'hikikomori-center');
  const guests = [
    ...(center === undefined
      ? []
      : [{ id: random.uuid(), name: '架空 担当', affiliation: center.name, agencyId: center.id }]),
    { id: random.uuid(), name: '見本 保健師', affiliation: '町 保健センター（架空）' },
    { id: random.uuid(), name: '例示 主任', affiliation: '社会福祉協議会（架空）' },
    { id: random.uuid(), name: '仮名 相談員', affiliation: '家計改善支援（架空）' },
  ];
  return [...own, ...guests.filter(() => random.chance(0.6))];
}
