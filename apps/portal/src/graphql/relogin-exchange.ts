import type { Exchange, OperationResult } from '@urql/core';
import { filter, fromPromise, fromValue, mergeMap, pipe } from 'wonka';
import type { Session } from './session.ts';

export const isUnauthenticated = ({ error }: OperationResult): boolean =>
  error !== undefined &&
  ((error.response as Response | undefined)?.status === 401 ||
    error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED'));

/** Holds what a lost session refused, asks for a sign-in, and sends it again: it was refused, so nothing happened yet. */
export function reloginExchange(session: Session): Exchange {
  return ({ client, forward }) =>
    (operations$) =>
      pipe(
        operations$,
        forward,
        mergeMap((result: OperationResult) => {
          if (!isUnauthenticated(result)) return fromValue(result);
          session.lost();
          const settled = session.back().then((back) => {
            if (!back) return result;
            client.reexecuteOperation(result.operation);
            return undefined;
          });
          return pipe(
            fromPromise(settled),
            filter((held): held is OperationResult => held !== undefined),
          );
        }),
      );
}
