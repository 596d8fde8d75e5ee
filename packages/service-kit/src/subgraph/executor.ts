import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, isSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Identity } from '../identity/verify-identity.ts';
import type { Logger } from '../log.ts';
import { OperationScope, type ScopeSources } from '../scope/scope.ts';
import { maskError } from './masking.ts';

/** What the listener or the in-memory caller says of an operation. */
export interface OperationSeed {
  readonly identity: Identity;
  readonly requestId: string;
}

export interface OperationEnd {
  readonly operationName: string | null;
  readonly requestId: string;
  /** Statements through `scope.read`, the actor's look-up not counted. */
  readonly statements: number;
  readonly auditRows: number;
  readonly milliseconds: number;
}

export interface OperationRequest {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

export type RunOperation = (request: OperationRequest, seed: OperationSeed) => Promise<ExecutionResult>;

const MOST_COMPILED = 500;
/** Partners' programs name their operations themselves, and the audit keeps the names for good. */
const LONGEST_NAME = 64;

type Run = (scope: unknown, variables: Record<string, unknown>) => Promise<ExecutionResult> | ExecutionResult;

/** Opens the scope, runs the compiled operation, commits what it read and showed, and only then gives the result. */
export function operationRunner<Db, L>(
  schema: GraphQLSchema,
  sources: ScopeSources<Db, L>,
  log: Logger,
  onEnd: ((end: OperationEnd) => void) | undefined,
): RunOperation {
  if (!isSchema(schema)) throw new Error('the schema comes from another copy of graphql');
  const compiled = new LRUCache<string, Run>({ max: MOST_COMPILED });

  const runOf = (request: OperationRequest): Run => {
    const key = `${request.queryHash}|${request.operationName ?? ''}`;
    const known = compiled.get(key);
    if (known) return known;
    const run = compile(schema, request);
    compiled.set(key, run);
    return run;
  };

  return async (request, seed) => {
    const began = performance.now();
    const operationName = (request.operationName ?? nameOf(request.document))?.slice(0, LONGEST_NAME) ?? null;
    const facts = { requestId: seed.requestId, operationName };
    let scope: OperationScope<Db, L> | undefined;
    try {
      scope = await OperationScope.open(sources, { ...seed, operationName: operationName ?? 'anonymous' });
      const result = await runOf(request)(scope, request.variables);
      const auditRows = await scope.finish();
      onEnd?.({ ...facts, statements: scope.read.statements, auditRows, milliseconds: performance.now() - began });
      if (!result.errors) return result;
      return { ...result, errors: result.errors.map((error) => maskError(error, facts, log)) };
    } catch (error) {
      await scope?.read.abandon();
      return { errors: [maskError(error, facts, log)] };
    }
  };
}

/** Plain execution where the compiler cannot follow; the answers are the same. */
function compile(schema: GraphQLSchema, { document, operationName }: OperationRequest): Run {
  try {
    const query = compileQuery(schema, document, operationName ?? undefined, { disablingCapturingStackErrors: true });
    if (isCompiledQuery(query)) return (scope, variables) => query.query({}, scope, variables);
  } catch {
    // Falls through to plain execution.
  }
  return (contextValue, variableValues) => execute({ schema, document, operationName, contextValue, variableValues });
}

function nameOf(document: DocumentNode): string | null {
  for (const node of document.definitions) {
    if (node.kind === 'OperationDefinition') return node.name?.value ?? null;
  }
  return null;
}
