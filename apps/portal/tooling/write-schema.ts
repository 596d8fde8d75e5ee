import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema,
  type IntrospectionOutputTypeRef,
  type IntrospectionTypeRef,
  introspectionFromSchema,
} from 'graphql';

// What the cache must know of the schema: which fields may be null and which types a union has. Nothing else of it.
const api = new URL('../../../supergraph/api.graphql', import.meta.url);
const target = new URL('../src/graphql/generated/schema.json', import.meta.url);

const { __schema } = introspectionFromSchema(buildSchema(readFileSync(api, 'utf8')), { descriptions: false });

/** Scalars, enums and inputs all look alike to the cache. */
function slim(type: IntrospectionTypeRef): unknown {
  if (type.kind === 'NON_NULL' || type.kind === 'LIST') return { kind: type.kind, ofType: slim(type.ofType) };
  const isLeaf = type.kind === 'SCALAR' || type.kind === 'ENUM' || type.kind === 'INPUT_OBJECT';
  return isLeaf ? { kind: 'SCALAR', name: 'Any' } : { kind: type.kind, name: type.name };
}

const types = __schema.types.flatMap((type) => {
  if (type.name.startsWith('__')) return [];
  if (type.kind === 'UNION') return [{ kind: type.kind, name: type.name, possibleTypes: type.possibleTypes.map(slim) }];
  if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return [];
  const fields = type.fields.map(({ name, type: fieldType, args }) => ({
    name,
    type: slim(fieldType as IntrospectionOutputTypeRef),
    args: args.map((arg) => ({ name: arg.name, type: slim(arg.type) })),
  }));
  const possible = type.kind === 'INTERFACE' ? { possibleTypes: type.possibleTypes.map(slim) } : {};
  return [{ kind: type.kind, name: type.name, fields, interfaces: type.interfaces.map(slim), ...possible }];
});

const named = (type: { name: string } | null | undefined) => (type ? { name: type.name } : null);
const schema = {
  __schema: {
    queryType: named(__schema.queryType),
    mutationType: named(__schema.mutationType),
    subscriptionType: null,
    types: [...types, { kind: 'SCALAR', name: 'Any' }],
    directives: [],
  },
};
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, `${JSON.stringify(schema)}\n`);
