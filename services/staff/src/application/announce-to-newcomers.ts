import type { Timer } from '@banso/service-kit';
import { lockListeners, setListeners } from '../persistence/listeners.ts';
import { STAFF_COLUMNS, type StaffRow } from '../persistence/staff.ts';
import type { Db } from '../scope.ts';
import { actorOf, emitActor } from './announce-actor.ts';

const HOUR = 3_600;

/** A subgraph that is new in the settings is given everyone once; a start looks at once. */
export const announceToNewcomers = (subgraphs: readonly string[]): Timer<Db> => ({
  name: 'announce-to-newcomers',
  everySeconds: HOUR,
  async run(system) {
    const wanted = subgraphs.filter((name) => name !== 'staff').sort();
    await system.write(null, async (tx) => {
      const known = await lockListeners(tx, 'alone');
      if (known.join() === wanted.join()) return;
      await setListeners(tx, wanted);
      const newcomers = wanted.filter((name) => !known.includes(name));
      if (newcomers.length === 0) return;
      const everyone = await tx.query<StaffRow>(`select ${STAFF_COLUMNS} from staff_member s order by s.id`);
      for (const staff of everyone) emitActor(tx, actorOf(staff), newcomers);
    });
  },
});
