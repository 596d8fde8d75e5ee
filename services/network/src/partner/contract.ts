import { type DefinitionNode, type DocumentNode, Kind, print, visit } from 'graphql';

/** What partners' programs may ask: their own agency, the referrals sent to it and the meetings it is asked to. Every mutation is theirs. */
const QUERIES: readonly string[] = ['incomingReferrals', 'incomingReferral', 'meetingInvitations', 'myAgency'];

/**
 * The part of this subgraph's schema that partners see: these queries, the mutations, and only the types that can be
 * reached from them. What is left out is not there at all, so nothing has to be forbidden at run time.
 */
export function partnerContract(subgraph: DocumentNode): DocumentNode {
  const open = visit(subgraph, {
    // Federation's directives say nothing to a partner.
    Directive: () => null,
    FieldDefinition: (field, _key, _parent, _path, ancestors) => {
      const owner = ancestors.at(-1) as { readonly name?: { readonly value: string } };
      return owner.name?.value === 'Query' && !QUERIES.includes(field.name.value) ? null : undefined;
    },
  });
  const byName = new Map(open.definitions.flatMap((each) => named(each).map((name) => [name, each] as const)));
  const reached = new Set<string>();
  const reach = (name: string): void => {
    const definition = byName.get(name);
    if (definition === undefined || reached.has(name)) return;
    reached.add(name);
    visit(definition, { NamedType: (type) => reach(type.name.value) });
  };
  for (const root of ['Query', 'Mutation']) reach(root);
  const definitions = [...reached].sort(rootsFirst).flatMap((name) => byName.get(name) ?? []);
  return { kind: Kind.DOCUMENT, definitions };
}

export function printContract(contract: DocumentNode): string {
  return `${print(contract)}\n`;
}

/** Resolvers of what the contract has, and no entity entrances. */
export function contractResolvers(
  contract: DocumentNode,
  resolvers: Readonly<Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    contract.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const own = (resolvers[definition.name.value] ?? {}) as Record<string, unknown>;
      const fields = (definition.fields ?? []).map((field) => field.name.value).filter((field) => field in own);
      return [[definition.name.value, Object.fromEntries(fields.map((field) => [field, own[field]]))]];
    }),
  );
}

function named(definition: DefinitionNode): string[] {
  return 'name' in definition && definition.name !== undefined ? [definition.name.value] : [];
}

function rootsFirst(a: string, b: string): number {
  const rank = (name: string): number => ['Query', 'Mutation'].indexOf(name) + 1 || 3;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
