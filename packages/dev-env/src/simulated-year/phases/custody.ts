import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { CaseWriter } from '../case-writer.ts';

/** 移管の申出: from here on the other office is asked. */
export function handOver(w: CaseWriter, toOffice: string, reason: string, note: string): void {
  w.write({ kind: 'proposeTransfer', day: w.day, by: w.setting.team.supervisor, toOffice, reason, note });
}

/** The other office takes it, with an outreach worker of its own. */
export function takeOver(w: CaseWriter, office: string): void {
  const worker = `outreach-${office}`;
  w.write({ kind: 'acceptTransfer', day: w.day, by: `supervisor-${office}`, worker, role: 'OUTREACH_WORKER' });
}

/** 保存延長: somebody asks for what is recorded. */
export function keep(w: CaseWriter, today: CivilDate): void {
  const reason = '本人から記録の開示の請求があり、手続きが続いている。';
  w.write({ kind: 'hold', day: w.day, by: w.setting.team.supervisor, reason, reviewOn: addDays(today, 60) });
}
