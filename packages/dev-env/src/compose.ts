import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, Kind, parse, print, Source } from 'graphql';
import { ROOT } from './root.ts';
import { findSubgraphs, type SubgraphService } from './services.ts';

/** File name under `supergraph/` → text. */
export type Composed = Readonly<Record<string, string>>;

export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/** Composes every `services/*\/schema` into the supergraph and the schema that the portal sees. */
export function compose(root = ROOT): Composed {
  const subgraphs = findSubgraphs(root).map((service) => ({
    name: service.name,
    url: `http://localhost:${service.port}/graphql`,
    typeDefs: readSchema(service, root),
  }));
  const result = composeServices(subgraphs);
  if (result.errors !== undefined)
    throw new CompositionError(result.errors.map((error) => describe(error, root)).join('\n'));
  const files: Record<string, string> = {
    'supergraph.graphql': ended(result.supergraphSdl),
    'api.graphql': ended(result.publicSdl),
  };
  for (const { name, typeDefs } of subgraphs) files[`subgraphs/${name}.graphql`] = ended(print(typeDefs));
  return files;
}

/** One document of all files, each definition still knowing the file and line that it came from. */
function readSchema({ schemaFolder }: SubgraphService, root: string): DocumentNode {
  const files = readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  const definitions = files.flatMap((file) => {
    const path = join(schemaFolder, file);
    try {
      return parse(new Source(readFileSync(path, 'utf8'), relative(root, path))).definitions;
    } catch (error) {
      throw error instanceof GraphQLError ? new CompositionError(describe(error, root)) : error;
    }
  });
  return { kind: Kind.DOCUMENT, definitions };
}

function describe(error: GraphQLError, root: string): string {
  const node = error.nodes?.find(({ loc }) => loc !== undefined);
  const source = error.source ?? node?.loc?.source;
  const line = error.locations?.[0]?.line ?? node?.loc?.startToken.line;
  const at = source !== undefined && line !== undefined ? `${source.name}:${line}` : whereNamed(error.message, root);
  return `${at ?? 'services'}: ${error.message}`;
}

/** Composition speaks of "[cases] … Type.field": the line that defines it is looked up by name. */
function whereNamed(message: string, root: string): string | null {
  const [, subgraph] = /^\[(\w+)\]/.exec(message) ?? [];
  const [, type, field] = /"(?:@?)([A-Z]\w*)(?:\.(\w+))?/.exec(message) ?? [];
  if (type === undefined) return null;
  for (const service of findSubgraphs(root)) {
    if (subgraph !== undefined && service.name !== subgraph) continue;
    for (const definition of readSchema(service, root).definitions) {
      if (!('name' in definition) || definition.name?.value !== type) continue;
      const fields = 'fields' in definition ? (definition.fields ?? []) : [];
      const loc = (fields.find(({ name }) => name.value === field) ?? definition).loc;
      if (loc !== undefined) return `${loc.source.name}:${loc.startToken.line}`;
    }
  }
  return null;
}

function ended(text: string): string {
  return `${text.trimEnd()}\n`;
}
