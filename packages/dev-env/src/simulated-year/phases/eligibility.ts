import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { CaseWriter } from '../case-writer.ts';
import type { Worker } from '../step.ts';
import { determinationReasons, judgementWords, returnedComments } from '../wording.data.ts';
import { learnTheRest } from './intake.ts';

export type EligibilityStop = 'judged' | 'determined' | 'approved';

function judge(
  w: CaseWriter,
  by: Worker,
  clause: string,
  outcome: 'MET' | 'NOT_MET',
  words: readonly (readonly [string, string])[],
): void {
  const [reason, evidence] = w.random.pick(words);
  w.write({ kind: 'judge', day: w.day, by, clause, outcome, reason, evidence });
}

/** 3(2): facts and judgements, another person's approval, and the determination. `needy` is what the office finds. */
export function eligibility(w: CaseWriter, until: EligibilityStop = 'approved', needy = true): void {
  const { random, setting } = w;
  const by = random.chance(0.8) ? setting.team.consult : w.worker;
  learnTheRest(w);
  if (random.chance(0.45)) {
    const uses = random.weighted({ no: 6, unknown: 2, yes: setting.truth.birth === 'outside' ? 0 : 2 });
    const known = { no: false, unknown: null, yes: true }[uses];
    w.write({ kind: 'saposuteUse', day: w.day, by, uses: known, source: '本人との面談' });
  }
  judgeAll(w, by, needy);
  if (until === 'judged') return;
  w.pass(1, 6);
  if (random.chance(0.07)) {
    const comment = random.pick(returnedComments);
    w.write({ kind: 'answerJudgements', day: w.day, by: setting.team.chief, approve: false, comment });
    w.pass(1, 4);
    judgeAll(w, by, needy);
    w.pass(1, 4);
  }
  w.write({ kind: 'answerJudgements', day: w.day, by: setting.team.chief, approve: true, comment: null });
  w.pass(0, 3);
  w.write({ kind: 'determine', day: w.day, by, reason: random.pick(determinationReasons[needy ? 'met' : 'notMet']) });
  if (until === 'determined') return;
  w.pass(1, 5);
  w.write({ kind: 'approveDetermination', day: w.day, by: setting.team.chief, comment: null });
}

function judgeAll(w: CaseWriter, by: Worker, needy: boolean): void {
  const { birth } = w.setting.truth;
  judge(w, by, '3(2)柱書', needy ? 'MET' : 'NOT_MET', needy ? judgementWords.needy : judgementWords.notNeedy);
  if (!needy) return;
  const situation = w.random.weighted({ ｱ: 60, ｳ: 25, ｴ: 8, ｲ: birth === 'outside' ? 0 : 7 });
  const words = { ｱ: 'hikikomori', ｳ: 'noStableWork', ｴ: 'careful', ｲ: 'maySaposute' } as const;
  judge(w, by, `3(2)イ(${situation})`, 'MET', judgementWords[words[situation]]);
  if (birth !== 'core') judge(w, by, '3(2)ア', 'MET', judgementWords.nearGeneration);
}

/** A later fact that contradicts the determination: the birth date was remembered wrongly by many years. */
export function drift(w: CaseWriter): void {
  const { person } = w.setting.truth;
  const birthDate = `${1958 + w.random.between(0, 9)}${person.birthDate.slice(4)}`;
  learnTheRest(w, { ...person, birthDate, birthDateSource: '戸籍（転籍前）' });
}

/** Asked not to come: it holds until its day. Some are lifted early, some are gone against, some are tried in vain. */
export function refuseVisits(
  w: CaseWriter,
  recontactOn: CivilDate = addDays(w.day, w.random.between(25, 80)),
  then = w.random.weighted({ waits: 55, tried: 15, overridden: 12, lifted: 18 }),
): void {
  const { random, day, setting } = w;
  w.contact('refused', {});
  const scope = random.chance(0.75) ? 'VISITS' : 'ALL_CONTACT';
  const words = scope === 'VISITS' ? '家には来ないでほしい' : 'しばらくそっとしておいてほしい';
  const saidBy = random.chance(0.7) ? 'CLIENT' : 'FAMILY';
  const input = { scope, saidBy, saidOn: day, recontactOn, words };
  w.write({ kind: 'block', day, by: w.worker, input });
  w.block = { scope, saidOn: day, recontactOn, lifted: false };
  if (then === 'tried') {
    w.wait(3, 8);
    if (w.day < recontactOn) w.contact('familyVisit', { blocked: true });
  }
  if (then === 'overridden' && scope === 'VISITS') {
    w.wait(3, 10);
    const overrideReason = '家族から急な体調の連絡があり、安否を確かめる必要があるため。';
    w.contact('familyVisit', { by: setting.team.supervisor, overrideReason });
  }
  if (then === 'lifted') {
    w.wait(7, 15);
    if (w.day < recontactOn) {
      w.write({
        kind: 'lift',
        day: w.day,
        by: setting.team.supervisor,
        reason: '本人から会ってもよいとの電話があった。',
      });
      w.block = null;
    }
  }
  w.pace = [5, 14];
}
