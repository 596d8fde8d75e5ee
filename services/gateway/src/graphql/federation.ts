import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  Kind,
  type NameNode,
  OperationTypeNode,
  print,
} from 'graphql';
import type { SubgraphError } from '../subgraphs/subgraph.ts';
import type { Caller, SubgraphCalls } from '../subgraphs/subgraph-calls.ts';

export interface FederatedRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Record<string, unknown>;
  readonly caller: Caller;
}

export interface FederatedResult {
  readonly data?: unknown;
  readonly errors?: ReadonlyArray<SubgraphError>;
}

export interface Federation {
  /** What clients may ask, without anything of federation's own. */
  readonly schema: GraphQLSchema;
  execute(request: FederatedRequest): Promise<FederatedResult>;
}

/** The operation's own name goes along, so that a subgraph's audit says which screen showed what. */
interface NamedCaller extends Caller {
  readonly operation: string | undefined;
}

type Options = Parameters<typeof unifiedGraphHandler>[0];
type OnSubgraphExecute = Options['onSubgraphExecute'];
type SubgraphAnswer = Awaited<ReturnType<OnSubgraphExecute>>;

/** Plans an operation over the supergraph (planner in Rust, plans kept per document) and runs the plan. */
export async function createFederation(supergraph: string, calls: SubgraphCalls): Promise<Federation> {
  // Plans and their documents live as long as the trusted operations, so each text is made once.
  const texts = new WeakMap<DocumentNode, { readonly operation: string | undefined; readonly text: string }>();
  const textOf = (document: DocumentNode, operation: string | undefined): string => {
    const known = texts.get(document);
    if (known !== undefined && known.operation === operation) return known.text;
    const text = print(operation === undefined ? document : named(document, operation));
    texts.set(document, { operation, text });
    return text;
  };

  const onSubgraphExecute: OnSubgraphExecute = async (name, { document, variables, context }) => {
    const caller = context as NamedCaller;
    const request = {
      query: textOf(document, caller.operation),
      ...(variables === undefined ? {} : { variables: variables as Record<string, unknown> }),
    };
    return (await calls.call(name, request, caller)) as SubgraphAnswer;
  };

  const { unifiedGraph, executor } = await unifiedGraphHandler({
    unifiedGraph: buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute,
  });
  if (executor === undefined) throw new Error('the planner gave no executor');
  forgetOrigins(unifiedGraph);

  return {
    schema: unifiedGraph,
    async execute({ document, operationName, variables, caller }) {
      const asked = getOperationAST(document, operationName);
      const operationType = asked?.operation ?? OperationTypeNode.QUERY;
      const context: NamedCaller = { ...caller, operation: asked?.name?.value };
      const result = await executor({
        document,
        variables,
        operationType,
        context,
        ...(operationName === undefined ? {} : { operationName }),
      });
      return whole(result as FederatedResult);
    },
  };
}

/** Where `@include` and `@skip` leave out every field, the runtime gives no data at all; the answer is an empty object. */
const whole = (result: FederatedResult): FederatedResult =>
  result.data === undefined && result.errors === undefined ? { ...result, data: {} } : result;

/** The planner's documents have no name, and one operation each. */
function named(document: DocumentNode, operation: string): DocumentNode {
  const name: NameNode = { kind: Kind.NAME, value: operation };
  return {
    ...document,
    definitions: document.definitions.map((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? { ...node, name } : node,
    ),
  };
}

/**
 * Every value of an enum carries directives that say which subgraph it comes from. Nothing asks for them once plans are
 * made, but the runtime reads them again for each value that it gives out, only to look for `@inaccessible`.
 */
function forgetOrigins(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type)) continue;
    for (const value of type.getValues()) {
      const hidden = value.astNode?.directives?.some(({ name }) => name.value === 'inaccessible') === true;
      if (!hidden) value.astNode = undefined;
    }
  }
}
