import { GraphQLScalarType, Kind } from 'graphql';

/** Texts whose form the use cases check, so that a fault is answered in words beside its field. */
const textScalar = (name: string): GraphQLScalarType =>
  new GraphQLScalarType({
    name,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: (value) => {
      if (typeof value !== 'string') throw new TypeError('not a text');
      return value;
    },
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING) throw new TypeError('not a text');
      return node.value;
    },
  });

export const CivilDate = textScalar('CivilDate');
export const PartialDate = textScalar('PartialDate');
export const DateTime = textScalar('DateTime');
export const ClauseId = textScalar('ClauseId');
