import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodedError } from '../coded-error.ts';
import { type Bench, createBench } from '../testing/folders/bench.ts';
import { resolvers } from '../testing/folders/folders-subgraph.ts';

let bench: Bench;
let url: string;
beforeAll(async () => {
  bench = await createBench({
    partner: {
      typeDefs: parse(`
        type Query { folders(first: Int = 20): [Folder!]! folder(id: ID!): Folder }
        type Folder { id: ID! title: String! siblings: [Folder!]! }
      `),
      resolvers: {
        Query: { folders: resolvers.Query.folders, folder: resolvers.Query.folder },
        Folder: { siblings: resolvers.Folder.siblings },
      },
      async identify(request) {
        if (request.get('authorization') !== 'Bearer partner')
          throw new CodedError('UNAUTHENTICATED', 'Unknown client.');
        return { subject: bench.worker.subject, sessionId: 'partner' };
      },
      requestsPerSecond: 0,
    },
  });
  ({ url } = await bench.subgraph.listenPartner(0));
});
afterAll(() => bench?.close());

const post = async (
  query: string,
  headers: Record<string, string> = { authorization: 'Bearer partner' },
  body?: string,
) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: body ?? JSON.stringify({ query }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { data?: unknown; errors?: { message: string }[] },
  };
};

describe('the partner contract', () => {
  it('answers its own fields, within the same walls and with the same audit', async () => {
    const { status, body, headers } = await post('query P { folders { title } }');
    expect({ status, body }).toMatchObject({ status: 200, body: { data: { folders: [{}, {}, {}] } } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await post(`{ folder(id: "${bench.foreignFolderId}") { id } }`)).body.data).toEqual({ folder: null });
    expect(await bench.sql("select 1 from audit_entry where event->>'operation' = 'P'")).toHaveLength(1);
  });

  it('names every answer by the request, a refused one too', async () => {
    const mine = { authorization: 'Bearer partner', 'x-request-id': 'mine-1' };
    expect((await post('{ folders { title } }', mine)).headers.get('x-request-id')).toBe('mine-1');
    expect((await post('{ no', mine)).headers.get('x-request-id')).toBe('mine-1');
    const stranger = await post('{ folders { title } }', { 'x-request-id': 'a b' });
    const given = stranger.headers.get('x-request-id');
    expect(given).toMatch(/^[0-9a-f-]{36}$/);
    expect(stranger).toMatchObject({ status: 401, body: { errors: [{ extensions: { requestId: given } }] } });
  });

  it('has no federation entrance and no internal field, and says nothing about them', async () => {
    const asked = [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      '{ ... on Query { _service { sdl } } }',
      '{ folders { version } }',
      '{ boom }',
      'mutation { rename(commandId: "", id: "", title: "", version: 1) { __typename } }',
      '{ __schema { types { name } } }',
      '{ __type(name: "Query") { fields { name } } }',
    ];
    for (const query of asked) {
      const { body } = await post(query);
      expect(body.data ?? null, query).toBeNull();
      expect(
        body.errors?.map(({ message }) => message),
        query,
      ).toEqual(['The request could not be understood.']);
    }
  });

  it('refuses the unknown, other methods, batches and bodies that are too large', async () => {
    expect((await post('{ folders { id } }', {})).status).toBe(401);
    expect(
      (await fetch(`${url}/graphql?query={folders{id}}`, { headers: { authorization: 'Bearer partner' } })).status,
    ).toBe(405);
    expect((await fetch(`${url}/events`, { method: 'POST', body: '{}' })).status).toBe(405);
    const batch = await post(
      '',
      undefined,
      JSON.stringify([{ query: '{ folders { id } }' }, { query: '{ folders { id } }' }]),
    );
    expect(batch.status).toBe(400);
    expect(
      (await post('', undefined, JSON.stringify({ query: `{ folders { id } } #${'x'.repeat(140_000)}` }))).status,
    ).toBe(413);
    expect((await post('', undefined, '{"query": ')).status).toBe(400);
    const text = await post('{ folders { id } }', { authorization: 'Bearer partner', 'content-type': 'text/plain' });
    expect(text.status).toBeGreaterThanOrEqual(400);
  });

  it('bounds depth, aliases and tokens more narrowly', async () => {
    const deep = `{ ${'folders { siblings { '.repeat(1)}${'siblings { '.repeat(12)}id${' }'.repeat(12)} } } }`;
    const aliases = `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: folders { id }`).join(' ')} }`;
    const tokens = `{ ${'folders { id } '.repeat(300)} }`;
    for (const query of [deep, aliases, tokens]) expect((await post(query)).body.data ?? null).toBeNull();
    expect((await post(aliases)).status).toBe(413);
    expect((await post('{ folder(id: "a\\u0000b") { id } }')).status).toBe(400);
    expect((await post('{ nothing }')).status).toBe(400);
  });
});
