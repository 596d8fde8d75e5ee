import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  GraphQLList,
  type GraphQLOutputType,
  getNullableType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../supergraph/api.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(isObjectType);
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const nameOf = (type: GraphQLOutputType): string => String(type).replace(/[![\]]/g, '');
const argsOf = ({ args }: GraphQLField<unknown, unknown>) => args.map(({ name }) => name);

/** Lists that are whole, and what keeps them short. Whatever else grows with the years is read page by page. */
const whole: Readonly<Record<string, string>> = {
  alsoWriting: 'who is at one form right now',
  approvalRoutes: 'a few an office',
  circulations: 'what circulates, and the latest of what was decided; the two hundred that wait longest',
  councils: 'those of which somebody is a member',
  likelyDuplicates: 'the likeliest few',
  likelyLeads: 'the likeliest few',
  meetingInvitations: 'those to come, and of one agency',
  offices: 'the offices of one prefecture',
  plansAwaitingDecision: 'what waits is worked off; the two hundred that wait longest',
  plansAwaitingMeeting: 'what waits is worked off; the two hundred that wait longest',
  reassignPreview: 'the cases that were named',
  savedFilters: 'one’s own, of which there may be so many',
  visits: 'those of one day',
};

describe('lists', () => {
  it.each(
    queries
      .filter(({ type }) => getNullableType(type) instanceof GraphQLList)
      .map((field) => [field.name, field] as const),
  )('%s is read page by page, or says what keeps it short', (name, field) => {
    const isPaged = ['first', 'after'].every((arg) => argsOf(field).includes(arg));
    expect(isPaged !== name in whole, `${name}: pages, or a reason; not both`).toBe(true);
  });

  const connections = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => nameOf(field.type).endsWith('Connection'))
      .map((field) => [`${type.name}.${field.name}`, field] as const),
  );

  it.each(connections)('%s takes first and after, and gives a cursor and how many there are', (_, field) => {
    expect(argsOf(field)).toEqual(expect.arrayContaining(['first', 'after']));
    const connection = schema.getType(nameOf(field.type));
    const fields = isObjectType(connection) ? Object.keys(connection.getFields()) : [];
    expect(fields).toEqual(expect.arrayContaining(['nodes', 'pageInfo', 'totalCount']));
  });

  it('of people can be had in the order of their readings', () => {
    for (const name of ['cases', 'staffMembers', 'agencies']) {
      const sort = queries.find((field) => field.name === name)?.args.find((arg) => arg.name === 'sort');
      expect(JSON.stringify(schema.getType(String(sort?.type))?.toConfig())).toContain('KANA_ASC');
    }
  });
});
