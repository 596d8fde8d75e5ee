import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, createBench } from '../testing/folders/bench.ts';

let bench: Bench;
let lines = '';
beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += String(chunk);
      done();
    },
  });
  bench = await createBench({ log: pino(sink) });
});
afterAll(() => bench?.close());

describe('errors', () => {
  it('leave with a code and the request id, and nothing of what went wrong', async () => {
    const { errors } = await bench.ask('query Loud { boom }');
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['boom'], extensions: { code: 'INTERNAL', requestId: 'request-1' } });
    expect(JSON.stringify(errors)).not.toContain('山田');
    const line = lines.split('\n').find((text) => text.includes('Loud'));
    expect(JSON.parse(line ?? '')).toMatchObject({
      code: 'INTERNAL',
      requestId: 'request-1',
      operationName: 'Loud',
      errorClass: 'Error',
    });
    expect(lines).not.toContain('山田');
  });

  it('of the database say their class and state in the log, and no more', async () => {
    const { errors } = await bench.ask('query Sql { broken }');
    expect(JSON.stringify(errors)).not.toMatch(/nowhere|relation/);
    expect(lines.split('\n').find((text) => text.includes('Sql'))).toContain('"sqlState":"42P01"');
  });

  it('that a service means to say are said', async () => {
    const { errors } = await bench.ask('{ said }');
    expect(errors?.[0]).toMatchObject({
      message: 'This is not open.',
      extensions: { code: 'FORBIDDEN', requestId: 'request-1' },
    });
  });

  const faults: readonly [string, string, Record<string, unknown>?][] = [
    ['an unknown field', '{ foldrs { id } }'],
    ['ten unknown fields', '{ a b c d e f g h i j }'],
    ['a text that is no document', '{ folders {'],
    ['a wrong argument', '{ folders(frst: 2) { id } }'],
    ['a wrong variable', 'query ($n: Int) { folders(first: $n) { id } }', { n: 'many' }],
    ['a missing variable', 'query ($id: ID!) { folder(id: $id) { id } }', {}],
    ['too many tokens', `{ ${'__typename '.repeat(2_100)} }`],
    ['a subscription', 'subscription { folders { id } }'],
  ];
  it.each(faults)('of a request are one and the same text: %s', async (_name, query, variables = {}) => {
    const { data, errors } = await bench.ask(query, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
      ['The request could not be understood.', 'BAD_REQUEST'],
    ]);
  });

  const noTexts: readonly [string, string, Record<string, unknown>?][] = [
    ['in a variable', 'query ($id: ID!) { folder(id: $id) { id } }', { id: 'a\u0000b' }],
    ['in the document', '{ folder(id: "a\\u0000b") { id } }'],
    ['in a block of text', '{ folder(id: """a\0b""") { id } }'],
  ];
  it.each(noTexts)('say which character no text may have: %s', async (_name, query, variables = {}) => {
    const { data, errors } = await bench.ask(query, variables);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ message: expect.stringContaining('U+0000'), extensions: { code: 'BAD_REQUEST' } }]);
    const typed = await bench.ask('query ($id: ID!) { folder(id: $id) { id } }', { id: String.raw`a\u0000b` });
    expect(typed.errors?.[0]?.extensions?.code).toBe('INTERNAL');
  });

  it('names that reach into objects do no harm', async () => {
    const { data } = await bench.ask(
      '{ __proto__: __typename constructor: __typename hasOwnProperty: __typename folders { toString: id } }',
    );
    expect(Object.keys(data ?? {})).toContain('constructor');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.hasOwn({}, 'x')).toBe(false);
  });
});
