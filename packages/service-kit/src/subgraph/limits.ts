import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { CodedError } from '../coded-error.ts';
import { holdsNul } from '../nul.ts';

/** What one operation may ask for. */
export interface Limits {
  readonly tokens: number;
  readonly depth: number;
  /** Null where the gateway writes the documents: it gives an alias to each colliding field. */
  readonly aliases: number | null;
  readonly representations: number;
  /** Fields times list sizes. */
  readonly cost: number;
  readonly variableBytes: number;
  /** `_service` and `_entities`, which only the gateway may ask. */
  readonly federation: 'none' | 'entities' | 'all';
}

export const gatewayLimits = (production: boolean): Limits => ({
  tokens: 2_000,
  depth: 12,
  aliases: null,
  representations: 500,
  cost: 250_000,
  variableBytes: 512 * 1024,
  federation: production ? 'entities' : 'all',
});

export const partnerLimits: Limits = {
  tokens: 1_000,
  depth: 12,
  aliases: 15,
  representations: 0,
  cost: 20_000,
  variableBytes: 32 * 1024,
  federation: 'none',
};

const LIST_SIZE_WHEN_NOT_SAID = 10;
const MOST_FIELDS = 5_000;

interface Measure {
  readonly cost: number;
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** Refuses what is too large before any of it runs. */
export function limitsPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (operation) checkOperation(schema, limits, document, operation, request.variables ?? {});
        },
      };
    },
  };
}

export function checkOperation(
  schema: GraphQLSchema,
  limits: Limits,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const tooLarge = (what: string): CodedError => new CodedError('TOO_LARGE', `The request has too many ${what}.`);
  if (document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).length !== 1)
    throw tooLarge('operations');
  if (operation.operation === 'subscription')
    throw new CodedError('BAD_REQUEST', 'The request could not be understood.');
  checkFederation(limits, document, variables, tooLarge);
  if (JSON.stringify(variables).length > limits.variableBytes) throw tooLarge('variables');
  if (traitsOf(document).nul || holdsNul(variables)) {
    throw new CodedError('BAD_REQUEST', 'The request holds the character U+0000, which no text may have.');
  }
  const root = schema.getRootType(operation.operation);
  if (!root) return;
  const measured = new Meter(document, schema, variables).measure(operation.selectionSet, root, 1);
  if (measured.depth > limits.depth) throw tooLarge('levels');
  if (limits.aliases !== null && measured.aliases > limits.aliases) throw tooLarge('aliases');
  if (measured.fields > MOST_FIELDS || measured.cost > limits.cost) throw tooLarge('fields');
}

/** Refused everywhere, fragments included: only the root type has these fields. */
function checkFederation(
  limits: Limits,
  document: DocumentNode,
  variables: Variables,
  tooLarge: (what: string) => CodedError,
): void {
  for (const node of traitsOf(document).federation) {
    const name = node.name.value;
    const closed =
      (name === '_service' && limits.federation !== 'all') || (name === '_entities' && limits.federation === 'none');
    if (closed) throw new CodedError('BAD_REQUEST', 'The request could not be understood.');
    if (name === '_entities' && sizeOfList(node, 'representations', variables) > limits.representations) {
      throw tooLarge('representations');
    }
  }
}

interface Traits {
  readonly federation: readonly FieldNode[];
  readonly nul: boolean;
}

/** Documents are kept and asked again and again; each is looked through once. */
const knownTraits = new WeakMap<DocumentNode, Traits>();

function traitsOf(document: DocumentNode): Traits {
  const known = knownTraits.get(document);
  if (known !== undefined) return known;
  const federation: FieldNode[] = [];
  let nul = false;
  visit(document, {
    Field(node) {
      if (node.name.value === '_service' || node.name.value === '_entities') federation.push(node);
    },
    StringValue(node) {
      nul ||= holdsNul(node.value);
    },
  });
  const traits = { federation, nul };
  knownTraits.set(document, traits);
  return traits;
}

function sizeOfList(node: FieldNode, argument: string, variables: Variables): number {
  const value = node.arguments?.find((candidate) => candidate.name.value === argument)?.value;
  if (value?.kind === Kind.LIST) return value.values.length;
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return Array.isArray(given) ? given.length : 0;
}

/** Fragments are measured once, so that fragments within fragments cost what they name and not what they unfold to. */
class Meter {
  readonly #schema: GraphQLSchema;
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Measure>();
  readonly #open = new Set<string>();

  constructor(document: DocumentNode, schema: GraphQLSchema, variables: Variables) {
    this.#schema = schema;
    this.#variables = variables;
    this.#fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
  }

  measure(selections: SelectionSetNode, parent: GraphQLNamedType, pageSize: number): Measure {
    let [cost, fields, depth, aliases] = [0, 0, 0, 0];
    for (const node of selections.selections) {
      const part =
        node.kind === Kind.FIELD
          ? this.#field(node, parent, pageSize)
          : node.kind === Kind.INLINE_FRAGMENT
            ? this.measure(node.selectionSet, this.#type(node.typeCondition?.name.value) ?? parent, pageSize)
            : this.#fragment(node.name.value, pageSize);
      cost += part.cost;
      fields += part.fields;
      aliases += part.aliases;
      depth = Math.max(depth, part.depth);
    }
    return { cost, fields, depth, aliases };
  }

  #field(node: FieldNode, parent: GraphQLNamedType, pageSize: number): Measure {
    const own = { cost: 1, fields: 1, depth: 1, aliases: node.alias ? 1 : 0 };
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!node.selectionSet || !definition) return own;
    const named = getNamedType(definition.type);
    if (!isCompositeType(named)) return own;
    const bare = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
    const asked = this.#pageSize(node);
    // A page's own list (`nodes`, `edges`) is as long as the page that was asked for one level above.
    const times = isListType(bare) ? (asked ?? (pageSize > 1 ? pageSize : LIST_SIZE_WHEN_NOT_SAID)) : 1;
    const inner = this.measure(node.selectionSet, named, isListType(bare) ? 1 : (asked ?? 1));
    return {
      cost: 1 + times * inner.cost,
      fields: 1 + inner.fields,
      depth: 1 + inner.depth,
      aliases: own.aliases + inner.aliases,
    };
  }

  #fragment(name: string, pageSize: number): Measure {
    const key = `${name}|${pageSize}`;
    const known = this.#known.get(key);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const nothing = { cost: 0, fields: 0, depth: 0, aliases: 0 };
    if (!fragment || this.#open.has(name)) return nothing;
    this.#open.add(name);
    const type = this.#type(fragment.typeCondition.name.value);
    const measured = type ? this.measure(fragment.selectionSet, type, pageSize) : nothing;
    this.#open.delete(name);
    this.#known.set(key, measured);
    return measured;
  }

  #pageSize(node: FieldNode): number | null {
    if (node.name.value === '_entities') return Math.max(1, sizeOfList(node, 'representations', this.#variables));
    const argument = node.arguments?.find(
      ({ name }) => name.value === 'first' || name.value === 'last' || name.value === 'limit',
    );
    if (!argument) return null;
    const { value } = argument;
    const size =
      value.kind === Kind.VARIABLE
        ? this.#variables[value.name.value]
        : value.kind === Kind.INT
          ? Number(value.value)
          : null;
    return typeof size === 'number' && size > 0 ? size : LIST_SIZE_WHEN_NOT_SAID;
  }

  #type(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#schema.getType(name);
  }
}
