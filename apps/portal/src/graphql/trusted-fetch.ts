import { type Exchange, makeErrorResult, type Operation, type OperationResult } from '@urql/core';
import { makeFetchBody, makeFetchOptions, makeFetchSource, makeFetchURL } from '@urql/core/internal';
import { filter, fromValue, merge, mergeMap, pipe, type Source, takeUntil } from 'wonka';

/** sha256 of the document, written into it by the code generator. */
function documentId(operation: Operation): string | undefined {
  return (operation.query as { __meta__?: { hash?: string } }).__meta__?.hash;
}

interface FetchBody {
  query?: string | undefined;
  documentId?: string | undefined;
}

/** In production an operation travels by its hash alone; `sendText` is for the developers' gateway. */
export function trustedBody<Body extends FetchBody>(body: Body, id: string | undefined, sendText: boolean): Body {
  if (sendText) return { ...body, documentId: undefined };
  return { ...body, query: undefined, documentId: id };
}

/** The last exchange: sends each operation as `{ documentId, variables, operationName }`. */
export function trustedFetchExchange(sendText: boolean): Exchange {
  return ({ forward }) =>
    (operations$) => {
      const results$ = pipe(
        operations$,
        filter((operation) => operation.kind === 'query' || operation.kind === 'mutation'),
        mergeMap((operation): Source<OperationResult> => {
          const id = documentId(operation);
          if (!id && !sendText) {
            return fromValue(makeErrorResult(operation, new Error('the operation has no hash: run codegen')));
          }
          const body = trustedBody(makeFetchBody(operation), id, sendText);
          const ended$ = pipe(
            operations$,
            filter(({ kind, key }) => kind === 'teardown' && key === operation.key),
          );
          const source$ = makeFetchSource(operation, makeFetchURL(operation, body), makeFetchOptions(operation, body));
          return pipe(source$, takeUntil(ended$));
        }),
      );
      const rest$ = pipe(
        operations$,
        filter((operation) => operation.kind === 'subscription' || operation.kind === 'teardown'),
        forward,
      );
      return merge([results$, rest$]);
    };
}
