import { officeByKey } from '../../demo/offices.data.ts';
import { staffByKey } from '../teams.ts';
import { act, type CaseState, caseMutation, look, type Scene, type StepOf } from './scene.ts';

export async function proposeTransfer(scene: Scene, state: CaseState, step: StepOf<'proposeTransfer'>): Promise<void> {
  const { caseId } = state;
  const { version } = await look<{ version: number }>(scene, step.by, state, 'version');
  type Proposed = { case: { transfers: { id: string }[] } };
  const answer = await act<Proposed>(scene, step, caseMutation('proposeTransfer', 'transfers { id }'), {
    caseId,
    version,
    toOfficeId: officeByKey(step.toOffice).id,
    reason: step.reason,
    ground: 'consent',
    consentNote: '引継ぎ先と伝える内容を説明し、本人が口頭で同意した。',
    note: step.note,
  });
  state.transferId = answer.case.transfers[0]?.id ?? '';
}

export async function acceptTransfer(scene: Scene, state: CaseState, step: StepOf<'acceptTransfer'>): Promise<void> {
  const input = { transferId: state.transferId, workerId: staffByKey(step.worker).id, role: step.role };
  await act(scene, step, { name: 'acceptTransfer', success: 'on TransferSaved { transfer { id } }' }, input);
}

export async function hold(scene: Scene, { caseId }: CaseState, step: StepOf<'hold'>): Promise<void> {
  await act(scene, step, caseMutation('placeLegalHold'), { caseId, reason: step.reason, reviewOn: step.reviewOn });
}
