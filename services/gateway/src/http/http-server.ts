import { readFileSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';

const DRAIN_MILLISECONDS = 5000;

export interface HttpServer {
  readonly port: number;
  /** Takes no new connection, lets running requests finish, then closes what is left. */
  close(): Promise<void>;
}

export async function startHttpServer(
  handler: http.RequestListener,
  where: { port: number; host: string; tls: { certificateFile: string; keyFile: string } | null },
): Promise<HttpServer> {
  const { port, host, tls } = where;
  const server =
    tls === null
      ? http.createServer(handler)
      : https.createServer({ cert: readFileSync(tls.certificateFile), key: readFileSync(tls.keyFile) }, handler);
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // Longer than the pause of common proxies, so that they never meet a connection just being closed.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

  const running = new Set<http.ServerResponse>();
  server.on('request', (_request: http.IncomingMessage, response: http.ServerResponse) => {
    running.add(response);
    response.once('close', () => running.delete(response));
    if (closing !== null) response.setHeader('connection', 'close');
  });

  let closing: Promise<void> | null = null;
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      closing ??= new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
        // Callers with a request under way are told not to send another on the same connection.
        for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
      });
      return closing;
    },
  };
}
