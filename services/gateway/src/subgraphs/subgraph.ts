/** Who is asking. What the person may do is each subgraph's own knowledge. */
export interface Identity {
  readonly subject: string;
  readonly sessionId: string;
}

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: ReadonlyArray<SubgraphError> | undefined;
}

/** A subgraph in this process, called in memory. */
export interface LocalSubgraph {
  execute(request: SubgraphRequest, identity: Identity, requestId: string): Promise<SubgraphResult>;
}

/** A subgraph in another process. */
export interface RemoteSubgraph {
  readonly url: string;
}

/** One call, of either kind, that ends by itself when `signal` fires. */
export type CallSubgraph = (
  request: SubgraphRequest,
  caller: { readonly identity: Identity; readonly requestId: string },
  signal: AbortSignal,
) => Promise<SubgraphResult>;
