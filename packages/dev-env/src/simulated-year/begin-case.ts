import { AGENCY_OFFICES, addDays, type CivilDate } from '@banso/domain/foundation';
import { CaseWriter } from './case-writer.ts';
import { contactDay, type Diary } from './days.ts';
import type { Meetings } from './meetings.ts';
import type { Kin } from './names.data.ts';
import { asFirstHeard, clientOf, consulterOf, spelledOtherwise } from './people.ts';
import { close } from './phases/endings.ts';
import { intake } from './phases/intake.ts';
import type { Random } from './random.ts';
import { teamOf } from './teams.ts';

/** What all cases of a season share. */
export interface World {
  readonly random: Random;
  readonly diary: Diary;
  readonly meetings: Meetings;
  readonly today: CivilDate;
}

const offices = Object.fromEntries(AGENCY_OFFICES.map(({ id, covers }) => [id, id === 'chichibu' ? 7 : covers.length]));
const callers: Readonly<Partial<Record<Kin | 'self', number>>> = {
  mother: 38,
  father: 12,
  sibling: 11,
  spouse: 2,
  relative: 5,
  neighbour: 3,
  welfareCommissioner: 6,
  official: 9,
  self: 14,
};

/** A case about to begin: whose, where, and with whom. */
export function writerFor(
  world: World,
  key: string,
  random: Random,
  day: CivilDate,
  officeKey?: string,
  self = true,
): CaseWriter {
  const office = officeKey ?? random.weighted(offices);
  const townCode = random.pick(AGENCY_OFFICES.find(({ id }) => id === office)?.covers ?? []);
  const truth = clientOf(random, townCode);
  const caller = random.weighted(callers);
  return new CaseWriter(
    {
      key,
      officeKey: office,
      townCode,
      truth,
      kin: caller === 'self' ? (self ? null : 'mother') : caller,
      team: teamOf(random, office, day, world.today),
      random,
      diary: world.diary,
      horizon: world.today,
    },
    day,
  );
}

/** The same family calls another office too, and the name is written another way there. */
export function calledTwice(world: World, first: CaseWriter): CaseWriter {
  const { setting, random } = first;
  const opened = first.steps[0]?.day ?? world.today;
  const officeKey = random.pick(AGENCY_OFFICES.filter(({ id }) => id !== setting.officeKey)).id;
  const own = random.fork('again');
  const day = contactDay(own, addDays(opened, own.between(2, 40)));
  const again = new CaseWriter(
    { ...setting, key: `${setting.key}-again`, officeKey, team: teamOf(own, officeKey, day, world.today), random: own },
    day,
  );
  const relation = setting.kin;
  intake(again, {
    by: again.setting.team.consult,
    client: spelledOtherwise(asFirstHeard(own, setting.truth, relation), setting.truth),
    ...(relation === null
      ? {}
      : { consulter: spelledOtherwise(consulterOf(own, setting.truth, relation), setting.truth) }),
  });
  if (own.chance(0.5)) {
    again.wait(3, 20);
    close(again, 'other');
  }
  return again;
}
