import { stepAfter } from '@banso/domain/casework';
import { addDays, findMunicipality } from '@banso/domain/foundation';
import { officeByKey } from '../../demo/offices.data.ts';
import type { CaseWriter } from '../case-writer.ts';
import { hourOf, momentOf } from '../days.ts';
import { type Kin, kin } from '../names.data.ts';
import { noteOf } from '../note-of.ts';
import { asFirstHeard, consulterOf, type Person } from '../people.ts';
import type { Worker } from '../step.ts';
import { townStaff } from '../teams.ts';
import { reasonsToCall } from '../wording.data.ts';

export interface Opening {
  /** Who writes down the first call; by default the town or the consultation worker. */
  readonly by?: Worker;
  /** What is known of the client, and who called, where that is settled already. */
  readonly client?: Person;
  readonly consulter?: Person;
  readonly townCode?: string | null;
}

function routeOf(w: CaseWriter): string {
  const { random } = w;
  const relation = w.setting.kin;
  if (relation === null) return random.chance(0.5) ? 'selfVisit' : 'selfCall';
  if (relation === 'official') return random.chance(0.5) ? 'referredByTown' : 'referredByAgency';
  if (relation === 'welfareCommissioner') return random.chance(0.5) ? 'outreach' : 'referredByAgency';
  return random.chance(0.3) ? 'familyVisit' : 'familyCall';
}

/** 3(1)ア: the first call. The client may be known in part only, and is not always the one who calls. */
export function intake(w: CaseWriter, opening: Opening = {}): void {
  const { random, day, setting } = w;
  const { team, truth, townCode } = setting;
  const { most, beside, words } = random.pick(reasonsToCall);
  const route = routeOf(w);
  const by = opening.by ?? (random.chance(0.22) ? townStaff(townCode) : team.consult);
  const { start } = setting.diary.place(by, day, hourOf(random, day, 0.06), 30);
  const consulterIsClient = setting.kin === null;
  const client = opening.client ?? asFirstHeard(random, truth, setting.kin);
  const consulter = setting.kin === null ? null : (opening.consulter ?? consulterOf(random, truth, setting.kin));
  const detected = route === 'outreach' || route.startsWith('referredBy') ? random.between(0, 25) : 0;
  const at = momentOf(day, start + 30);
  w.write({
    kind: 'open',
    day,
    by,
    at,
    input: {
      receivedAt: at,
      detectedOn: addDays(day, -detected),
      route,
      townCode: opening.townCode === undefined ? townCode : opening.townCode,
      officeId: officeByKey(setting.officeKey).id,
      client,
      ...(consulter === null ? {} : { consulter }),
      consulterIsClient,
      concerns: [most, ...beside],
      mostSeriousConcern: most,
      chiefConcern: words,
      note: noteOf(random, 'firstCall', setting.kin),
    },
  });
  const asked = consulterIsClient ? 'MET_PERSON' : route.startsWith('referredBy') ? 'ARRANGED_WITH_AGENCY' : null;
  const kind = route === 'outreach' ? 'VISIT' : route.endsWith('Visit') ? 'OFFICE_INTERVIEW' : 'CALL';
  w.level = stepAfter({ kind, result: asked ?? 'TALKED_WITH_FAMILY', counterparts: ['CONSULTER'] }, w.level);
}

/** Somebody beside those of the first call becomes known. */
export function anotherRelative(w: CaseWriter): void {
  const others: Kin[] = (['mother', 'father', 'sibling'] as const).filter((relation) => relation !== w.setting.kin);
  const relation = w.random.pick(others);
  const person = consulterOf(w.random, w.setting.truth, relation);
  w.write({ kind: 'family', day: w.day, by: w.worker, person: { ...person, phones: [], nameKnown: 'FULL' } });
}

/** 3(1)ア(ｱ): the supervisor assigns. Now and then someone without a ground of 3(3) is tried first, and refused. */
export function assign(w: CaseWriter, role = 'OUTREACH_WORKER', worker: Worker = w.setting.team.outreach): void {
  const { team } = w.setting;
  // 3(4)ウ: who takes the place of another is told what the other knows.
  const note =
    worker === team.successor ? '訪問は本人の望む曜日に。玄関先で名乗り、返事を待つ。次の約束は記録のとおり。' : null;
  const on = { kind: 'assign', day: w.day, by: team.supervisor, role, note } as const;
  if (role === 'OUTREACH_WORKER' && team.unqualified !== null && w.random.chance(0.08)) {
    w.write({ ...on, worker: team.unqualified, qualified: false });
  }
  w.write({ ...on, worker, qualified: true });
  if (role === 'OUTREACH_WORKER') w.worker = worker;
  if (role === 'OUTREACH_WORKER' && w.random.chance(0.2)) assign(w, 'CONSULTATION_WORKER', team.consult);
}

/** What was heard in part becomes known in full: from the insurance card, say. */
export function learnTheRest(w: CaseWriter, person: Person = w.setting.truth.person): void {
  w.write({ kind: 'client', day: w.day, by: w.worker, person });
}

/** Who lives elsewhere is referred on, never turned away. */
export function referOn(w: CaseWriter, cityCode: string): void {
  const city = findMunicipality(cityCode)?.name ?? '';
  w.write({
    kind: 'referOn',
    day: w.day,
    by: w.setting.team.consult,
    bodyName: `${city}の自立相談支援機関`,
    reason: `お住まいが${city}のため、${w.setting.kin === null ? '本人' : kin[w.setting.kin].word}の了解を得て案内した。`,
    confirmedWith: w.random.chance(0.8) ? `${city}の相談窓口` : null,
  });
}
