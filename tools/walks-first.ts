import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Walks through the whole house, the longest first: what is begun last must not be what takes longest. */
const LONGEST = ['casework-bends', 'main-job', 'english', 'bad-input', 'faults', 'split'].map(
  (name) => `/packages/dev-env/tests/${name}.test.ts`,
);

export class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((end) => moduleId.endsWith(end));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
