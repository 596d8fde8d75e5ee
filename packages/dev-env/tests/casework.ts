import { randomUUID } from 'node:crypto';
import type { Acting } from '../src/demo/acting.ts';
import { officeByKey } from '../src/demo/offices.data.ts';
import { agencyId, assignOutreach, dayInJapan, determine, onCase, openCase, staffId } from './case-begun.ts';

const onPlan = (name: string) => ({ name, success: 'on PlanSaved { plan { id version items { id } } }' });
const onMeeting = (name: string) => ({ name, success: 'on MeetingSaved { meeting { id version } }' });
type Plan = { readonly plan: { readonly id: string; readonly version: number; readonly items: { id: string }[] } };
type Meeting = { readonly meeting: { readonly id: string; readonly version: number } };

/** Consent, and a plan with one item that this agency does; it may be submitted. */
async function writePlan(
  acting: Acting,
  caseId: string,
  agency: string,
  fields: string[],
  more: (goalId: string) => readonly Record<string, unknown>[] = () => [],
): Promise<Plan['plan']> {
  await acting.act('cases', 'demo:outreach', onCase('recordApplication'), {
    caseId,
    signedOn: dayInJapan(),
    signedBy: '架空 太郎',
    agencyIds: [agency],
    fields,
  });
  const goalId = randomUUID();
  const { plan } = await acting.act<Plan>('cases', 'demo:outreach', onPlan('savePlan'), {
    caseId,
    clientWords: '外に出てみたい',
    goals: [{ id: goalId, domain: 'SOCIAL', words: '月に一度、家の外で人に会う' }],
    items: [
      { id: randomUUID(), goalId, what: '居場所に通う', duty: '3(4)ケ', providerKind: 'AGENCY', agencyId: agency },
      ...more(goalId),
    ],
    reviewOn: dayInJapan(180),
    signedOn: dayInJapan(),
  });
  return plan;
}

/** A plan of a new case, ready to be submitted. */
export async function draftedPlan(
  acting: Acting,
  more?: Parameters<typeof writePlan>[4],
): Promise<{ caseId: string; planId: string; version: number }> {
  const caseId = await openCase(acting, { displayName: '再開 見本', kana: 'さいかい みほん' });
  await assignOutreach(acting, caseId);
  const { id, version } = await writePlan(acting, caseId, agencyId('hikikomori-center'), ['NAME'], more);
  return { caseId, planId: id, version };
}

/** The same, handed to the meeting. */
export async function submitPlan(...named: Parameters<typeof writePlan>) {
  const [acting] = named;
  const plan = await writePlan(...named);
  await acting.act('cases', 'demo:outreach', onPlan('submitPlan'), { planId: plan.id, version: plan.version });
  return plan;
}

/** The same, and a meeting that approves it. */
export async function approvePlan(...named: Parameters<typeof submitPlan>) {
  const [acting] = named;
  const plan = await submitPlan(...named);
  const planId = plan.id;
  const { meeting } = await acting.act<Meeting>('cases', 'demo:chief', onMeeting('callMeeting'), {
    officeId: officeByKey('chichibu').id,
    at: new Date(Date.now() - 60_000).toISOString(),
    planIds: [planId],
    attendees: [],
  });
  const attendees = ['chief-chichibu', 'outreach-chichibu'].map((key) => ({
    id: randomUUID(),
    name: '架空 職員',
    affiliation: '秩父事務所',
    staffId: staffId(key),
    attended: true,
  }));
  await acting.act('cases', 'demo:chief', onMeeting('recordMeeting'), {
    meetingId: meeting.id,
    version: meeting.version,
    attendees,
    outcomes: [{ planId, outcome: 'APPROVED' }],
    minutes: '全員が賛成',
  });
  return plan;
}

/** The same, and the decision. */
async function decidePlan(
  acting: Acting,
  caseId: string,
  agency: string,
  fields: string[],
  more?: Parameters<typeof approvePlan>[4],
): Promise<void> {
  const plan = await approvePlan(acting, caseId, agency, fields, more);
  const planId = plan.id;
  const found = await acting.ask<{ plansAwaitingDecision: { id: string; version: number }[] }>(
    'cases',
    'demo:prefecture',
    '{ plansAwaitingDecision { id version } }',
  );
  const version = found.plansAwaitingDecision.find(({ id }) => id === planId)?.version;
  await acting.act('cases', 'demo:prefecture', onPlan('decideSupport'), {
    planId,
    version,
    approve: true,
    ground: '会議の結果による',
    decidedOn: dayInJapan(),
  });
}

/** A case with a referral under way to this agency; only what is named is disclosed. Gives the id of the case. */
export async function referTo(
  acting: Acting,
  agency: string,
  fields: string[],
  client: Record<string, unknown> = {},
): Promise<string> {
  const caseId = await openCase(acting, client);
  await assignOutreach(acting, caseId);
  await determine(acting, caseId);
  await decidePlan(acting, caseId, agency, fields);
  await sendAgain(acting, caseId, agency, fields);
  return caseId;
}

