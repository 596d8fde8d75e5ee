import * as http from 'node:http';
import * as https from 'node:https';
import type { IdentitySigner } from './identity-signer.ts';
import type { CallSubgraph, SubgraphResult } from './subgraph.ts';

const LARGEST_ANSWER_BYTES = 32 * 1024 * 1024;

export class SubgraphAnswerError extends Error {
  override name = 'SubgraphAnswerError';
}

/** Calls a subgraph over HTTP with kept-alive connections and a signed identity. */
export function httpCall(
  name: string,
  address: string,
  sign: IdentitySigner,
): { call: CallSubgraph; close: () => void } {
  const url = new URL(address);
  if (url.pathname === '/') url.pathname = '/graphql';
  const transport = url.protocol === 'https:' ? https : http;
  const agent = new transport.Agent({ keepAlive: true, maxSockets: 128, scheduling: 'lifo' });

  const call: CallSubgraph = async (request, { identity, requestId }, signal) => {
    const body = JSON.stringify(request);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${await sign(identity, name)}`,
      'x-request-id': requestId,
    };
    const text = await send(transport, url, { method: 'POST', agent, headers, signal }, body);
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) {
      throw new SubgraphAnswerError('not a GraphQL answer');
    }
    return answer as SubgraphResult;
  };
  return { call, close: () => agent.destroy() };
}

function send(
  transport: typeof http | typeof https,
  url: URL,
  options: http.RequestOptions,
  body: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = transport.request(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > LARGEST_ANSWER_BYTES) response.destroy(new SubgraphAnswerError('answer too large'));
      });
      response.on('error', reject);
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        // Answers of 4xx carry coded GraphQL errors; a 5xx is a subgraph that is not well.
        if (status >= 500) reject(new SubgraphAnswerError(`status ${status}`));
        else resolve(Buffer.concat(chunks).toString('utf8'));
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
