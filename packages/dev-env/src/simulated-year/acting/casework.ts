import { staffByKey } from '../teams.ts';
import { withForm } from './form-answers.ts';
import { act, type CaseState, caseMutation, look, type Scene, type StepOf, subjectOf, untilKnown } from './scene.ts';
import { withSession } from './sessions.ts';

export async function open(scene: Scene, state: CaseState, step: StepOf<'open'>): Promise<void> {
  const input = { ...step.input, ...(await withForm(scene, step, 'reception')) };
  const saved = await act<{ case: { id: string } }>(scene, step, caseMutation('openCase', 'id'), input);
  state.caseId = saved.case.id;
}

export async function referOn(scene: Scene, state: CaseState, step: StepOf<'referOn'>): Promise<void> {
  const { bodyName, reason, confirmedWith } = step;
  const { version } = await look<{ version: number }>(scene, step.by, state, 'version');
  const input = { caseId: state.caseId, version, bodyName, reason, confirmedWith };
  await act(scene, step, caseMutation('referOn'), input);
}

export async function assign(scene: Scene, { caseId }: CaseState, step: StepOf<'assign'>): Promise<void> {
  const input = {
    caseId,
    workerId: staffByKey(step.worker).id,
    role: step.role,
    from: step.day,
    handOverNote: step.note,
  };
  const refused = { name: 'assignWorker', success: 'on NotQualified { outcome }' };
  await act(scene, step, step.qualified ? caseMutation('assignWorker') : refused, input);
}

export async function contact(scene: Scene, state: CaseState, step: StepOf<'contact'>): Promise<void> {
  const input = {
    caseId: state.caseId,
    ...step.contact,
    ...withSession(state, step),
    ...(step.contact.circle && { circle: step.contact.circle.map((each) => staffByKey(each).id) }),
    ...(step.settles === null ? {} : { settlesPromiseId: state.promises.get(step.settles) }),
    ...(step.referral === null ? {} : { referralId: state.referrals.get(step.referral) }),
  };
  const part = step.makes === null ? '__typename' : 'contact { promise { id } }';
  const success = step.blocked ? 'on VisitBlocked { __typename }' : `on ContactSaved { ${part} }`;
  type Saved = { contact?: { promise: { id: string } } };
  const saved = await act<Saved>(scene, step, { name: 'recordContact', success }, input);
  if (step.makes !== null && saved.contact) state.promises.set(step.makes, saved.contact.promise.id);
}

export async function settle(scene: Scene, state: CaseState, step: StepOf<'settle'>): Promise<void> {
  const input = { caseId: state.caseId, promiseId: state.promises.get(step.promise), state: step.state };
  await act(scene, step, caseMutation('settlePromise'), input);
}

export async function block(scene: Scene, { caseId }: CaseState, step: StepOf<'block'>): Promise<void> {
  await act(scene, step, caseMutation('blockVisits'), { caseId, ...step.input });
}

export async function lift(scene: Scene, state: CaseState, step: StepOf<'lift'>): Promise<void> {
  const { visitBlock } = await look<{ visitBlock: { id: string } }>(scene, step.by, state, 'visitBlock { id }');
  const input = { caseId: state.caseId, blockId: visitBlock.id, reason: step.reason };
  await act(scene, step, caseMutation('liftVisitBlock'), input);
}

export async function client(scene: Scene, state: CaseState, step: StepOf<'client'>): Promise<void> {
  type Found = { client: { id: string; version: number } };
  const { client: known } = await look<Found>(scene, step.by, state, 'client { id version }');
  const { id: partyId, version } = known;
  const input = { caseId: state.caseId, partyId, version, role: 'CLIENT', party: step.person };
  await act(scene, step, caseMutation('updateParty'), input);
}

export async function family(scene: Scene, { caseId }: CaseState, step: StepOf<'family'>): Promise<void> {
  await act(scene, step, caseMutation('updateParty'), { caseId, role: 'FAMILY', party: step.person });
}

/** A case with a referral under way stays open: news of its end may still be on its way. */
export async function close(scene: Scene, state: CaseState, step: StepOf<'close'>): Promise<void> {
  const { reason, note, followUpOn, outcomes = [], followUps = [] } = step;
  await untilKnown(scene, async () => {
    const { version } = await look<{ version: number }>(scene, step.by, state, 'version');
    const input = { caseId: state.caseId, version, reason, note, followUpOn, outcomes, followUps };
    const mutation = caseMutation('closeCase');
    type Answer = { __typename: string; code?: string };
    const answer = await scene.acting.attempt<Answer>('cases', subjectOf(step.by), mutation, input);
    if (answer.__typename === 'CaseSaved') return true;
    if (answer.code === 'REFERRAL_UNDER_WAY') return null;
    throw new Error(`closeCase was answered by ${JSON.stringify(answer)}`);
  });
}

export async function reopen(scene: Scene, state: CaseState, step: StepOf<'reopen'>): Promise<void> {
  const { version } = await look<{ version: number }>(scene, step.by, state, 'version');
  await act(scene, step, caseMutation('reopenCase'), { caseId: state.caseId, version, reason: step.reason });
}

/** The first that is due, by telephone. */
export async function followUp(scene: Scene, state: CaseState, step: StepOf<'followUp'>): Promise<void> {
  type Found = { closures: readonly { followUps: readonly { id: string; state: string; whose: string }[] }[] };
  const { closures } = await look<Found>(scene, step.by, state, 'closures { followUps { id state whose } }');
  const due = closures[0]?.followUps.find((each) => each.state === 'DUE');
  if (due === undefined) throw new Error('there is no follow-up');
  const { words, nextOn, day: doneOn } = step;
  const done = { kind: 'CALL', counterparts: [due.whose], words, doneOn, nextOn };
  await act(scene, step, caseMutation('recordFollowUp'), { caseId: state.caseId, followUpId: due.id, ...done });
}
