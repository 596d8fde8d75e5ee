import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, isSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Identity } from '../identity/verify-identity.ts';
import type { Logger } from '../log.ts';
import { StartOver } from '../scope/read-transaction.ts';
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

  const attempt = async (request: OperationRequest, seed: OperationSeed, ahead: boolean): Promise<ExecutionResult> => {
    const began = performance.now();
    const operationName = (request.operationName ?? nameOf(request.document))?.slice(0, LONGEST_NAME) ?? null;
    const facts = { requestId: seed.requestId, operationName };
    let scope: OperationScope<Db, L> | undefined;
    try {
      const run = runOf(request);
      scope = await OperationScope.open(sources, { ...seed, operationName: operationName ?? 'anonymous' }, ahead);
      const result = await run(scope, request.variables);
      const auditRows = await scope.finish();
      onEnd?.({ ...facts, statements: scope.read.statements, auditRows, milliseconds: performance.now() - began });
      if (!result.errors) return result;
      return { ...result, errors: result.errors.map((error) => maskError(error, facts, log)) };
    } catch (error) {
      await scope?.read.abandon();
      if (error instanceof StartOver) throw error;
      return { errors: [maskError(error, facts, log)] };
    }
  };

  return async (request, seed) => {
    if (!changesNothing(request)) return attempt(request, seed, false);
    try {
      return await attempt(request, seed, true);
    } catch (error) {
      if (error instanceof StartOver) return attempt(request, seed, false);
      throw error;
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

/** Whether the operation that is asked for, or every one in the document, is a query. */
function changesNothing({ document, operationName }: OperationRequest): boolean {
  return document.definitions.every(
    (each) =>
      each.kind !== 'OperationDefinition' ||
      each.operation === 'query' ||
      (operationName !== null && each.name?.value !== operationName),
  );
}

function nameOf(document: DocumentNode): string | null {
  for (const node of document.definitions) {
    if (node.kind === 'OperationDefinition') return node.name?.value ?? null;
  }
  return null;
}
