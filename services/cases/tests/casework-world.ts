import { randomUUID } from 'node:crypto';
import { type CasesWorld, casesWorld, type PersonKey } from './cases-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

export interface CaseworkWorld extends CasesWorld {
  /** Runs a mutation of casework with an `input` and gives its payload; makes the command id where none is given. */
  act(key: PersonKey, name: string, input: Record<string, unknown>): Promise<Answer>;
  /** A case with the outreach worker assigned. */
  assigned(): Promise<string>;
  /** An agency that `network` told of. */
  agency(kind?: string, changes?: Record<string, unknown>): Promise<string>;
  /** A determination of 3(2) as met, approved by another person. */
  determineMet(caseId: string): Promise<void>;
  /** Moves the clock of the service. */
  at(moment: string): void;
}

const REFUSALS = `__typename ... on Refusal { code clause openTo messageJa messageEn }
  ... on InvalidInput { issues { path code messageJa messageEn } }
  ... on StaleVersion { currentVersion changedBy changedAt changes { field yours theirs } }`;
const CIRCLE = `version restrictedBy { id } readerCount mayRead readers { id } openedBy { id } openReason mayDo`;
const CONTACT = `contact { noteHidden circle { ${CIRCLE} } id version kind result startedAt endedAt purpose place counterparts duties step outsideRegularHours outsideReasons note
  worker { id } workerRole companions { id } promise { id what dueOn state } referral { id }
  originals { version reason note purpose startedAt replacedBy { id } } }`;
export const SESSION = `id version heldOn startedAt endedAt place atHome counterparts company outsideRegularHours wordsHidden
  practised { area client worker } clientDid helped next urgent urgentReason urgentHelp { id from until reason wordsHidden } worker { id } workerRole mayCorrect
  item { id duty recordState } contact { id }
  originals { version reason place atHome clientDid practised { area client worker } replacedBy { id } }`;
export const PLAN = `id number version state clientWords reviewOn signedOn meetingOutcome meetingOpinion decidedOn decisionGround
  goals { id domain words } items { id goalId what duty providerKind agency { id } owner { id } ownerName referrals { id } }
  meeting { id } decidedBy { id } createdBy { id } case { id }`;
const MEETING = `id version at place state cancelledAt cancelledBy { id } cancelReason minutes confirmedAt confirmedBy { id } minutesOriginals { version minutes reason replacedBy { id } } office { id } attendance { id name affiliation attended staff { id } agency { id } }
  agenda { id outcome opinion opinions { inWriting words by { id name } } plan { id state meetingOutcome meeting { id } } }`;

const CIRCULATION = `id version state round position approve ground contentChanged waitsForMe waitsFor { id } mayDo
  steps { kind staff { id } staffFlaw deputy { id } deputyFlaw } rounds { round approve ground digest draftedBy { id } }
  stamps { round position stepKind act by { id } inPlaceOf { id } toPosition comment }`;
const CIRCULATION_SAVED = `... on CirculationSaved { circulation { ${CIRCULATION} } plan { ${PLAN} } case { stage } }`;

export const VISIT = `id version kind state startsAt returnsAt place purpose counterparts duties visitors { id } referral { id }
  blockedBy { id } lacksSecond soloAllowedBy { id } soloReason leftAt backAt result contact { id } cancelReason alert mayDo case { id }`;
const SAVED_VISIT = `... on VisitSaved { visit { ${VISIT} } case { id stage } }
  ... on VisitBlocked { block { id } messageJa }`;
const visitCommands = [
  'planVisit',
  'changeVisit',
  'cancelVisit',
  'leaveForVisit',
  'stayLonger',
  'returnFromVisit',
  'allowSoloVisit',
];

