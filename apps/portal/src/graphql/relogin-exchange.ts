import type { Exchange, Operation, OperationResult } from '@urql/core';
import { filter, fromPromise, fromValue, makeSubject, merge, mergeMap, pipe, tap } from 'wonka';
import type { Session } from './session.ts';

export const isUnauthenticated = ({ error }: OperationResult): boolean =>
  error !== undefined &&
  ((error.response as Response | undefined)?.status === 401 ||
    error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED'));

/** Holds what a lost session refused, asks for a sign-in, and sends it again: it was refused, so nothing happened yet. */
export function reloginExchange(session: Session): Exchange {
  return ({ forward }) =>
    (operations$) => {
      const again = makeSubject<Operation>();
      const held = new Set<number>();

      const hold = async (result: OperationResult): Promise<OperationResult | undefined> => {
        const { operation } = result;
        held.add(operation.key);
        session.lost();
        const back = await session.back();
        // A page that was left meanwhile no longer wants its answer.
        if (!held.delete(operation.key)) return undefined;
        if (!back) return result;
        again.next(operation);
        return undefined;
      };

      return pipe(
        merge([operations$, again.source]),
        tap(({ kind, key }) => {
          if (kind === 'teardown') held.delete(key);
        }),
        forward,
        mergeMap((result: OperationResult) =>
          isUnauthenticated(result)
            ? pipe(
                fromPromise(hold(result)),
                filter((settled): settled is OperationResult => settled !== undefined),
              )
            : fromValue(result),
        ),
      );
    };
}
