import type { Practised, Standing } from './support-record.ts';

/** A session as far as it tells how things stand. */
export interface ProgressSession {
  readonly id: string;
  /** Civil day, YYYY-MM-DD. */
  readonly heldOn: string;
  /** The instant at which it began, ISO 8601 in UTC; where it is given, sessions of one day stand in its order. */
  readonly startedAt?: string;
  readonly practised: readonly Practised[];
}

/** One time at which an area was practised; there may be several a day. */
export interface ProgressMark {
  readonly sessionId: string;
  readonly heldOn: string;
  readonly startedAt: string | null;
  readonly client: Standing | null;
  readonly worker: Standing | null;
}

/** What was practised in one area, in the order of the times. */
export interface AreaProgress {
  readonly area: string;
  readonly marks: readonly ProgressMark[];
  /** What each said first and last; null where nobody said anything. */
  readonly first: { readonly client: Standing | null; readonly worker: Standing | null };
  readonly latest: { readonly client: Standing | null; readonly worker: Standing | null };
}

/** Areas in the order in which they were taken up. No sum, no share and no rank: each stands for itself. */
export function progressOf(sessions: readonly ProgressSession[]): readonly AreaProgress[] {
  const inOrder = sessions.toSorted(
    (a, b) => compare(a.heldOn, b.heldOn) || compare(a.startedAt ?? '', b.startedAt ?? '') || compare(a.id, b.id),
  );
  const areas = new Map<string, ProgressMark[]>();
  for (const { id, heldOn, startedAt = null, practised } of inOrder) {
    for (const { area, client, worker } of practised) {
      const marks = areas.get(area) ?? [];
      marks.push({ sessionId: id, heldOn, startedAt, client, worker });
      areas.set(area, marks);
    }
  }
  return [...areas].map(([area, marks]) => ({
    area,
    marks,
    first: { client: said(marks, 'client'), worker: said(marks, 'worker') },
    latest: { client: said(marks.toReversed(), 'client'), worker: said(marks.toReversed(), 'worker') },
  }));
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const said = (marks: readonly ProgressMark[], who: 'client' | 'worker'): Standing | null =>
  marks.find((mark) => mark[who] !== null)?.[who] ?? null;

/** What an evaluation takes from the record of an item: what came since the one before it, or since the beginning. */
export interface RecordForEvaluation {
  readonly sessions: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly areas: readonly AreaProgress[];
}

/** 3(4)イ: sessions after the day of the evaluation before, shown beside the goal; the evaluation itself stays words. */
export function recordForEvaluation(
  sessions: readonly ProgressSession[],
  evaluatedBeforeOn: string | null,
): RecordForEvaluation {
  const since = sessions.filter(({ heldOn }) => evaluatedBeforeOn === null || heldOn > evaluatedBeforeOn);
  const days = since.map(({ heldOn }) => heldOn).sort();
  return {
    sessions: since.length,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    areas: progressOf(since),
  };
}
