import { type Action, actions } from '@banso/domain/authorisation';
import type { RouteStaffFragment } from '../../graphql/generated/graphql.ts';

type Colleague = NonNullable<RouteStaffFragment['staffMembers']>['nodes'][number];

const actionOf = {
  DRAFT: 'decision:draft',
  REVIEW: 'decision:review',
  DECIDE: 'support:decide',
} as const satisfies Record<string, Action>;

const everywhere: readonly string[] = ['prefectureManager'];

/** Whom a step can be given to, by role and office; for what to offer only, the server asks again. */
export function fitFor(kind: keyof typeof actionOf, staff: readonly Colleague[], officeId?: string): Colleague[] {
  const roles: readonly string[] = actions[actionOf[kind]];
  const isNear = ({ roles: held, offices }: Colleague) =>
    officeId === undefined ||
    held.some((role) => everywhere.includes(role)) ||
    offices.some(({ id }) => id === officeId);
  return staff.filter((each) => each.active && each.roles.some((role) => roles.includes(role)) && isNear(each));
}
