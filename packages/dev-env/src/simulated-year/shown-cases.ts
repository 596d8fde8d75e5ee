import { addDays, type CivilDate } from '@banso/domain/foundation';
import type { CaseWriter } from './case-writer.ts';
import { workdayBefore } from './days.ts';
import type { Meetings } from './meetings.ts';
import { begin } from './phases/begin.ts';
import { handOver, keep, takeOver } from './phases/custody.ts';
import { drift, eligibility, refuseVisits } from './phases/eligibility.ts';
import { close, suspend } from './phases/endings.ts';
import { becameOf, evaluate, planWithFamily } from './phases/evaluation.ts';
import { assign, intake } from './phases/intake.ts';
import { type ReferralStop, refer } from './phases/partners.ts';
import { type AgencyKey, apply, assess, type PlanCourse, plan } from './phases/support.ts';
import { CIRCULATING_OFFICE, staffByKey } from './teams.ts';

/** Days since an office last met, at least and at most: every second Thursday that is no holiday, and the year's end between. */
const MEETING_BEFORE = [1, 30] as const;

/** A case of the office where the demo logins work, told so that it ends where someone has to do something today. */
export interface ShownCase {
  readonly name: string;
  readonly times: number;
  /** The last thing that happened lies this many days back, at least and at most. */
  readonly ended: readonly [number, number];
  /** Another office than that of the demo logins. */
  readonly office?: string;
  tell(w: CaseWriter, meetings: Meetings, today: CivilDate): void;
}

const calm = (w: CaseWriter, least = 15, most = 30): void => {
  begin(w);
  w.pass(least, most);
};

const withPlan = (w: CaseWriter, meetings: Meetings, agencies: readonly AgencyKey[], course: PlanCourse = {}) => {
  calm(w);
  eligibility(w);
  w.pass(1, 4);
  apply(w, agencies);
  w.pass(1, 4);
  assess(w);
  w.pass(1, 4);
  return plan(w, meetings, agencies, { smooth: true, ...course });
};

const referred = (agency: AgencyKey, until: ReferralStop): ShownCase => ({
  name: `${agency}-${until}`,
  times: until === 'sent' ? 2 : 1,
  ended: until === 'connected' || until === 'appointed' ? [1, 6] : [1, 4],
  tell(w, meetings) {
    const content = withPlan(w, meetings, [agency, 'npo']);
    w.pass(1, 4);
    refer(w, content, agency, { until });
  },
});

