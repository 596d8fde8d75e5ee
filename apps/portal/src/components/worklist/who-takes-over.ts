import type { TeamMemberPartsFragment, TeamRole } from '../../graphql/generated/graphql.ts';
import { type Held, holderOf } from './hand-over-input.ts';

export type NotOffered = 'LEAVES' | 'HOLDS_IT' | 'NOT_PLACED' | 'OTHER_ROLE';

type Member = Pick<TeamMemberPartsFragment, 'placedHere' | 'roles' | 'workload'> & {
  readonly worker: { readonly id: string; readonly displayName: string } | null;
};

export interface Taker {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
}

export interface TakesOver {
  readonly offered: readonly Taker[];
  readonly others: readonly (Taker & { readonly why: NotOffered })[];
}

/** Who of the office may take these cases over in a role, and why each of the others may not. */
export function whoTakesOver(
  members: readonly Member[],
  role: TeamRole,
  worker: string | undefined,
  cases: readonly Held[],
): TakesOver {
  const holdsAll = (id: string) => cases.length > 0 && cases.every((each) => holderOf(each, role, worker)?.id === id);
  const why = ({ placedHere, roles }: Member, id: string): NotOffered | null => {
    if (id === worker) return 'LEAVES';
    if (!placedHere) return 'NOT_PLACED';
    if (!roles.includes(role)) return 'OTHER_ROLE';
    return holdsAll(id) ? 'HOLDS_IT' : null;
  };
  const all = members.flatMap((each) =>
    each.worker === null
      ? []
      : [
          {
            id: each.worker.id,
            name: each.worker.displayName,
            cases: each.workload.cases,
            why: why(each, each.worker.id),
          },
        ],
  );
  return {
    offered: all.filter((each) => each.why === null).map(({ id, name, cases: count }) => ({ id, name, cases: count })),
    others: all.flatMap(({ why: reason, ...each }) => (reason === null ? [] : [{ ...each, why: reason }])),
  };
}
