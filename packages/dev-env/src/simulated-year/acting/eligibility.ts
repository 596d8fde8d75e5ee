import { act, type CaseState, caseMutation, look, type Scene, type StepOf } from './scene.ts';

export async function saposuteUse(scene: Scene, { caseId }: CaseState, step: StepOf<'saposuteUse'>): Promise<void> {
  await act(scene, step, caseMutation('recordSaposuteUse'), { caseId, uses: step.uses, source: step.source });
}

export async function judge(scene: Scene, { caseId }: CaseState, step: StepOf<'judge'>): Promise<void> {
  const { clause, outcome, reason, evidence } = step;
  await act(scene, step, caseMutation('recordJudgement'), { caseId, clause, outcome, reason, evidence });
}

interface Judgements {
  readonly eligibility: {
    readonly judgements: readonly {
      readonly id: string;
      readonly approvedAt: string | null;
      readonly supersededAt: string | null;
      readonly returnedReason: string | null;
    }[];
  };
}

/** Approves, or gives back, every judgement that waits. */
export async function answerJudgements(
  scene: Scene,
  state: CaseState,
  step: StepOf<'answerJudgements'>,
): Promise<void> {
  const part = 'eligibility { judgements { id approvedAt supersededAt returnedReason } }';
  const { eligibility } = await look<Judgements>(scene, step.by, state, part);
  for (const { id, approvedAt, supersededAt, returnedReason } of eligibility.judgements) {
    if (approvedAt !== null || supersededAt !== null || returnedReason !== null) continue;
    const input = { caseId: state.caseId, judgementId: id, approve: step.approve, comment: step.comment };
    await act(scene, step, caseMutation('approveJudgement'), input);
  }
}

interface Determined {
  readonly case: {
    readonly eligibility: { readonly determinations: readonly { id: string; approvedAt: string | null }[] };
  };
}

export async function determine(scene: Scene, state: CaseState, step: StepOf<'determine'>): Promise<void> {
  type Now = { eligibility: { outcome: string } };
  const { eligibility } = await look<Now>(scene, step.by, state, 'eligibility { outcome }');
  const mutation = caseMutation('makeDetermination', 'eligibility { determinations { id approvedAt } }');
  const input = { caseId: state.caseId, reason: step.reason, expectedOutcome: eligibility.outcome };
  const saved = await act<Determined>(scene, step, mutation, input);
  state.determinationId = saved.case.eligibility.determinations.find(({ approvedAt }) => approvedAt === null)?.id ?? '';
}

export async function approveDetermination(
  scene: Scene,
  { caseId, determinationId }: CaseState,
  step: StepOf<'approveDetermination'>,
): Promise<void> {
  const input = { caseId, determinationId, approve: true, comment: step.comment };
  await act(scene, step, caseMutation('approveDetermination'), input);
}