export const shownCases: readonly ShownCase[] = [
  {
    name: 'called-the-town',
    times: 2,
    ended: [1, 5],
    tell: (w) => intake(w, { by: 'town-ogano', townCode: '113654' }),
  },
  { name: 'unassigned', times: 2, ended: [1, 4], tell: (w) => intake(w, { by: w.setting.team.consult }) },
  {
    name: 'judged',
    times: 2,
    ended: [1, 4],
    tell(w) {
      calm(w);
      eligibility(w, 'judged');
    },
  },
  {
    name: 'determined',
    times: 2,
    ended: [1, 4],
    tell(w) {
      calm(w);
      eligibility(w, 'determined');
    },
  },
  {
    name: 'submitted',
    times: 2,
    ended: [1, 5],
    tell: (w, meetings) => void withPlan(w, meetings, ['hikikomori-center'], { until: 'submitted' }),
  },
  {
    name: 'to-decide',
    times: 2,
    ended: MEETING_BEFORE,
    tell: (w, meetings) => void withPlan(w, meetings, ['hikikomori-center', 'saposute'], { until: 'approved' }),
  },
  {
    // Their decisions take the approval route of this office; the prefecture sees them all.
    name: 'to-circulate',
    times: 4,
    ended: MEETING_BEFORE,
    office: CIRCULATING_OFFICE,
    tell: (w, meetings) => void withPlan(w, meetings, ['hikikomori-center', 'npo'], { until: 'approved' }),
  },
  ...(['sent', 'received', 'accepted', 'appointed', 'connected', 'done'] as const).flatMap((until) => [
    referred('hikikomori-center', until),
    referred('saposute', until),
  ]),
  {
    name: 'unanswered',
    times: 1,
    ended: [18, 30],
    tell(w, meetings) {
      const content = withPlan(w, meetings, ['saposute']);
      w.pass(1, 4);
      refer(w, content, 'saposute', { until: 'sent' });
    },
  },
  {
    name: 'overdue-promise',
    times: 2,
    ended: [7, 12],
    tell(w) {
      calm(w);
      w.contact('familyVisit', { next: addDays(w.day, 4), promised: true });
    },
  },
  {
    name: 'promised-for-today',
    times: 3,
    ended: [2, 6],
    tell(w, _, today) {
      calm(w);
      w.contact(w.random.pick(['familyVisit', 'metHome', 'metOffice']), { next: today, promised: true });
    },
  },
  {
    name: 'work-for-today',
    times: 2,
    ended: [2, 6],
    tell(w, _, today) {
      calm(w);
      const { employment } = w.setting.team;
      assign(w, 'EMPLOYMENT_WORKER', employment);
      w.meet('employment', { by: employment, next: today, promised: true });
    },
  },
  {
    name: 'evaluated',
    times: 1,
    ended: [1, 8],
    tell(w, meetings) {
      withPlan(w, meetings, ['npo'], { reviewIn: 60 });
      w.pass(30, 40);
      assess(w);
    },
  },
  {
    name: 'continued',
    times: 1,
    ended: [1, 8],
    tell(w, meetings) {
      withPlan(w, meetings, ['npo'], { reviewIn: 60 });
      w.pass(30, 40);
      evaluate(w, 'CONTINUE');
    },
  },
  {
    name: 'family-plan',
    times: 1,
    ended: [1, 8],
    tell(w) {
      calm(w);
      planWithFamily(w, 90);
      w.pass(40, 60);
      evaluate(w, 'CONTINUE', 14);
    },
  },
  {
    name: 'follow-up-due',
    times: 2,
    ended: [20, 60],
    tell(w, meetings, today) {
      withPlan(w, meetings, ['npo'], { reviewIn: 60 });
      w.pass(30, 40);
      evaluate(w, 'CLOSE');
      w.pass(1, 5);
      const byId = staffByKey('outreach-chichibu').id;
      close(w, 'goalReached', becameOf([{ on: addDays(today, -w.random.between(0, 3)), byId }]));
    },
  },
  {
    name: 'followed-up',
    times: 1,
    ended: [1, 8],
    tell(w, _, today) {
      calm(w);
      const on = addDays(w.day, 35);
      close(w, 'wishOfPerson', becameOf([{ on }]));
      w.wait(35, 38);
      const words = '母と話した。本人は変わりなく、夕食を一緒にとる日が増えたとのこと。';
      w.write({ kind: 'followUp', day: w.day, by: w.setting.team.consult, words, nextOn: addDays(today, 90) });
    },
  },
  {
    name: 'plan-to-review',
    times: 2,
    ended: [5, 15],
    tell(w, meetings) {
      withPlan(w, meetings, ['npo'], { reviewIn: 60 });
      w.pace = [8, 15];
      w.pass(45, 60);
    },
  },
  {
    name: 'fallen-silent',
    times: 2,
    ended: [36, 60],
    tell: (w) => calm(w),
  },
  {
    name: 'may-be-asked-again',
    times: 1,
    ended: [20, 40],
    tell(w, _, today) {
      calm(w);
      refuseVisits(w, workdayBefore(today), 'waits');
    },
  },
  {
    name: 'drifted',
    times: 2,
    ended: [1, 8],
    tell(w) {
      calm(w);
      eligibility(w);
      w.pass(5, 12);
      drift(w);
    },
  },
  {
    name: 'asked-to-take',
    times: 1,
    office: 'north',
    ended: [1, 5],
    tell(w) {
      calm(w);
      handOver(w, 'chichibu', 'expertise', '家族とは月に一度会えている。本人には手紙だけが届いている。急がないこと。');
    },
  },
  {
    name: 'handed-over',
    times: 1,
    ended: [1, 6],
    tell(w) {
      calm(w);
      handOver(w, 'north', 'moved', '母と寄居町の親戚の家に移った。電話は母の携帯へ、平日の夕方。');
      w.wait(2, 4);
      takeOver(w, 'north');
    },
  },
  {
    name: 'held',
    times: 1,
    ended: [4, 15],
    tell(w, _, today) {
      calm(w);
      suspend(w);
      keep(w, today);
    },
  },
  {
    name: 'suspended',
    times: 1,
    ended: [4, 15],
    tell(w) {
      calm(w);
      suspend(w);
    },
  },
  {
    name: 'confided',
    times: 1,
    ended: [1, 4],
    tell(w) {
      calm(w);
      const note = '本人から、同居の伯父に叩かれることがあると打ち明けられた。家族にはまだ言わないでほしい、とのこと。';
      w.contact('metCall', { confided: { note, circle: [w.setting.team.chief] } });
    },
  },
];
