import type { Acting, Mutation } from '../../demo/acting.ts';
import type { Step, Worker } from '../step.ts';
import { staffByKey } from '../teams.ts';

export type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** What has come into being in one case so far. */
export interface CaseState {
  caseId: string;
  readonly promises: Map<string, string>;
  readonly referrals: Map<string, string>;
  plan: { readonly id: string; readonly version: number } | null;
  /** Of the plan in force: the item that carries a record of sessions, and how many there are. */
  practised: { readonly itemId: string; readonly duty: string; times: number } | null;
  /** The plan waits for a meeting. */
  submitted: boolean;
  determinationId: string;
  applicationId: string;
  transferId: string;
  assessments: number;
}

export const newState = (): CaseState => ({
  caseId: '',
  promises: new Map(),
  referrals: new Map(),
  plan: null,
  practised: null,
  submitted: false,
  determinationId: '',
  applicationId: '',
  transferId: '',
  assessments: 0,
});

/** The stage on which the simulated people act. */
export interface Scene {
  readonly acting: Acting;
  wake(): void;
}

export const subjectOf = (worker: Worker): string => staffByKey(worker).subject;

const CASE_SAVED = 'on CaseSaved { __typename }';
export const caseMutation = (name: string, more = '__typename'): Mutation => ({
  name,
  success: more === '__typename' ? CASE_SAVED : `on CaseSaved { case { ${more} } }`,
});

export function act<T>(
  scene: Scene,
  step: { readonly by: Worker },
  mutation: Mutation,
  input: Readonly<Record<string, unknown>>,
): Promise<T> {
  return scene.acting.act<T>('cases', subjectOf(step.by), mutation, input);
}

/** Reads a part of a case as the person who is about to act on it. */
export async function look<T>(scene: Scene, by: Worker, { caseId }: CaseState, part: string): Promise<T> {
  const query = `query Look($id: ID!) { case(id: $id) { ${part} } }`;
  const answer = await scene.acting.ask<{ case: T | null }>('cases', subjectOf(by), query, { id: caseId });
  if (answer.case === null) throw new Error(`${by} does not see the case`);
  return answer.case;
}

const PATIENCE = 20_000;

/** News between services arrives within moments; asks again until it has. */
export async function untilKnown<T>(scene: Scene, ask: () => Promise<T | null>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const known = await ask();
    if (known !== null) return known;
    if (performance.now() > until) throw new Error('news of another service never arrived');
    scene.wake();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