const payloads: Readonly<Record<string, string>> = {
  recordContact: `... on ContactSaved { ${CONTACT} case { id stage contactStep firstContactWithPersonOn lastContactAt } }
    ... on VisitBlocked { block { id inForce recontactOn words } messageJa messageEn }`,
  correctContact: `... on ContactSaved { ${CONTACT} case { id contactStep firstContactWithPersonOn lastContactAt } }`,
  ...Object.fromEntries(
    ['widenCircle', 'narrowCircle', 'openCircle'].map((name) => [name, `... on ContactSaved { ${CONTACT} }`]),
  ),
  savePlan: `... on PlanSaved { plan { ${PLAN} } case { stage } }`,
  submitPlan: `... on PlanSaved { plan { ${PLAN} } case { stage } }`,
  decideSupport: `... on PlanSaved { plan { ${PLAN} } case { stage } }`,
  recordSupportSession: `... on SupportSessionSaved { session { ${SESSION} } case { id stage } }`,
  correctSupportSession: `... on SupportSessionSaved { session { ${SESSION} } case { id stage } }`,
  evaluatePlan: `... on PlanSaved { plan { ${PLAN} } case { stage } }`,
  withdrawPlan: `... on PlanSaved { plan { ${PLAN} } case { stage } }`,
  changeMeeting: `... on MeetingSaved { meeting { ${MEETING} } }`,
  cancelMeeting: `... on MeetingSaved { meeting { ${MEETING} } }`,
  takeOffAgenda: `... on MeetingSaved { meeting { ${MEETING} } }`,
  callMeeting: `... on MeetingSaved { meeting { ${MEETING} } }`,
  writeMinutes: `... on MeetingSaved { meeting { ${MEETING} } }`,
  confirmMinutes: `... on MeetingSaved { meeting { ${MEETING} } }`,
  setApprovalRoute: `... on ApprovalRouteSaved { route { id version validFrom validUntil inForce mayEdit office { id }
    steps { kind staff { id } staffFlaw deputy { id } deputyFlaw } } }`,
  draftDecision: CIRCULATION_SAVED,
  passApproval: CIRCULATION_SAVED,
  returnApproval: CIRCULATION_SAVED,
  commentApproval: CIRCULATION_SAVED,
  withdrawDecision: CIRCULATION_SAVED,
  closeApproval: CIRCULATION_SAVED,
  repointApproval: CIRCULATION_SAVED,
  recordMeeting: `... on MeetingSaved { meeting { ${MEETING} } }`,
  ...Object.fromEntries(visitCommands.map((name) => [name, SAVED_VISIT])),
};

const CASE = `... on CaseSaved { case { id stage promises { id state settledOn }
  visitBlock { id scope saidBy saidOn recontactOn words inForce liftedBy { id } liftReason }
  applications { id signedOn signedBy explainedBy { id } agencies { id } fields note withdrawnOn withdrawnReason }
  assessment { version edition summary items { code problem strength mostSerious } savedBy { id } }
  assessments { version summary savedBy { id } }
  riskFlags { id version kind saidBy saidOn words steps needsTwo reviewOn unreviewed mayEase raisedBy { id } }
  referrals { id state fields purpose sentAt sentBy { id } answerDueOn agency { id } planItem { id } withdrawnAt } } }`;

