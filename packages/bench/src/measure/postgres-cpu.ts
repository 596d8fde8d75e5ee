import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICKS_PER_SECOND = 100;

/** Processor time of the whole PostgreSQL, ended backends included; null where the system has no /proc. */
export function postgresCpuSeconds(dataFolder: string): number | null {
  try {
    const postmaster = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const own = statOf(postmaster);
    let ticks = own.ticks + own.endedChildren;
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const stat = statIfThere(Number(entry));
      if (stat?.parent === postmaster) ticks += stat.ticks;
    }
    return ticks / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

function statOf(pid: number) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program may hold blanks; what follows its bracket does not.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((place) => fields[place] ?? 0);
  return { parent: parent!, ticks: user! + system!, endedChildren: endedUser! + endedSystem! };
}

function statIfThere(pid: number) {
  try {
    return statOf(pid);
  } catch {
    return null;
  }
}
