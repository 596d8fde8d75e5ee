import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { boardPage } from './flat-board.ts';
import { serve } from './served.ts';

// What a person would write by hand for this one page and nothing else: no GraphQL, no permission, no audit.
serve(async ({ readerUrl }) => {
  const pool = new pg.Pool({ connectionString: readerUrl, max: 10 });
  const server = createServer(async (request, response) => {
    try {
      const text = Buffer.from(JSON.stringify(await boardPage(pool, JSON.parse(await bodyOf(request)))));
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length });
      response.end(text);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/board`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
