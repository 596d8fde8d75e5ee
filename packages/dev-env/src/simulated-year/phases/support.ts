import { addDays } from '@banso/domain/foundation';
import { demoAgencies } from '../../demo/agencies.data.ts';
import type { CaseWriter } from '../case-writer.ts';
import { meetingDayFrom } from '../days.ts';
import type { Meetings } from '../meetings.ts';
import type { MeetingItem, PlannedPlan } from '../step.ts';
import { manager, officeIndexOf, staffByKey } from '../teams.ts';
import { plansWords, WORK_GOAL } from '../wording.data.ts';

export type AgencyKey = string;
export type SupportStop = 'drafted' | 'submitted' | 'approved' | 'decided';

export const agencyOf = (key: AgencyKey) => {
  const found = demoAgencies.find((agency) => agency.key === key);
  if (found === undefined) throw new Error(`no demo agency ${key}`);
  return found;
};

const dutyOf: Readonly<Record<string, string>> = {
  HIKIKOMORI_CENTER: '3(4)ケ',
  SAPOSUTE: '3(4)ケ',
  EMPLOYMENT_PLATFORM: '3(4)コ',
};

/** What a referral tells; some consent to more than that. */
export const toldFields = ['NAME', 'KANA', 'BIRTH_DATE', 'TOWN', 'SITUATION', 'PLAN_ITEM'];
const moreFields = ['PHONE', 'GOALS', 'CONTACT_STEP', 'HOUSEHOLD'];

/** 利用申込 and consent, to named agencies and fields; some apply and consent to nothing. */
export function apply(w: CaseWriter, agencies: readonly AgencyKey[]): void {
  const fields = w.random.chance(0.7) ? [...toldFields, ...moreFields] : toldFields;
  const input = {
    signedOn: w.day,
    signedBy: '本人',
    agencyIds: agencies.map((key) => agencyOf(key).id),
    fields: agencies.length === 0 ? [] : fields,
    note: w.random.chance(0.3) ? '説明は二回に分けて行った。' : null,
  };
  w.write({ kind: 'apply', day: w.day, by: w.worker, input });
}

export function assess(w: CaseWriter): void {
  const { random } = w;
  const item = (code: string, problem: string | null, strength: string | null, mostSerious = false) => ({
    code,
    problem,
    strength,
    mostSerious,
  });
  const items = [
    item('isolation', '家族以外と会う機会がない。', '手紙は読んでいる。', true),
    item('dailyLife', '昼夜が逆転している。', random.chance(0.5) ? '自分の食器は洗う。' : null),
    item(random.pick(['mentalHealth', 'health']), random.chance(0.6) ? '受診が途切れている。' : null, null),
    item(random.pick(['householdFinance', 'poverty']), '収入が家族の年金に限られる。', null),
    item('hopes', null, random.pick(['音楽が好き。', '生き物の世話ができる。', '細かい作業が得意。'])),
  ];
  const summary = '家族と本人の力を保ちながら、外との接点を一つずつ増やす。';
  w.write({ kind: 'assess', day: w.day, by: w.worker, items, summary });
}

const mindsTheBudget = (ownerId: string) => ({
  what: '家計改善支援を使う',
  programme: 'HOUSEHOLD_FINANCE',
  parts: [
    { side: 'OWN_OFFICE', what: '初回の面談に同席する', ownerId },
    { side: 'OPERATOR', what: '家計表をいっしょに作る', ownerName: '家計改善支援の窓口' },
    { side: 'CLIENT', what: '領収書を封筒に入れておく' },
  ],
});

const preparesForWork = (ownerId: string) => ({
  what: '就労準備支援を使う',
  programme: 'WORK_PREPARATION',
  parts: [
    { side: 'OWN_OFFICE', what: '見学と初回に同行する', ownerId },
    { side: 'OPERATOR', what: '短い作業の場を用意し、進み方を合わせる', ownerName: '就労準備支援の窓口' },
    { side: 'CLIENT', what: '行ける曜日と時間を決める' },
  ],
});

