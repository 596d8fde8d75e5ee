import { Client } from '@urql/core';
import { portalCache } from './cache.ts';
import { reloginExchange } from './relogin-exchange.ts';
import { session } from './session.ts';
import { trustedFetchExchange } from './trusted-fetch.ts';

export function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: { 'x-banso': 'portal' } },
    exchanges: [portalCache(), reloginExchange(session), trustedFetchExchange(import.meta.env.DEV)],
  });
}
