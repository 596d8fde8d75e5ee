import { createServer as createHttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { importJWK, jwtVerify } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { createBooks, createLoans, serve } from '../testing/library-subgraphs.ts';
import { documents, freePort, startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { Identity } from './subgraph.ts';

const nobody: Identity = { subject: '', sessionId: '' };

describe('a subgraph that does not answer', () => {
  const closing: Array<() => Promise<unknown> | unknown> = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });
  const start = async (change: Parameters<typeof startTestGateway>[0]): Promise<TestGateway> => {
    const test = await startTestGateway(change);
    closing.push(() => test.close());
    return test;
  };

  const expectPartial = async (test: TestGateway) => {
    const browser = await test.signedIn();
    const begun = performance.now();
    const { status, body } = await test.ask(browser, documents.books);
    const took = performance.now() - begun;
    expect(status).toBe(200);
    expect(body.data.books).toEqual([
      { id: '1', title: '山の暮らし', borrowers: null },
      { id: '2', title: '川の手紙', borrowers: null },
    ]);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'loans' });
    return took;
  };

  it('in memory and frozen: the rest is shown within 2.5 s', async () => {
    const loans = createLoans();
    loans.pause = new Promise(() => undefined);
    const took = await expectPartial(await start({ subgraphs: { books: createBooks(), loans } }));
    expect(took).toBeGreaterThan(1900);
    expect(took).toBeLessThan(2500);
  });

  it('over HTTP and frozen (connected, silent): the rest is shown within 2.5 s', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket));
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    const test = await start({
      subgraphs: { books: createBooks(), loans: { url: `http://127.0.0.1:${port}/graphql` } },
    });
    expect(await expectPartial(test)).toBeLessThan(2500);
  });

  it('over HTTP and stopped: the rest is shown at once', async () => {
    const port = await freePort();
    const test = await start({ subgraphs: { books: createBooks(), loans: { url: `http://127.0.0.1:${port}` } } });
    expect(await expectPartial(test)).toBeLessThan(500);
  });

  it('over HTTP and answering nonsense: the rest is shown', async () => {
    const port = await freePort();
    const server = createHttpServer((_request, response) => response.writeHead(502).end('<html>bad gateway</html>'));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const test = await start({ subgraphs: { books: createBooks(), loans: { url: `http://127.0.0.1:${port}` } } });
    await expectPartial(test);
  });

  it('when all of them are frozen, the whole answer still comes within 2.5 s', async () => {
    const [books, loans] = [createBooks(), createLoans()];
    books.pause = new Promise(() => undefined);
    const test = await start({ subgraphs: { books, loans } });
    const browser = await test.signedIn();
    const begun = performance.now();
    const { status, body } = await test.ask(browser, documents.books);
    expect(performance.now() - begun).toBeLessThan(2500);
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    expect(body.errors[0].extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'books' });
  });

  it('slow in the first hop leaves the second only what is left of 2.3 s', async () => {
    const [books, loans] = [createBooks(), createLoans()];
    loans.pause = new Promise(() => undefined);
    const test = await start({ subgraphs: { books, loans } });
    const browser = await test.signedIn();
    books.pause = new Promise((resolve) => setTimeout(resolve, 1700));
    const begun = performance.now();
    const { body } = await test.ask(browser, documents.books);
    const took = performance.now() - begun;
    expect(body.data.books[0]).toEqual({ id: '1', title: '山の暮らし', borrowers: null });
    expect(took).toBeGreaterThan(2200);
    expect(took).toBeLessThan(2500);
  });
});

describe('a call over HTTP', () => {
  it('carries an identity signed for that subgraph alone, the request id, and keeps its connection', async () => {
    const [books, loans] = [createBooks(), createLoans()];
    const tokens: Array<{ subgraph: string; token: string }> = [];
    const note = (subgraph: string) => async (request: { headers: { authorization?: string | undefined } }) => {
      tokens.push({ subgraph, token: request.headers.authorization?.replace('Bearer ', '') ?? '' });
      return nobody;
    };
    const served = [await serve(books, note('books')), await serve(loans, note('loans'))] as const;
    const test = await startTestGateway({
      subgraphs: { books: { url: served[0].url }, loans: { url: served[1].url } },
    });
    try {
      const browser = await test.signedIn();
      for (let times = 0; times < 5; times += 1) {
        const answer = await test.ask(browser, documents.books);
        expect(answer.body.data.books).toHaveLength(2);
        expect(books.requests.at(-1)?.requestId).toBe(answer.headers.get('x-request-id'));
        expect(loans.requests.at(-1)?.requestId).toBe(answer.headers.get('x-request-id'));
      }
      expect(served[0].connections()).toBe(1);
      expect(served[1].connections()).toBe(1);

      const key = await importJWK(test.keys.identityPublic, 'EdDSA');
      for (const { subgraph, token } of tokens) {
        const { payload, protectedHeader } = await jwtVerify(token, key, {
          algorithms: ['EdDSA'],
          issuer: 'banso-gateway',
          audience: subgraph,
          maxTokenAge: 60,
        });
        expect(protectedHeader.alg).toBe('EdDSA');
        expect(Object.keys(payload).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
        expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
        expect(payload.sub).toBe('person-1');
      }
      const forBooks = tokens.find((one) => one.subgraph === 'books')?.token ?? '';
      await expect(jwtVerify(forBooks, key, { audience: 'loans' })).rejects.toThrow(/aud/);
      await expect(
        jwtVerify(forBooks, key, { audience: 'books', currentDate: new Date(Date.now() + 61_000) }),
      ).rejects.toThrow(/exp/);
      // Signed once and used again, not for every call.
      expect(new Set(tokens.map((one) => one.token)).size).toBe(2);
    } finally {
      await test.close();
      for (const one of served) await one.close();
    }
  });
});
