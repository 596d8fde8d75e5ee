import type { Step } from '../step.ts';
import * as casework from './casework.ts';
import * as custody from './custody.ts';
import * as eligibility from './eligibility.ts';
import * as referrals from './referrals.ts';
import type { CaseState, Scene, StepOf } from './scene.ts';
import * as support from './support.ts';

type Takers = {
  readonly [Kind in Step['kind']]: (scene: Scene, state: CaseState, step: StepOf<Kind>) => Promise<void>;
};

const takers: Takers = { ...casework, ...eligibility, ...support, ...referrals, ...custody };

/** Does what a step says, as the person who does it; a refusal that the story does not know of is a fault. */
export async function takeStep(scene: Scene, caseKey: string, state: CaseState, step: Step): Promise<void> {
  const take = takers[step.kind] as (scene: Scene, state: CaseState, step: Step) => Promise<void>;
  try {
    await take(scene, state, step);
  } catch (error) {
    throw new Error(`${caseKey}, ${step.day}, ${step.kind} by ${step.by}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
