/** What a clause comes to: applies, does not apply, or not known yet. */
export type Outcome = 'MET' | 'NOT_MET' | 'UNDETERMINED';

/** An outcome that is known. */
export type Settled = Exclude<Outcome, 'UNDETERMINED'>;

export const outcomes: readonly Outcome[] = ['MET', 'NOT_MET', 'UNDETERMINED'];

/** Strong Kleene *and* over any number of outcomes; of none it is `MET`. All are read, nothing short-circuits. */
export function allOf(parts: readonly Outcome[]): Outcome {
  if (parts.includes('NOT_MET')) return 'NOT_MET';
  return parts.includes('UNDETERMINED') ? 'UNDETERMINED' : 'MET';
}

/** Strong Kleene *or* over any number of outcomes; of none it is `NOT_MET`. */
export function anyOf(parts: readonly Outcome[]): Outcome {
  if (parts.includes('MET')) return 'MET';
  return parts.includes('UNDETERMINED') ? 'UNDETERMINED' : 'NOT_MET';
}

/** `MET` or `NOT_MET` as a condition holds or not; unknown stays unknown. */
export function outcomeOf(holds: boolean | undefined): Outcome {
  if (holds === undefined) return 'UNDETERMINED';
  return holds ? 'MET' : 'NOT_MET';
}
