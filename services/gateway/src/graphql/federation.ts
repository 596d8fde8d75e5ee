import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
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

type Options = Parameters<typeof unifiedGraphHandler>[0];
type OnSubgraphExecute = Options['onSubgraphExecute'];
type SubgraphAnswer = Awaited<ReturnType<OnSubgraphExecute>>;

/** Plans an operation over the supergraph (planner in Rust, plans kept per document) and runs the plan. */
export async function createFederation(supergraph: string, calls: SubgraphCalls): Promise<Federation> {
  // Plans and their documents live as long as the trusted operations, so each text is made once.
  const texts = new WeakMap<DocumentNode, string>();
  const textOf = (document: DocumentNode): string => {
    let text = texts.get(document);
    if (text === undefined) {
      text = print(document);
      texts.set(document, text);
    }
    return text;
  };

  const onSubgraphExecute: OnSubgraphExecute = async (name, { document, variables, operationName, context }) => {
    const request = {
      query: textOf(document),
      ...(variables === undefined ? {} : { variables: variables as Record<string, unknown> }),
      ...(operationName === undefined ? {} : { operationName }),
    };
    return (await calls.call(name, request, context as Caller)) as SubgraphAnswer;
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
      const operationType = getOperationAST(document, operationName)?.operation ?? OperationTypeNode.QUERY;
      const result = await executor({
        document,
        variables,
        operationType,
        context: { ...caller },
        ...(operationName === undefined ? {} : { operationName }),
      });
      return result as FederatedResult;
    },
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
