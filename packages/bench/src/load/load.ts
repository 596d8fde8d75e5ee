import autocannon from 'autocannon';
import { randomFrom } from '../database/random.ts';
import type { Load, LoadResult } from './load-order.ts';

/** The asking side, in a process of its own: each connection sends the pages in an order of its own. */
process.on('message', async (load: Load) => {
  const { pathname, origin } = new URL(load.url);
  const requests = load.requests.map(({ headers, body }) => ({
    method: 'POST' as const,
    path: pathname,
    headers,
    body,
  }));
  let connection = 0;
  const result = await autocannon({
    url: origin,
    connections: load.connections,
    duration: load.seconds,
    requests,
    setupClient(client) {
      connection += 1;
      client.setRequests(shuffled(requests, load.seed * 1000 + connection));
    },
    verifyBody: (body) => body.includes('"hasNextPage"') && !body.includes('"errors"'),
  });
  const answer: LoadResult = {
    requests: result.requests.total,
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.mismatches + result.non2xx,
  };
  process.send?.(answer, () => process.exit(0));
});

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  return list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