/** The world of cases with the steps of casework, and a clock that the test moves (24 November 2026, a Tuesday, 10:00). */
export async function caseworkWorld(): Promise<CaseworkWorld> {
  let now = new Date('2026-11-24T01:00:00Z');
  const world = await casesWorld({ clock: { now: () => now } });
  const act: CaseworkWorld['act'] = async (key, name, input) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation M($input: ${type}!) { ${name}(input: $input) { ${REFUSALS} ${payloads[name] ?? CASE} } }`;
    return (await world.ask(key, query, { input: { commandId: randomUUID(), ...input } }))[name];
  };
  const approve = async (caseId: string, clause: string) => {
    await world.run('worker', 'recordJudgement', {
      caseId,
      clause,
      outcome: 'MET',
      reason: '面談で確認',
      evidence: '訪問の記録',
    });
    const { case: found } = await world.ask(
      'worker',
      'query J($id: ID!) { case(id: $id) { eligibility { judgements { id clause approvedBy { id } } } } }',
      {
        id: caseId,
      },
    );
    const waiting = found.eligibility.judgements.find(
      (each: Answer) => each.clause === clause && each.approvedBy === null,
    );
    await world.run('chief', 'approveJudgement', { caseId, judgementId: waiting.id, approve: true });
  };
  return {
    ...world,
    act,
    at(moment) {
      now = new Date(moment);
    },
    async assigned() {
      const caseId = await world.open();
      const input = { caseId, workerId: world.people.outreach.id, role: 'OUTREACH_WORKER', from: '2026-11-20' };
      const answer = await world.run('supervisor', 'assignWorker', input);
      if (answer.__typename !== 'CaseSaved') throw new Error(JSON.stringify(answer));
      return caseId;
    },
    async agency(kind = 'HIKIKOMORI_CENTER', changes = {}) {
      const id = randomUUID();
      await world.receive('network.agencyChanged', {
        id,
        name: '見本支援センター',
        kind,
        takesReferrals: true,
        ...changes,
      });
      return id;
    },
    async determineMet(caseId) {
      for (const clause of ['3(2)柱書', '3(2)イ(ｱ)']) await approve(caseId, clause);
      await world.run('worker', 'makeDetermination', { caseId, reason: '該当', expectedOutcome: 'MET' });
      const { case: found } = await world.ask(
        'worker',
        'query D($id: ID!) { case(id: $id) { eligibility { determinations { id } } } }',
        { id: caseId },
      );
      const determinationId = found.eligibility.determinations[0].id;
      const answer = await world.run('chief', 'approveDetermination', { caseId, determinationId, approve: true });
      if (answer.__typename !== 'CaseSaved') throw new Error(JSON.stringify(answer));
    },
  };
}

/** A visit that is to come: this very morning, by the outreach worker. */
export const planned = (caseId: string, visitorIds: string[], changes: Record<string, unknown> = {}) => ({
  caseId,
  kind: 'VISIT',
  startsAt: '2026-11-24T10:30:00+09:00',
  returnsAt: '2026-11-24T11:30:00+09:00',
  visitorIds,
  place: '自宅の玄関',
  purpose: '顔を見せる',
  counterparts: ['CLIENT'],
  duties: ['3(4)ア'],
  ...changes,
});

/** A visit on Tuesday morning; nobody answered. */
export const visit = (caseId: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  caseId,
  kind: 'VISIT',
  result: 'NO_ANSWER',
  startedAt: '2026-11-24T09:00:00+09:00',
  counterparts: ['CLIENT'],
  duties: ['3(4)ア'],
  ...changes,
});

/** A plan with one goal and one item that an agency does. */
export function planOf(
  caseId: string,
  agencyId: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const goalId = randomUUID();
  return {
    caseId,
    clientWords: '外に出てみたい',
    goals: [{ id: goalId, domain: 'SOCIAL', words: '月に一度、家の外で人に会う' }],
    items: [{ id: randomUUID(), goalId, what: '居場所に通う', duty: '3(4)ケ', providerKind: 'AGENCY', agencyId }],
    reviewOn: '2027-05-24',
    signedOn: '2026-11-24',
    ...changes,
  };
}

/** Takes a saved plan through submission and a meeting that ends with this outcome; gives the plan afterwards. */
export async function throughMeeting(world: CaseworkWorld, plan: Answer, outcome = 'APPROVED'): Promise<Answer> {
  const submitted = await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });
  if (submitted.__typename !== 'PlanSaved') throw new Error(JSON.stringify(submitted));
  const called = await world.act('chief', 'callMeeting', {
    officeId: world.offices.chichibu,
    at: '2026-11-24T09:30:00+09:00',
    planIds: [plan.id],
    attendees: [],
  });
  if (called.__typename !== 'MeetingSaved') throw new Error(JSON.stringify(called));
  const speaker = randomUUID();
  const recorded = await world.act('chief', 'recordMeeting', {
    meetingId: called.meeting.id,
    version: called.meeting.version,
    attendees: [
      { id: speaker, name: '見本 主任', affiliation: '事務所', staffId: world.people.chief.id, attended: true },
      { id: randomUUID(), name: '見本 相談員', affiliation: '事務所', staffId: world.people.worker.id, attended: true },
    ],
    outcomes: [
      {
        planId: plan.id,
        outcome,
        opinion: outcome === 'APPROVED' ? null : '家計の項目を足す',
        opinions: [{ attendeeId: speaker, words: '急がずに進める' }],
      },
    ],
    minutes: '議事の要点',
  });
  if (recorded.__typename !== 'MeetingSaved') throw new Error(JSON.stringify(recorded));
  const { case: found } = await world.ask('worker', `query P($id: ID!) { case(id: $id) { plans { ${PLAN} } } }`, {
    id: plan.case.id,
  });
  return found.plans.find((each: Answer) => each.id === plan.id);
}
