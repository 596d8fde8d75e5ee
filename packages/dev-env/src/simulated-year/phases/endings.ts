import { addDays } from '@banso/domain/foundation';
import type { CaseWriter } from '../case-writer.ts';
import type { PlannedClosure } from '../step.ts';
import { endingWords } from '../wording.data.ts';

export type Ending = keyof typeof endingWords;

/** 終結: the chief closes, with how it ended. */
export function close(
  w: CaseWriter,
  reason: Exclude<Ending, 'suspension'>,
  closure: Partial<PlannedClosure> = {},
): void {
  w.dropPromise();
  const note = endingWords[reason];
  w.write({ kind: 'close', day: w.day, by: w.setting.team.chief, reason, note, followUpOn: null, ...closure });
}

/** 中断: set aside until a day, at the person's wish. */
export function suspend(w: CaseWriter, least = 30, most = 90): void {
  const followUpOn = addDays(w.day, w.random.between(least, most));
  const note = endingWords.suspension;
  w.dropPromise();
  w.write({ kind: 'close', day: w.day, by: w.setting.team.chief, reason: 'suspension', note, followUpOn });
}

/** Taken up again; a closed case has lost its team, which is assigned anew by the caller. */
export function reopen(w: CaseWriter): void {
  const reason = w.random.pick([
    '家族から再び相談の電話があった。',
    '本人が自分から連絡をくれた。',
    '約束の時期になった。',
  ]);
  w.write({ kind: 'reopen', day: w.day, by: w.setting.team.chief, reason });
}