/** Asks this agency for help with the one item of the plan. */
export async function sendAgain(acting: Acting, caseId: string, agency: string, fields: string[]): Promise<void> {
  const query = 'query P($id: ID!) { case(id: $id) { plans { items { id } } } }';
  type Found = { case: { plans: { items: { id: string }[] }[] } };
  const found = await acting.ask<Found>('cases', 'demo:outreach', query, { id: caseId });
  await acting.act('cases', 'demo:outreach', onCase('sendReferral'), {
    caseId,
    planItemId: found.case.plans[0]?.items[0]?.id,
    agencyId: agency,
    purpose: '居場所に通い始める手助けをお願いします',
    fields,
    answerDueOn: dayInJapan(14),
  });
}

/** Beside that item: daily life at home (カ), which the outreach worker does, and work preparation with its parts (エ). */
export const itemsWithRecords = (goalId: string): readonly Record<string, unknown>[] => {
  const own = { goalId, providerKind: 'OWN_OFFICE', ownerId: staffId('outreach-chichibu') };
  return [
    { ...own, id: randomUUID(), what: '昼の食事をいっしょに作る', duty: '3(4)カ' },
    {
      ...own,
      id: randomUUID(),
      what: '就労準備支援を使う',
      duty: '3(4)エ',
      programme: 'WORK_PREPARATION',
      parts: [
        { side: 'OWN_OFFICE', what: '初回に同行する', ownerId: own.ownerId },
        { side: 'OPERATOR', what: '週一回の生活講座', ownerName: '架空 講師' },
        { side: 'CLIENT', what: '朝、電話に出る' },
      ],
    },
  ];
};

/** A case whose plan was decided and is at work; nothing was sent to anybody. */
export async function decidedCase(
  acting: Acting,
  client: Record<string, unknown> = {},
  more?: Parameters<typeof approvePlan>[4],
): Promise<string> {
  const caseId = await openCase(acting, client);
  await assignOutreach(acting, caseId);
  await determine(acting, caseId);
  await decidePlan(acting, caseId, agencyId('hikikomori-center'), ['NAME'], more);
  return caseId;
}

/** The plan that a case was given last. */
export async function planIdOf(acting: Acting, caseId: string): Promise<string> {
  const query = 'query P($id: ID!) { case(id: $id) { plans { id } } }';
  type Found = { case: { plans: { id: string }[] } };
  return (await acting.ask<Found>('cases', 'demo:outreach', query, { id: caseId })).case.plans[0]?.id ?? '';
}

/** A case that ended at the wish of the person, with what became of it and a day to ask again. */
export async function closedCase(acting: Acting): Promise<string> {
  const caseId = await openCase(acting);
  await acting.act('cases', 'demo:chief', onCase('closeCase'), {
    caseId,
    version: 1,
    reason: 'wishOfPerson',
    outcomes: [{ whose: 'FAMILY', domain: 'SOCIAL', changes: ['familyTalk'] }],
    followUps: [{ on: dayInJapan(90), whose: 'CLIENT' }],
  });
  return caseId;
}

/** A decision that circulates in the Chichibu office, along a route set for it; gives its id. */
export async function circulate(acting: Acting): Promise<string> {
  const caseId = await openCase(acting, { displayName: '回議 例子', kana: 'かいぎ れいこ' });
  await determine(acting, caseId);
  const plan = await approvePlan(acting, caseId, agencyId('hikikomori-center'), ['NAME', 'TOWN']);
  const route = { name: 'setApprovalRoute', success: 'on ApprovalRouteSaved { route { id } }' };
  const steps = [
    { kind: 'DRAFT', staffId: staffId('outreach-chichibu') },
    { kind: 'REVIEW', staffId: staffId('chief-chichibu'), deputyId: staffId('supervisor-chichibu') },
    { kind: 'DECIDE', staffId: staffId('manager') },
  ];
  const officeId = officeByKey('chichibu').id;
  await acting.act('cases', 'demo:supervisor', route, { officeId, validFrom: dayInJapan(), steps });
  const found = await acting.ask<{ plansAwaitingDecision: { id: string; version: number }[] }>(
    'cases',
    'demo:outreach',
    '{ plansAwaitingDecision { id version } }',
  );
  const version = found.plansAwaitingDecision.find(({ id }) => id === plan.id)?.version;
  const draft = { name: 'draftDecision', success: 'on CirculationSaved { circulation { id } }' };
  const input = { planId: plan.id, version, approve: true, ground: 'The meeting agreed.' };
  type Drafted = { circulation: { id: string } };
  return (await acting.act<Drafted>('cases', 'demo:outreach', draft, input)).circulation.id;
}

/** A meeting of tomorrow with these plans on its agenda; gives its id. */
export async function callMeeting(acting: Acting, planIds: readonly string[]): Promise<string> {
  const { meeting } = await acting.act<Meeting>('cases', 'demo:chief', onMeeting('callMeeting'), {
    officeId: officeByKey('chichibu').id,
    at: `${dayInJapan(1)}T10:00:00+09:00`,
    place: '会議室',
    planIds,
    attendees: [
      { id: randomUUID(), name: '架空 職員', affiliation: '秩父事務所', staffId: staffId('outreach-chichibu') },
      { id: randomUUID(), name: '架空 担当', affiliation: '支援センター', agencyId: agencyId('hikikomori-center') },
    ],
  });
  return meeting.id;
}
