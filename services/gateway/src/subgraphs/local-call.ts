import type { CallSubgraph, LocalSubgraph } from './subgraph.ts';

/** Calls a subgraph in memory. It cannot be interrupted, so only the waiting for it is. */
export function localCall(subgraph: LocalSubgraph): CallSubgraph {
  return (request, { identity, requestId }, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = () => reject(signal.reason);
      signal.addEventListener('abort', giveUp, { once: true });
      subgraph
        .execute(request, identity, requestId)
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', giveUp));
    });
}
