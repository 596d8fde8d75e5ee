import { errorKind, type Log } from '../log.ts';
import { httpCall } from './http-call.ts';
import type { IdentitySigner } from './identity-signer.ts';
import { localCall } from './local-call.ts';
import type {
  CallSubgraph,
  Identity,
  LocalSubgraph,
  RemoteSubgraph,
  SubgraphRequest,
  SubgraphResult,
} from './subgraph.ts';

/** What one operation carries through all its calls. */
export interface Caller {
  readonly identity: Identity;
  readonly requestId: string;
  /** Moment (as performance.now() tells it) after which no call may be waited for. */
  readonly deadline: number;
}

export interface SubgraphCalls {
  /** Never rejects: a subgraph that is stopped, frozen or unwell gives a coded error, so that the rest is shown. */
  call(name: string, request: SubgraphRequest, caller: Caller): Promise<SubgraphResult>;
  close(): void;
}

export function createSubgraphCalls(
  subgraphs: Readonly<Record<string, LocalSubgraph | RemoteSubgraph>>,
  options: { sign: IdentitySigner; subgraphMilliseconds: number; log: Log },
): SubgraphCalls {
  const calls = new Map<string, CallSubgraph>();
  const closing: Array<() => void> = [];
  for (const [name, target] of Object.entries(subgraphs)) {
    if ('url' in target) {
      const { call, close } = httpCall(name, target.url, options.sign);
      calls.set(name, call);
      closing.push(close);
    } else {
      calls.set(name, localCall(target));
    }
  }

  return {
    async call(name, request, caller) {
      const call = calls.get(name);
      if (call === undefined) throw new Error(`the supergraph names a subgraph without an address: ${name}`);
      const patience = Math.min(options.subgraphMilliseconds, caller.deadline - performance.now());
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(new DOMException('too slow', 'TimeoutError')), Math.max(patience, 0));
      try {
        const result = await call(request, caller, limit.signal);
        if (!refusesOurSignature(result)) return result;
        options.log.error('a subgraph does not accept the identity that was signed for it', {
          subgraph: name,
          requestId: caller.requestId,
        });
        return { errors: [unavailable(name)] };
      } catch (error) {
        const reason = limit.signal.aborted ? 'TOO_SLOW' : 'NOT_REACHABLE';
        options.log.warn('a subgraph gave no answer', {
          subgraph: name,
          reason,
          requestId: caller.requestId,
          ...errorKind(error),
        });
        return { errors: [unavailable(name)] };
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => {
      for (const close of closing) close();
    },
  };
}

/** Wrong keys or clocks: nothing that signing in again would mend, so the person is not asked to. */
function refusesOurSignature(result: SubgraphResult): boolean {
  return result.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') === true;
}

function unavailable(subgraph: string) {
  return {
    message: 'A part of the system does not answer at the moment; the rest is shown.',
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  };
}