function planOf(w: CaseWriter, agencies: readonly AgencyKey[], reviewIn: number): PlannedPlan {
  const { random } = w;
  const goal = (domain: 'DAILY_LIFE' | 'SOCIAL' | 'ECONOMIC') => ({
    id: random.uuid(),
    domain,
    words: random.pick(plansWords.goals[domain]),
  });
  const goals = [goal('SOCIAL'), goal(random.chance(0.6) ? 'DAILY_LIFE' : 'ECONOMIC')];
  const aside = goals[1]?.domain === 'ECONOMIC';
  const toWork = goals[1]?.words === WORK_GOAL;
  const atHome = random.pick(plansWords.own);
  const own = {
    id: random.uuid(),
    // Beside a goal of the household's budget it is being with somebody that working together serves.
    goalId: goals[aside && !toWork ? 0 : 1]?.id ?? null,
    what: aside ? '短い作業をいっしょにする' : atHome,
    duty: aside ? '3(4)キ' : '3(4)カ',
    providerKind: 'OWN_OFFICE',
    ownerId: staffByKey(w.worker).id,
  };
  const byAgency = agencies.map((key) => {
    const { id, kind, services } = agencyOf(key);
    const duty = dutyOf[kind] ?? '3(4)ク';
    return {
      id: random.uuid(),
      goalId: goals[0]?.id ?? null,
      what: `${random.pick(services)}の利用`,
      duty,
      providerKind: 'AGENCY',
      agencyId: id,
    };
  });
  const byFamily = {
    id: random.uuid(),
    goalId: null,
    what: random.pick(plansWords.family),
    duty: '3(4)カ',
    providerKind: 'FAMILY',
    ownerName: '同居の家族',
  };
  const programme = {
    ...own,
    ...(toWork ? preparesForWork(own.ownerId) : mindsTheBudget(own.ownerId)),
    goalId: goals[1]?.id ?? null,
    // Of its own, yet told by the item beside it: the story draws no further lot for it.
    id: own.id.replace(/^.{8}/, '0e0e0e0e'),
    duty: '3(4)エ',
  };
  const items = [own, ...(aside ? [programme] : []), ...byAgency, ...(random.chance(0.4) ? [byFamily] : [])];
  const reviewOn = addDays(w.day, reviewIn);
  return { clientWords: random.pick(plansWords.client), goals, items, reviewOn };
}

export interface PlanCourse {
  readonly until?: SupportStop;
  /** A plan beside the one in force, which ends when this one is decided. */
  readonly renew?: boolean;
  /** Nobody asks for a change, nobody declines. */
  readonly smooth?: boolean;
  /** Days until the review. */
  readonly reviewIn?: number;
}

/** From the assessment to the prefecture's decision. Gives the plan, as it stands at the end. */
export function plan(
  w: CaseWriter,
  meetings: Meetings,
  agencies: readonly AgencyKey[],
  { until = 'decided', renew = false, smooth = false, reviewIn }: PlanCourse = {},
): PlannedPlan {
  const { random, setting } = w;
  let content = planOf(w, agencies, reviewIn ?? random.pick([90, 90, 120, 180]));
  w.write({ kind: 'plan', day: w.day, by: w.worker, plan: content, renew });
  if (until === 'drafted') return content;
  for (let round = 1; ; round += 1) {
    w.pass(2, 8);
    w.write({ kind: 'submit', day: w.day, by: w.worker });
    if (until === 'submitted') return content;
    const meetingDay = meetingDayFrom(officeIndexOf(setting.officeKey), addDays(w.day, 4));
    const item = conclude(w, smooth || round > 1);
    meetings.put(setting.officeKey, meetingDay, item);
    w.until(meetingDay);
    w.contact('meeting', { by: setting.team.chief });
    w.pass(1, 5);
    if (item.outcome === 'APPROVED') break;
    content = { ...content, clientWords: `${content.clientWords}（話し合いを経て）` };
    w.write({ kind: 'plan', day: w.day, by: w.worker, plan: content, renew: false });
  }
  w.write({ kind: 'sign', day: w.day, by: w.worker, plan: content });
  if (until === 'approved') return content;
  w.pass(2, 9);
  const approve = smooth || !random.chance(0.05);
  w.write({
    kind: 'decide',
    day: w.day,
    by: manager,
    approve,
    ground: random.pick(approve ? plansWords.grounds : plansWords.declined),
  });
  if (approve) return content;
  // Not decided this time: the plan is made anew.
  w.pass(3, 12);
  return plan(w, meetings, agencies, { until, renew: true, smooth: true });
}

function conclude(w: CaseWriter, surely: boolean): MeetingItem {
  const outcome = surely ? 'APPROVED' : w.random.weighted({ APPROVED: 82, CHANGE: 13, RETURNED: 5 });
  const opinion = outcome === 'APPROVED' ? null : w.random.pick(plansWords.opinions);
  return { caseKey: w.setting.key, outcome, opinion };
}
