import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';

/** Resolvers by type and field, as Apollo's subgraph builder takes them. Each service types its own. */
// biome-ignore lint/suspicious/noExplicitAny: the builder's own type; generated resolver types fit no narrower one.
export type Resolvers = Record<string, any>;

/** Reads every `.graphql` file of a folder, in the order of their names. */
export function loadTypeDefs(folder: string | URL): DocumentNode {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
  return parse(
    files
      .sort()
      .map((name) => readFileSync(join(path, name), 'utf8'))
      .join('\n'),
  );
}

export function buildSchema(typeDefs: DocumentNode, resolvers: Resolvers): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs, resolvers }]);
}

/** The same schema without the federation entrances: what is not there cannot be asked. */
export function withoutFederation(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const query = schema.getQueryType();
  if (!query) throw new Error('a partner contract needs a Query type');
  const queryConfig = query.toConfig();
  const { _service, _entities, ...fields } = queryConfig.fields;
  const open = new GraphQLObjectType({ ...queryConfig, fields });
  const hidden = new Set(['_Service', '_Entity', '_Any', 'Query']);
  return new GraphQLSchema({ ...config, query: open, types: config.types.filter((type) => !hidden.has(type.name)) });
}
