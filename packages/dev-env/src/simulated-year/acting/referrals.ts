import { act, type CaseState, caseMutation, type Scene, type StepOf, subjectOf, untilKnown } from './scene.ts';

export async function refer(scene: Scene, state: CaseState, step: StepOf<'refer'>): Promise<void> {
  type Saved = { case: { referrals: readonly { id: string }[] } };
  const mutation = caseMutation('sendReferral', 'referrals { id }');
  const saved = await act<Saved>(scene, step, mutation, { caseId: state.caseId, ...step.input });
  const known = new Set(state.referrals.values());
  const sent = saved.case.referrals.find(({ id }) => !known.has(id));
  if (sent !== undefined) state.referrals.set(step.referral, sent.id);
}

export async function withdrawReferral(
  scene: Scene,
  { caseId, referrals }: CaseState,
  step: StepOf<'withdrawReferral'>,
): Promise<void> {
  const input = { caseId, referralId: referrals.get(step.referral), reason: step.reason };
  await act(scene, step, caseMutation('withdrawReferral'), input);
}

const INCOMING = 'query Incoming($id: ID!) { incomingReferral(id: $id) { version } }';

/** A step of the agency, at its own service, on the referral as the agency sees it. */
export async function agency(scene: Scene, { referrals }: CaseState, step: StepOf<'agency'>): Promise<void> {
  const subject = subjectOf(step.by);
  const referralId = referrals.get(step.referral);
  const { version } = await untilKnown(scene, async () => {
    type Found = { incomingReferral: { version: number } | null };
    const found = await scene.acting.ask<Found>('network', subject, INCOMING, { id: referralId });
    return found.incomingReferral;
  });
  const named = { name: step.mutation, success: 'on IncomingReferralSaved { __typename }' };
  const mutation = step.mutation === 'receiveReferral' ? { ...named, inputType: 'ReferralStepInput' } : named;
  await scene.acting.act('network', subject, mutation, { referralId, version, ...step.input });
}
