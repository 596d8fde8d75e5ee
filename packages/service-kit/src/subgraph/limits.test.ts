import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkOperation, gatewayLimits, type Limits, partnerLimits } from './limits.ts';

const schema = buildSchema(`
  scalar _Any
  type Query {
    case(id: ID): Case
    cases(first: Int): Cases!
    all: [Case!]!
    _entities(representations: [_Any!]!): [Case]!
    _service: String
  }
  type Cases { nodes: [Case!]! total: Int }
  type Case { id: ID! worker: Worker! }
  type Worker { id: ID! cases(first: Int): Cases! all: [Case!]! }
`);

const check = (query: string, variables: Record<string, unknown> = {}, limits: Limits = partnerLimits): string => {
  const document = parse(query);
  try {
    checkOperation(
      schema,
      limits,
      document,
      getOperationAST(document) ?? (document.definitions[0] as never),
      variables,
    );
    return 'ok';
  } catch (error) {
    return `${(error as { code: string }).code}: ${(error as Error).message}`;
  }
};
const nested = (depth: number): string => `${'all { worker { '.repeat(depth)}id${' } }'.repeat(depth)}`;

describe('limits', () => {
  it('let ordinary screens pass', () => {
    expect(check('{ cases(first: 50) { nodes { id worker { id } } total } }')).toBe('ok');
    expect(check('query ($n: Int) { cases(first: $n) { nodes { id } } }', { n: 200 })).toBe('ok');
  });

  it('refuse depth, and little text that reads much', () => {
    expect(check(`{ ${nested(6)} }`, {}, gatewayLimits(true))).toBe('TOO_LARGE: The request has too many levels.');
    expect(check(`{ ${nested(5)} }`)).toBe('TOO_LARGE: The request has too many fields.');
    expect(check('{ cases(first: 1000) { nodes { worker { cases(first: 1000) { nodes { id } } } } } }')).toContain(
      'fields',
    );
    const query = 'query ($n: Int) { cases(first: $n) { nodes { worker { all { id } } } } }';
    expect(check(query, { n: 100 })).toBe('ok');
    expect(check(query, { n: 10_000 })).toContain('fields');
  });

  it('measure fragments within fragments quickly, and refuse what they unfold to', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Case { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    const began = performance.now();
    expect(check(`{ case { ...F0 } } ${levels} fragment F30 on Case { id }`, {}, gatewayLimits(true))).toContain(
      'fields',
    );
    expect(performance.now() - began).toBeLessThan(100);
    expect(check('{ case { ...A } } fragment A on Case { ...B } fragment B on Case { ...A }')).toBe('ok');
  });

  it('count aliases for partners, not for the gateway', () => {
    const aliased = `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`;
    expect(check(aliased)).toContain('aliases');
    expect(check(aliased, {}, gatewayLimits(true))).toBe('ok');
  });

  it('bound references and variables', () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id } } }';
    const references = (count: number) => ({
      r: Array.from({ length: count }, (_, id) => ({ __typename: 'Case', id })),
    });
    expect(check(query, references(500), gatewayLimits(true))).toBe('ok');
    expect(check(query, references(501), gatewayLimits(true))).toContain('representations');
    expect(check('query ($x: ID) { case(id: $x) { id } }', { x: 'x'.repeat(40_000) })).toContain('variables');
  });

  it('keep the federation entrances from those who may not ask', () => {
    const entities = '{ _entities(representations: []) { id } }';
    expect(check(entities)).toContain('BAD_REQUEST');
    expect(check(entities, {}, gatewayLimits(true))).toBe('ok');
    expect(check('{ _service }', {}, gatewayLimits(true))).toContain('BAD_REQUEST');
    expect(check('{ _service }', {}, gatewayLimits(false))).toBe('ok');
    expect(check('{ ...S } fragment S on Query { _service x: _entities(representations: []) { id } }')).toContain(
      'BAD_REQUEST',
    );
    expect(check('{ ... on Query { s: _service } }', {}, gatewayLimits(true))).toContain('BAD_REQUEST');
  });

  it('take one operation a document', () => {
    expect(check('query A { all { id } } query B { all { id } }')).toContain('operations');
  });
});
