import type { Acting } from '../demo/acting.ts';
import type { SimulatedClock } from '../simulated-clock.ts';
import { staffByKey } from './teams.ts';

const MINUTE = 60_000;
const WORKER = 'outreach-chichibu';
const ACTIVE = ['SCREENING', 'APPLICATION', 'ASSESSMENT', 'PLAN_DRAFT', 'MEETING', 'DECISION', 'SUPPORT', 'EVALUATION'];

interface Found {
  readonly cases: { readonly nodes: readonly { id: string; visitBlock: { inForce: boolean } | null }[] };
}

/** The visits of the office where the demo logins work: one out now, one later today, two people tomorrow, and why. */
export async function planVisitsOfToday(acting: Acting, clock: SimulatedClock, now: Date): Promise<void> {
  const worker = staffByKey(WORKER);
  const found = await acting.ask<Found>(
    'cases',
    worker.subject,
    'query Mine($filter: CaseFilter) { cases(filter: $filter, first: 50) { nodes { id visitBlock { inForce } } } }',
    { filter: { workerId: worker.id, stages: ACTIVE } },
  );
  // The oldest: whom the worker has known for a while.
  const known = found.cases.nodes.filter(({ visitBlock }) => !visitBlock?.inForce).toReversed();
  const [out, later, tomorrow] = known.map(({ id }) => id);
  const plan = async (caseId: string, startsAt: number, minutes: number, purpose: string, beside: string[] = []) => {
    type Saved = { visit: { id: string } };
    const saved = await acting.act<Saved>(
      'cases',
      worker.subject,
      { name: 'planVisit', success: 'on VisitSaved { visit { id } }' },
      {
        caseId,
        kind: 'VISIT',
        startsAt: new Date(startsAt).toISOString(),
        returnsAt: new Date(startsAt + minutes * MINUTE).toISOString(),
        visitorIds: [worker.id, ...beside.map((key) => staffByKey(key).id)],
        place: '自宅（架空の番地）',
        purpose,
        counterparts: ['CLIENT', 'FAMILY'],
        duties: ['3(4)ア'],
      },
    );
    return saved.visit.id;
  };
  if (out) {
    const left = new Date(now.getTime() - 35 * MINUTE);
    await clock.at(left, async () => {
      const visitId = await plan(out, left.getTime(), 95, '手紙を渡し、声をかける');
      const leave = { name: 'leaveForVisit', success: 'on VisitSaved { __typename }' };
      await acting.act('cases', worker.subject, leave, { visitId });
    });
  }
  if (later) await plan(later, now.getTime() + 2 * 60 * MINUTE, 60, '母と話す。本人の好きな番組のことを聞く');
  if (tomorrow) {
    const supervisor = staffByKey('supervisor-chichibu').subject;
    const flag = { name: 'raiseRiskFlag', success: 'on CaseSaved { __typename }' };
    const day = (days: number) =>
      new Date(now.getTime() + days * 1440 * MINUTE + 9 * 60 * MINUTE).toISOString().slice(0, 10);
    await acting.act('cases', supervisor, flag, {
      caseId: tomorrow,
      kind: 'animals',
      saidBy: 'FAMILY',
      saidOn: day(0),
      words: '玄関先に放し飼いの犬がいる（架空）',
      steps: '着いたら門の前から家族に電話し、犬をつないでもらう',
      needsTwo: true,
      reviewOn: day(60),
    });
    const ten = Date.parse(`${day(1)}T10:00:00+09:00`);
    await plan(tomorrow, ten, 90, '本人と玄関先で話す', ['chief-chichibu']);
  }
}
