import type { StaleAnswer } from '@banso/service-kit';
import { staffName } from '../persistence/staff-names.ts';
import type { Tx } from '../scope.ts';

interface Versioned {
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
}

export type Compared = readonly (readonly [field: string, yours: unknown, theirs: unknown])[];

/** A save that started from an older version: who changed it, and in which fields the two differ. */
export async function stale(tx: Tx, current: Versioned, compared: Compared): Promise<StaleAnswer> {
  return {
    __typename: 'StaleVersion',
    currentVersion: current.version,
    changedBy: await staffName(tx, current.updatedBy),
    changedAt: current.updatedAt,
    changes: compared
      .map(([field, yours, theirs]) => ({ field, yours: shown(yours), theirs: shown(theirs) }))
      .filter(({ yours, theirs }) => yours !== theirs),
  };
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join('、') : String(value);
}
