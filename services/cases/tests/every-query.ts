import { loadTypeDefs } from '@banso/service-kit';
import {
  buildASTSchema,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const schema = buildASTSchema(loadTypeDefs(new URL('../schema/', import.meta.url)), { assumeValidSDL: true });

/** Everything that each type can say without being asked for something particular: what hangs on it, once a document. */
class Walk {
  readonly #seen = new Set<string>();
  readonly #deepest: number;

  constructor(deepest: number) {
    this.#deepest = deepest;
  }

  selection(type: GraphQLOutputType, level: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (isAbstractType(named)) {
      const parts = schema.getPossibleTypes(named).map((each) => `... on ${each.name} ${this.selection(each, level)}`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    return isObjectType(named) ? `{ __typename ${this.#fields(named, level).join(' ')} }` : '';
  }

  #fields(type: GraphQLObjectType, level: number): string[] {
    const isNew = !this.#seen.has(type.name);
    this.#seen.add(type.name);
    const askable = Object.values(type.getFields()).filter(
      (field) => !field.name.startsWith('_') && !field.args.some(isRequiredArgument),
    );
    return askable.flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return [field.name];
      return isNew && level < this.#deepest ? [`${field.name} ${this.selection(field.type, level + 1)}`] : [];
    });
  }
}

export interface EveryQuery {
  readonly name: string;
  /** With what hangs on it down to this many levels: a service takes only so much at once. */
  document(deepest: number): string;
}

/** Each query of the schema, with its arguments as GraphQL text. One that needs some and is given none is an error. */
export function everyQuery(given: Readonly<Record<string, string>>): EveryQuery[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema asks nothing');
  return Object.values(query.getFields())
    .filter(({ name }) => !name.startsWith('_'))
    .map((field) => {
      const args = given[field.name];
      if (args === undefined && field.args.some(isRequiredArgument)) throw new Error(`${field.name} needs arguments`);
      const call = `${field.name}${args === undefined ? '' : `(${args})`}`;
      return {
        name: field.name,
        document: (deepest) => `query Q { ${call} ${new Walk(deepest).selection(field.type, 1)} }`,
      };
    });
}
