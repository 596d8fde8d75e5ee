import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RefusalCode } from './graphql-error.ts';

/** `any` is for developers: it also takes the text of a query. */
export type Operations = Readonly<Record<string, string>> | 'any';

export interface DocumentRequest {
  readonly documentId?: unknown;
  readonly query?: unknown;
}

export type Documents = (request: DocumentRequest) => DocumentNode | RefusalCode;

export class OperationsError extends Error {
  override name = 'OperationsError';
}

export function createDocuments(schema: GraphQLSchema, operations: Operations): Documents {
  return operations === 'any' ? anyDocuments(schema) : trustedDocuments(schema, operations);
}

/** Every document is parsed and validated once, at the start: a list that does not fit the schema stops it. */
function trustedDocuments(schema: GraphQLSchema, operations: Readonly<Record<string, string>>): Documents {
  const rules = [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const documents = new Map<string, DocumentNode>();
  for (const [id, text] of Object.entries(operations)) {
    const digest = createHash('sha256').update(text).digest('hex');
    if (digest !== id) throw new OperationsError(`The trusted document ${id} does not have this sha256.`);
    const document = parse(text, { noLocation: true });
    const problem = validate(schema, document, rules, { maxErrors: 1 })[0];
    if (problem !== undefined) {
      throw new OperationsError(`The trusted document ${id} does not fit the supergraph: ${problem.message}`);
    }
    documents.set(id, document);
  }
  return ({ documentId, query }) => {
    if (query !== undefined) return 'TRUSTED_DOCUMENTS_ONLY';
    if (typeof documentId !== 'string') return 'BAD_REQUEST';
    return documents.get(documentId) ?? 'UNKNOWN_DOCUMENT';
  };
}

function anyDocuments(schema: GraphQLSchema): Documents {
  const known = new LRUCache<string, { document: DocumentNode | RefusalCode }>({ max: 500 });
  const read = (query: string): DocumentNode | RefusalCode => {
    try {
      const document = parse(query, { noLocation: true, maxTokens: 10_000 });
      const subscription = document.definitions.some(
        (one) => one.kind === 'OperationDefinition' && one.operation === OperationTypeNode.SUBSCRIPTION,
      );
      const fits = !subscription && validate(schema, document, specifiedRules, { maxErrors: 1 }).length === 0;
      return fits ? document : 'INVALID_OPERATION';
    } catch {
      return 'INVALID_OPERATION';
    }
  };
  return ({ query }) => {
    if (typeof query !== 'string') return 'BAD_REQUEST';
    let entry = known.get(query);
    if (entry === undefined) {
      entry = { document: read(query) };
      known.set(query, entry);
    }
    return entry.document;
  };
}
