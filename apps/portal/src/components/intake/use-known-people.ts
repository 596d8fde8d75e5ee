import { useQuery } from 'urql';
import type { LikelyDuplicatesQuery } from '../../graphql/generated/graphql.ts';
import { duplicateSketch } from './duplicate-sketch.ts';
import { likelyDuplicatesQuery } from './intake.graphql.ts';
import type { IntakeValues } from './intake-values.ts';
import { useDebounced } from './use-debounced.ts';

export type Candidate = LikelyDuplicatesQuery['likelyDuplicates'][number];

export interface KnownPeople {
  readonly found: readonly Candidate[];
  /** Enough is typed to ask at all. */
  readonly isAsked: boolean;
  /** The birth date that was asked for. */
  readonly birthDate: string | null;
}

/** People already on record who may be the one that is typed, asked for whenever typing rests. */
export function useKnownPeople(values: Pick<IntakeValues, 'client' | 'consulter' | 'who'>): KnownPeople {
  const sketch = useDebounced(duplicateSketch(values) ?? null);
  const [{ data }] = useQuery({
    query: likelyDuplicatesQuery,
    variables: { input: sketch ?? {} },
    pause: sketch === null,
    requestPolicy: 'network-only',
  });
  const isAsked = sketch !== null;
  return { found: isAsked ? (data?.likelyDuplicates ?? []) : [], isAsked, birthDate: sketch?.birthDate ?? null };
}
