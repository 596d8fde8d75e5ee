import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserLike } from '../testing/browser-like.ts';
import { createBrowserLike } from '../testing/browser-like.ts';
import { documents, idOf, startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

describe('/graphql', () => {
  let test: TestGateway;
  let browser: BrowserLike;
  beforeAll(async () => {
    test = await startTestGateway();
    browser = await test.signedIn();
  });
  afterAll(() => test?.close());
  const codeOf = (body: { errors?: Array<{ extensions?: { code?: string } }> }) => body.errors?.[0]?.extensions?.code;

  it('joins what two subgraphs know of the same things', async () => {
    const { status, body } = await test.ask(browser, documents.books);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        books: [
          { id: '1', title: '山の暮らし', borrowers: ['reader 1'] },
          { id: '2', title: '川の手紙', borrowers: ['reader 2'] },
        ],
      },
    });
  });

  it('says in every call which operation it belongs to, and leaves the documents as they are asked again', async () => {
    const names = (subgraph: { requests: readonly { request: { query: string } }[] }, count: number) =>
      subgraph.requests.slice(-count).map(({ request }) => getOperationAST(parse(request.query))?.name?.value);
    for (const [document, name] of [
      [documents.books, 'Books'],
      [documents.allBooks, 'AllBooks'],
      [documents.books, 'Books'],
    ] as const) {
      await test.ask(browser, document);
      expect([...names(test.books, 1), ...names(test.loans, 1)]).toEqual([name, name]);
    }
    await test.ask(browser, documents.rename, { variables: { id: '2', title: '川の手紙' } });
    expect([...names(test.books, 1), ...names(test.loans, 1)]).toEqual(['Rename', 'Rename']);
  });

  it('passes variables, changes things and asks the other subgraph about the result', async () => {
    const { body } = await test.ask(browser, documents.rename, { variables: { id: '2', title: '海の声' } });
    expect(body.data.rename).toEqual({ id: '2', title: '海の声', borrowers: ['reader 2'] });
    await test.ask(browser, documents.rename, { variables: { id: '2', title: '川の手紙' } });
  });

  it('takes a note of 100,000 Japanese characters, and refuses a body beyond 512 kB', async () => {
    const title = '寄'.repeat(100_000);
    const { status, body } = await test.ask(browser, documents.rename, { variables: { id: '2', title } });
    expect(status).toBe(200);
    expect(body.data.rename.title).toHaveLength(100_000);
    const tooLarge = await test.ask(browser, documents.rename, { variables: { id: '2', title: '寄'.repeat(200_000) } });
    expect(tooLarge.status).toBe(413);
    expect(codeOf(tooLarge.body)).toBe('REQUEST_TOO_LARGE');
    await test.ask(browser, documents.rename, { variables: { id: '2', title: '川の手紙' } });
  });

  describe('answers trusted documents only', () => {
    it.each([
      ['an unknown id', { documentId: idOf('query X { __typename }') }, 'UNKNOWN_DOCUMENT'],
      ['an id that is a name of every object', { documentId: 'constructor' }, 'UNKNOWN_DOCUMENT'],
      ['the text of a known query', { query: documents.books }, 'TRUSTED_DOCUMENTS_ONLY'],
      ['both', { documentId: idOf(documents.books), query: documents.books }, 'TRUSTED_DOCUMENTS_ONLY'],
      ['introspection', { query: '{ __schema { types { name } } }' }, 'TRUSTED_DOCUMENTS_ONLY'],
      [
        'the form of automatic persisted queries',
        { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(documents.books) } } },
        'BAD_REQUEST',
      ],
      ['a batch', [{ documentId: idOf(documents.books) }], 'BAD_REQUEST'],
      ['variables that are no object', { documentId: idOf(documents.books), variables: [] }, 'BAD_REQUEST'],
      [
        'the name of an operation that the document has not',
        { documentId: idOf(documents.books), operationName: 'Salaries' },
        'BAD_REQUEST',
      ],
      ['an operation without a name', { documentId: idOf(documents.books), operationName: '' }, 'BAD_REQUEST'],
      [
        'a character that no text may have',
        { documentId: idOf(documents.book), variables: { id: 'a\u0000b' } },
        'BAD_REQUEST',
      ],
      [
        'the same deep inside, or in a name',
        { documentId: idOf(documents.book), variables: { id: '1', more: [{ 'a\u0000b': [['\u0000']] }] } },
        'BAD_REQUEST',
      ],
      ['variables of the wrong type', { documentId: idOf(documents.book), variables: {} }, 'INVALID_VARIABLES'],
    ])('and refuses %s', async (_name, body, code) => {
      const answer = await test.ask(browser, '', { body });
      expect(answer.status).toBe(400);
      expect(codeOf(answer.body)).toBe(code);
      expect(answer.body.data).toBeUndefined();
    });
  });

  describe('lets only the portal ask', () => {
    const asks: Array<[string, RequestInit, number, string]> = [
      ['no x-banso header', { headers: { 'content-type': 'application/json' } }, 403, 'CROSS_SITE_REQUEST'],
      ['another origin', { headers: portal({ origin: 'https://evil.example' }) }, 403, 'CROSS_SITE_REQUEST'],
      [
        'an origin that only begins alike',
        { headers: portal({ origin: 'http://localhost:40001' }) },
        403,
        'CROSS_SITE_REQUEST',
      ],
      ['an opaque origin', { headers: portal({ origin: 'null' }) }, 403, 'CROSS_SITE_REQUEST'],
      ['a cross-site fetch', { headers: portal({ 'sec-fetch-site': 'cross-site' }) }, 403, 'CROSS_SITE_REQUEST'],
      ['a same-site fetch', { headers: portal({ 'sec-fetch-site': 'same-site' }) }, 403, 'CROSS_SITE_REQUEST'],
      [
        'a form',
        { headers: portal({ 'content-type': 'application/x-www-form-urlencoded' }) },
        415,
        'CONTENT_TYPE_NOT_SUPPORTED',
      ],
      ['plain text', { headers: portal({ 'content-type': 'text/plain' }) }, 415, 'CONTENT_TYPE_NOT_SUPPORTED'],
      [
        'another charset',
        { headers: portal({ 'content-type': 'application/json; charset=utf-7' }) },
        415,
        'CONTENT_TYPE_NOT_SUPPORTED',
      ],
      ['a broken body', { headers: portal({}), body: '{"documentId":' }, 400, 'BAD_REQUEST'],
    ];
    it.each(asks)('and refuses %s', async (_name, init, status, code) => {
      const body = JSON.stringify({ documentId: idOf(documents.books) });
      const answer = await browser.fetch(`${test.base}/graphql`, { method: 'POST', body, ...init });
      expect(answer.status).toBe(status);
      expect(codeOf(await answer.json())).toBe(code);
    });

    it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('and answers %s with 405', async (method) => {
      const id = idOf(documents.books);
      const answer = await browser.fetch(`${test.base}/graphql?documentId=${id}`, { method, headers: portal({}) });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });

    function portal(more: Record<string, string>) {
      return { 'content-type': 'application/json', 'x-banso': 'portal', ...more };
    }
  });

  it.each([
    ['no cookie', ''],
    ['a made-up cookie', '__Host-banso=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['an SQL cookie', "__Host-banso=' OR 1=1 --"],
  ])('answers 401 with a code for %s', async (_name, cookie) => {
    const answer = await fetch(`${test.base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-banso': 'portal', cookie },
      body: JSON.stringify({ documentId: idOf(documents.books) }),
    });
    expect(answer.status).toBe(401);
    expect(codeOf(await answer.json())).toBe('UNAUTHENTICATED');
  });

  it('is moved by no forged header: neither person nor session nor request id', async () => {
    const { body, headers } = await test.ask(browser, documents.whoAsks, {
      headers: {
        authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJib3NzIn0.',
        'x-user': 'boss',
        'x-org': 'other',
        'x-forwarded-user': 'boss',
        'x-forwarded-for': '10.0.0.1',
        'x-request-id': 'forged-request-id-00',
      },
    });
    expect(body.data.whoAsks.subject).toBe('person-1');
    expect(body.data.whoAsks.requestId).toBe(headers.get('x-request-id'));
    expect(body.data.whoAsks.requestId).toMatch(/^[0-9a-f]{8}-/);
  });

  it('masks what nobody meant to say, and logs no words of it', async () => {
    const { status, body } = await test.ask(browser, documents.secret);
    expect(status).toBe(200);
    expect(body.data.book).toEqual({ id: '1', secret: null });
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({ path: ['book', 'secret'], extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(body)).not.toContain('1234');
    expect(test.logged.join('')).not.toContain('1234');
    expect(test.logged.join('')).toContain(body.errors[0].extensions.requestId);
  });

  it('passes a coded refusal of a subgraph with its details, but not its insides', async () => {
    const { body } = await test.ask(browser, documents.refused);
    expect(body.errors).toEqual([
      {
        message: 'This book may not be seen.',
        path: ['book', 'refused'],
        extensions: { code: 'FORBIDDEN', clause: '9' },
      },
    ]);
  });

  it('asks for a new sign-in when a subgraph already knows that the session has ended', async () => {
    test.books.answer = { errors: [{ message: 'The session has ended.', extensions: { code: 'SESSION_ENDED' } }] };
    const { status, body } = await test.ask(browser, documents.books);
    test.books.answer = null;
    expect(status).toBe(401);
    expect(codeOf(body)).toBe('UNAUTHENTICATED');
  });

  it('does not ask for one when a subgraph refuses the gateway itself', async () => {
    test.loans.answer = { errors: [{ message: 'No valid identity.', extensions: { code: 'UNAUTHENTICATED' } }] };
    const { status, body } = await test.ask(browser, documents.books);
    test.loans.answer = null;
    expect(status).toBe(200);
    expect(body.data.books).toHaveLength(2);
    expect(codeOf(body)).toBe('SUBGRAPH_UNAVAILABLE');
  });

  it('is never kept by a cache, and says its type', async () => {
    const { headers } = await test.ask(browser, documents.books);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    const modern = await test.ask(browser, documents.books, {
      headers: { accept: 'application/graphql-response+json, application/json;q=0.9' },
    });
    expect(modern.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('slows down a session that asks without end', async () => {
    const limited = await startTestGateway({ env: { RATE_LIMIT_PER_SECOND: '2' } });
    try {
      const one = await limited.signedIn();
      const answers = await Promise.all(Array.from({ length: 16 }, () => limited.ask(one, documents.books)));
      const slowed = answers.filter((answer) => answer.status === 429);
      expect(slowed.length).toBeGreaterThanOrEqual(3);
      expect(codeOf(slowed[0]?.body)).toBe('TOO_MANY_REQUESTS');
      expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await limited.ask(await limited.signedIn(), documents.books)).status).toBe(200);
    } finally {
      await limited.close();
    }
  });

  it('refuses to start with a document that its schema does not know, or under a wrong id', async () => {
    const unknownField = 'query Bad { books { salary } }';
    const inside = 'query Peek { __schema { types { name } } }';
    await expect(startTestGateway({ operations: { [idOf(unknownField)]: unknownField } })).rejects.toThrow(/salary/);
    await expect(startTestGateway({ operations: { [idOf(inside)]: inside } })).rejects.toThrow(/introspection/i);
    await expect(startTestGateway({ operations: { abc: documents.books } })).rejects.toThrow(/sha256/);
  });

  it('takes the text of a query only where a developer said so', async () => {
    const open = await startTestGateway({ operations: 'any' });
    try {
      const one = await open.signedIn();
      const good = await open.ask(one, '', { body: { query: '{ books { id } }' } });
      expect(good.body.data.books).toHaveLength(2);
      const several = 'query A { books { id } } query B { books { title } }';
      expect(codeOf((await open.ask(one, '', { body: { query: several } })).body)).toBe('BAD_REQUEST');
      const named = await open.ask(one, '', { body: { query: several, operationName: 'B' } });
      expect(named.body.data.books[0]).toEqual({ title: '山の暮らし' });
      const bad = await open.ask(one, '', { body: { query: '{ books { salary } }' } });
      expect(codeOf(bad.body)).toBe('INVALID_OPERATION');
      const nobody = await open.ask(createBrowserLike(), '', { body: { query: '{ books { id } }' } });
      expect(nobody.status).toBe(401);
    } finally {
      await open.close();
    }
  });
});
