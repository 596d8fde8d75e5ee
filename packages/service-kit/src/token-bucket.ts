import { LRUCache } from 'lru-cache';

export interface TokenBucket {
  /** Takes one token of `key`: 0 when there was one, else the seconds until there will be. */
  take(key: string): number;
}

/** A simple limit a second with room for bursts, for each key; kept in this process. */
export function createTokenBucket(perSecond: number, burst: number, now: () => number = Date.now): TokenBucket {
  const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: 20_000 });
  return {
    take(key) {
      if (perSecond <= 0) return 0;
      const at = now();
      const bucket = buckets.get(key) ?? { tokens: burst, at };
      const tokens = Math.min(burst, bucket.tokens + (Math.max(at - bucket.at, 0) / 1000) * perSecond);
      if (tokens < 1) {
        buckets.set(key, { tokens, at });
        return Math.ceil((1 - tokens) / perSecond);
      }
      buckets.set(key, { tokens: tokens - 1, at });
      return 0;
    },
  };
}
