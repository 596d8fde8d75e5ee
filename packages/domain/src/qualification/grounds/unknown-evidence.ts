import { type Computed, computed, type FactName } from '../../guideline/index.ts';

/** Evidence that is not recorded, and that could decide the ground either way. */
export const unknownEvidence = (missingFacts: readonly FactName[], parts: Partial<Computed> = {}): Computed =>
  computed({
    ...parts,
    outcome: 'UNDETERMINED',
    reason: 'evidenceUnknown',
    missingFacts,
    factsCouldGive: ['MET', 'NOT_MET'],
  });
